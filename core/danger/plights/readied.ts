/** Things made ready to hurt with, hidden from whoever would, and what is to be next. */
import type { Sign } from '../signs.ts'
import { SOMEBODY, together } from './together.ts'

export const READIED: readonly Sign[] = [
  together(
    [
      'sharpen\\S*|oil(?:s|ing|ed)|polish\\S*|wip(?:es|ing)|load(?:s|ed|ing)|heat(?:s|ing|ed)|soak(?:s|ing|ed)|coil(?:s|ing|ed)|lays? out|laid out|takes? (?:down|off)|took (?:down|off)|undo(?:es|ing)|unbuckl\\S*|wrap(?:s|ped) round|tests?',
      'точит|наточил\\S?|протирает|смазывает|заряжает|зарядил\\S?|греет|раскаляет|вымачивает|наматывает|намотал\\S?|раскладывает|снимает|снял\\S?|расстегивает|достал\\S?|достает|крутит в руках|поигрывает',
      'кайрап (?:отыр|жатыр|жур)\\S*|кайрайды|суртип (?:отыр|жатыр|жур)\\S*|октап \\S*|кыздырып \\S*|шешип (?:жатыр|алды|отыр)\\S*|орап (?:жатыр|алды)\\S*|алып шыкты|колына алды|ойнап отыр',
    ],
    [
      'belts?|kni(?:fe|ves)|gun|rifle|iron|wire|cable|cord|rope|hose|whip|stick|axe|hammer|razor|poker|chain|strap',
      'рем(?:ень|ня|нем)|нож\\S{0,2}|ружь\\S*|утюг\\S?|провод\\S?|кабел\\S*|шнур\\S*|веревк\\S*|шланг\\S?|плет\\S*|палк\\S*|топор\\S?|молот\\S*|бритв\\S*|цеп\\S*|кочерг\\S*',
      'белди[гк]\\S*|пыша[гк]\\S*|мылты[гк]\\S*|утик\\S*|сым\\S*|шнур\\S*|аркан\\S*|жип\\S*|камшы\\S*|таяк\\S*|таяг\\S*|балта\\S*|балга\\S*|шынжыр\\S*',
    ],
    SOMEBODY,
    [
      'me|my|i|us|waiting|asks?|when|until|tonight|already|at me|for me',
      'мне|меня|я|нас|ждет|ждут|спрашивает|когда|сегодня|уже|на меня',
      'мени|маган|мен|бизди|кутип|сурап|сурайды|бугин|каш\\S*|нешеде',
    ],
  ),
  // Out of whose reach?
  together(
    [
      'kni(?:fe|ves)|scissors|axe|hammer|belts?|matches|lighters?|forks',
      'нож\\S{0,2}|ножниц\\S*|топор\\S?|молот\\S*|ремни|спичк\\S*|зажигалк\\S*|вилки',
      'пыша[гк]\\S*|кайшы\\S*|балта\\S*|балга\\S*|белдик\\S*|сиринке\\S*|шакпак\\S*',
    ],
    [
      '(?:i|weve|ive|we|mum|mother)(?: have| had)? (?:hid|hide|hidden|buried|bury|counted|count|thrown|put away|locked)',
      '(?:прячу|спрятала?|спрятали|закопала?|пересчитыва\\S+|пересчитала?|убрала?|выкинула?)',
      'тыгып (?:койд\\S+|тастад\\S+|жур\\S+)|жасырып (?:койд\\S+|жур\\S+)|жасырдым|тыктым|санап (?:шыктым|жур\\S*)',
    ],
    [
      'missing|gone|every (?:night|evening)|before he|from him|again|one is|tonight|so that he',
      'не хватает|нет одного|пропал\\S?|кажд\\S+ (?:вечер|ночь)|от него|пока он|опять|снова|чтобы он|сегодня',
      'жетпейди|жетпей тур|жок|кеш сайын|одан|ол келгенше|тагы|бугин|ол \\S+ майын',
    ],
  ),
  // "Next is …".
  together(
    [
      '(?:next (?:is|are|will be|comes?|time)|then (?:comes?|its)|im next|i am next|after that its|comes? next)(?: \\S+){0,3} (?:me|you|your|my|fingers?|hand|eyes?|leg|tongue|face|head|daughter|son|children)',
      '(?:следующ\\S+|дальше|потом)(?: \\S+){0,3} (?:я|ты|твоя|твой|моя|мои|очередь|пал\\S+|рук\\S+|глаз\\S*|ног\\S+|язык|лиц\\S+|голов\\S+|дочь|сын|дети)',
      '(?:келес\\S+|кейин\\S*|енди|ендиги)(?: \\S+){0,3} (?:сен\\S*|мен\\S*|саусаг\\S*|кол\\S{2,}|коз\\S{2,}|аяг\\S*|тил\\S{2,}|бет\\S{2,}|бас\\S{2,}|кызын\\S*|баланын|балан)',
    ],
    [
      'he|she|they|mother in law|husband|father|brother|says?|said',
      'он|она|они|свекровь|муж|отец|брат|говорит|сказал\\S?',
      'ол|олар|енем|куйеуим|акем|агам|дейди|деди',
    ],
    [
      'cut|cuts|shaved|shaves|kill\\S*|killed|broke|burnt|burned|hit|smash\\S*|tore|bit|drown\\S*|hang\\S*|hanged|poison\\S*|pulled',
      'отрез\\S+|режет|обрил\\S?|побрил\\S?|убил\\S?|сломал\\S?|сжег|сожгл?\\S?|разбил\\S?|вырвал\\S?|утопил\\S?|повесил\\S?|отравил\\S?|выдрал\\S?',
      'кесип \\S+|кести|кырып \\S+|олтирип \\S+|олтирди|сындыр\\S+|ортеп \\S+|жулып \\S+|асып койды|улап \\S+|суга батыр\\S+',
    ],
  ),
  // The unborn.
  together(
    [
      'pregnant|(?:my|her) (?:belly|bump)|(?:fifth|sixth|seventh|eighth) month',
      'беременн\\S*|живот\\S?|(?:пят|шест|седьм|восьм)\\S+ месяц\\S*',
      'жукти\\S*|екикабат\\S*|ишим\\S*|(?:бес|алты|жети|сегиз)(?:инши)? ай\\S*',
    ],
    [
      'push(?:es|ed)|kick(?:s|ed)|punch(?:es|ed)|sits? on|sat on|press(?:es|ed)|throws|threw|boot|down the stairs|aims',
      'толка\\S+|толкнул\\S?|пина\\S+|пнул\\S?|бьет|ударил\\S?|садится на|давит|сапог\\S*|с лестницы|метит',
      'тебеди|тепти|тепкилей\\S*|итереди|итерди|урады|урды|отырып алады|басып|етиг\\S*|баспалдактан',
    ],
    SOMEBODY,
  ),
]
