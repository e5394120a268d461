/** Nothing is done yet, and it is known what comes: an animal that was first, a hole, gas, a silence, a chosen day. */
import type { Sign } from '../signs.ts'
import { SAYS, SOMEBODY, together } from './together.ts'

export const FOREBODING: readonly Sign[] = [
  together(
    [
      '(?:killed|drowned|shot|poisoned|hurt|strangled|kicked)(?: \\S+){0,2} (?:dog|cat|puppy|kitten|horse|bird|hamster)',
      '(?:убил|утопил|отравил|застрелил|задушил|повесил)(?: \\S+)? (?:собак\\S*|кошк\\S*|кот\\S*|щенк\\S*|пса|кролик\\S*|хомяк\\S*)',
      '(?:ит|мысы|куши|кучи|марга)\\S*(?: \\S+)? (?:олтир|улап|атып|буындыр|суга)\\S*',
    ],
    [
      'next|you|me|my turn|same|showed|watch',
      'следующ\\S*|тебя|ты|меня|мне|так же|то же|смотр\\S*|показал\\S*',
      'кезек\\S*|сен\\S*|мен\\S*|маган|келеси\\S*|солай|карап',
    ],
  ),
  together(
    [
      '(?:dug|digging|digs)(?: \\S+){0,3} (?:hole|pit|grave)|(?:bought|ordered|prepared)(?: \\S+){0,2} (?:coffin|rope|tarpaulin|lime)',
      '(?:выкопал|копает|роет|вырыл)(?: \\S+){0,3} (?:яму|могилу)|(?:яму|могилу)(?: \\S+){0,2} (?:выкопал|копает|роет|вырыл)',
      '(?:шункыр|кор|ора)(?: \\S+)? каз\\S*',
    ],
    [
      'at me|measur\\S*|for me|for you|size|fit',
      'на меня|мерит|меряет|для меня|для тебя|по росту|мне|тебе',
      'маган|саган|бойым\\S*|олше\\S*|менин|арналган',
    ],
  ),
  together(
    [
      '(?:turned|turns|opened|opens|left)(?: \\S+)? (?:the )?gas(?: on| tap)?|gas (?:is )?(?:on|open)',
      '(?:открыл|открывает|включил|пустил)\\S*(?: \\S+)? газ|газ (?:открыт|включен)',
      'газ\\S*(?: \\S+)? (?:аш\\S*|косып)',
    ],
    [
      'smok\\S*|lighter|match(?:es)?|door|locked|children|laugh\\S*|all of us|together',
      'кур\\S*|закур\\S*|зажигалк\\S*|спичк\\S*|двер\\S*|запер\\S*|дет\\S*|сме\\S*|все вместе|всех',
      'шег\\S*|шагам\\S*|сиринк\\S*|оттык\\S*|есик\\S*|жауып|бекит\\S*|балалар\\S*|барим\\S*',
    ],
  ),
  together(
    [
      '(?:brakes?|car|wheel|steering)',
      'тормоз\\S*|машин\\S*|рул\\S*|скорост\\S*',
      'тежегиш\\S*|колик\\S*|машина\\S*|руль\\S*|жылдамды\\S*',
    ],
    [
      'drive (?:us|me)? ?(?:into|off)|off the (?:road|bridge|cliff)|cut the brakes|speeds? up|faster|(?:children|me|us)(?: \\S+){0,4} (?:in it|on board)|wants me to drive',
      'разобь(?:ет|ется|емся)|в столб|с моста|в обрыв|разгоня\\S*|в кювет|перерезал\\S*',
      'соктыр\\S*|кулат\\S*|копирден|багана\\S*|кесип кой\\S*',
    ],
    SOMEBODY,
    SAYS.concat('when i|brakes|with us', 'когда я|с нами', 'бизди'),
  ),
  together(
    [
      '(?:when|once|if) (?:he|she)(?: \\S+)? (?:goes |is |gets |becomes )?(?:silent|quiet|calm)|(?:he|she) has been (?:silent|quiet)',
      '(?:когда|если) (?:он|она|муж|отец)(?: \\S+)? (?:замолкает|молчит|затихает|спокоен)',
      '(?:ол|куйеуим|акем)(?: \\S+)? (?:ундемей|тынып|тынышталып)(?: калса| калады)?',
    ],
    [
      'worst|worse|always|then it|before it|comes',
      'самое плохое|хуже|страшн\\S*|всегда|жди|начнется|начинается',
      'жаман\\S*|артынан|басталады|сокпай|урады|содан',
    ],
    [
      'today|since|tonight|now|this morning|again',
      'сегодня|с утра|сейчас|опять|весь день|второй день',
      'бугин|танертен\\S*|танн?ан|казир|тагы|куни бойы',
    ],
  ),
  / i(?: have| ve)?(?: already)? (?:chosen|picked|set|decided on) (?:the|a) (?:day|date|time|place) $| (?:уже )?(?:выбрала?|назначила?|решила?) (?:уже )?(?:день|дату|место|время)(?: и место)? $| (?:кунин|орнын|куни мен орнын)(?: \S+)? (?:белгилеп|тандап) (?:койдым|алдым)(?: содан кейин \S+)? $/u,
  together(
    [
      '(?:eat|eaten|eating) nothing|(?:not|nothing|stopped) (?:\\S+ )?(?:eaten|eat|eating)|(?:have|ve) not eaten',
      'ничего не (?:ем|ела|ел)|не ем|перестала есть|не (?:ем|пью)',
      '(?:тук|ештене|тамак)(?: \\S+)? (?:жеген жок\\S*|жемей\\S*|ишпей\\S*)|жемеймин|жемей журмин',
    ],
    [
      'until i (?:am|m|die|disappear|vanish|go)|disappear|gone|vanish|to die|nobody (?:notices|sees)',
      'пока не (?:исчезну|умру|усну|пропаду)|исчезну|чтобы (?:исчезнуть|умереть|не быть)|никто не замеч\\S*',
      'жок бол\\S*|олген\\S*|олип|кеткенше|жогал\\S*|ешким (?:байкама\\S*|билме\\S*)',
    ],
  ),
]
