/** Near to ending it, or somebody else is near to ending it for all. */
import type { Sign } from '../signs.ts'
import { together, unless } from './together.ts'

const ME = [
  'i|im|ive|me|my',
  'я|мне|меня|мои\\S?|мой|мою|моя|\\S+у',
  'мен|маган|мени|озим|менин|\\S+(?:мын|мин|пын|пин|дым|дим|тым|тим)',
]

export const BRINK: readonly Sign[] = [
  // Where one falls from.
  together(
    [
      'railings?|ledge|parapet|the roof|the bridge|windowsill|window sill|the tracks|the rails|platform edge|edge of the (?:roof|bridge|platform|cliff)|balcony rail',
      'перил\\S*|парапет\\S*|карниз\\S*|на крыше|крыши|на мосту|моста|подоконник\\S*|рельс\\S*|кра[юй]\\S* (?:крыши|платформы|моста|обрыва)|обрыв\\S*',
      'коршау\\S*|карниз\\S*|шатырд\\S*|тобед\\S*|копирд\\S*|копир\\S*|терезенин алды\\S*|терезе алдынд\\S*|рельс\\S*|жард\\S*|шатыр\\S*',
    ],
    [
      'below|other side|far side|legs over|one step|let go|jump\\S*|down there|train is|last time|nobody sees',
      'внизу|по ту сторону|свеси\\S+|один шаг|шагн\\S+|отпус\\S+ руки|прыг\\S+|последний раз|никто не видит',
      'томенде|арги бетинд\\S*|аргы бетинд\\S*|аяг\\S+ салбырат\\S*|бир кадам|секир\\S*|сонгы рет|ешким кормейди',
    ],
    [
      'i (?:am|was)? ?(?:standing|sitting|stand|sit|have climbed|climbed|hang)|im (?:standing|sitting|on)|i am on',
      'стою|сижу|я (?:стою|сижу|на|забралась|залезла|вышла)|забралась|залез\\S*|вишу',
      '(?:тур|отыр)мын|шыктым|шыгып отыр\\S*|шыгып тур\\S*',
    ],
  ),
  // What has been counted, and for no week.
  unless(
    together(
      [
        'counted|counting|worked out|added up|saved up|put aside|collected|hoarded|looked up|read how',
        'посчитал\\S*|пересчитал\\S*|сосчитал\\S*|накопил\\S*|откладыва\\S*|отложил\\S*|собрал\\S*|прочитала сколько|узнала сколько',
        'санап (?:шыктым|койдым|кордим)|санадым|жинап (?:койдым|журмин|алдым)|жинадым',
      ],
      [
        'tablets?|pills?|sleeping pills|insulin|doses?',
        'таблет\\S*|снотворн\\S*|инсулин\\S*|доз\\S*',
        'дари\\S*|таблетка\\S*|уйкы дари\\S*',
      ],
      [
        'enough|it will do|for good|more than|tonight|tomorrow|all of them',
        'хват\\S*|достаточн\\S*|с запасом|сегодня|завтра|ночью|навсегда|все сразу',
        'жет\\S*|бугин|ертен|тунде|биржола|барин',
      ],
    ),
    [
      'weeks?|days?|months?|doctor|nurse|chemist|prescri\\S*|trip|holiday',
      'недел\\S+|дн\\S{1,2}|месяц\\S*|врач\\S*|доктор\\S*|аптек\\S*|курс\\S?|поездк\\S*|отпуск\\S*',
      'апта\\S*|кунге|айга|дариге\\S*|дарихана\\S*|сапар\\S*',
    ],
  ),
  // Being nobody already.
  together(
    [
      'ghost|invisible|already dead|no one would notice|nobody would notice|already gone|not here any ?more|a burden|better (?:off )?without me|erase(?:d)? myself|disappear\\S*',
      'призрак\\S*|невидимк\\S*|уже мертв\\S*|никто не заметит|меня (?:уже|давно) нет|обуза|без меня (?:лучше|легче|будет)|стереть себя|исчезн\\S*|исчезну\\S*',
      'елес\\S*|аруак\\S*|корин(?:бей|бес)\\S*|олип калган\\S*|ешким байкамай\\S*|мен(?:сиз|ин жоктыгым)\\S*|жук(?:пин| боп| болып)\\S*|жогалып кет\\S*',
    ],
    [
      'tomorrow|tonight|soon|today|really|will be so|by morning|this week|ready',
      'завтра|сегодня|скоро|ночью|так и будет|по настоящему|к утру|готов\\S*|насовсем',
      'ертен|бугин|жакында|тунде|шынымен|расымен|тан\\S* дейин|дайын\\S*|биржола',
    ],
    ME,
  ),
  // All together.
  together(
    [
      'all (?:go|die|burn|drown|crash) together|go together|take us (?:all )?with (?:him|her)|with him (?:to|into) the|into (?:a|the) (?:tree|wall|lorry|truck|river)|not on the road|off the road',
      'все вместе (?:туда|уйдем|умрем|сгорим|разобьемся)|поедем (?:все )?вместе туда|заберет (?:нас|меня|всех)(?: \\S+)? с собой|в (?:столб|дерево|стену|фуру|реку)|не на дорогу|на встречк\\S*',
      'бар(?:имиз|лыгымыз)(?: \\S+)? (?:бирге )?(?:кетемиз|олемиз|жанамыз)|ози\\S*(?: \\S+)? (?:бирге )?(?:алып кетемин|ала кетем\\S*)|жолга емес|багана\\S*|карсы жолак\\S*',
    ],
    [
      'he|she|husband|father|ex|driv\\S+|says?|said|steer\\S+|wheel',
      'он|она|муж|отец|бывший|говорит|сказал|за рул\\S+|едет|гонит|смотрит',
      'ол|куйеуим|акем|дейди|деди|айдайды|айдап|рул\\S*',
    ],
    [
      'me|us|we|together|children',
      'меня|нас|мы|вместе|дет\\S+|на меня',
      'мени|маган|бизди|бар\\S*миз|балалар\\S*|бирге',
    ],
  ),
]
