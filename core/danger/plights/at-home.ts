/** How a home sounds in which somebody is afraid: who hides when the key turns, what is written on receipts, what each mistake costs. */
import type { Sign } from '../signs.ts'
import { SOMEBODY, together } from './together.ts'

const CHILD = [
  '(?:my )?(?:daughter|son|children|kids|baby|little (?:one|brother|sister|boy|girl)|brother|sister)',
  'доч\\S*|сын\\S?|дети|ребенок|малыш\\S*|младш\\S+|братик\\S*|сестренк\\S*',
  'кызым\\S*|улым\\S*|балам\\S*|балалар\\S*|иним\\S*|синлим\\S*|карындасым\\S*|кишкент\\S+|тетелес\\S*|бопе\\S*',
]
const COMES = [
  'when(?:ever)? (?:he|she|they|dad|father|stepfather|daddy)|(?:his|the) (?:key|keys|steps|footsteps|car|boots)|comes (?:up|home|in)|the (?:lift|gate|lock|front door)|car door',
  'когда (?:он|она|они|папа|отец|отчим)|(?:его|слышит|слышу|слышим) (?:шаги|ключ\\S?|машин\\S*)|шаг\\S{1,3}|ключ\\S? в замке|лифт\\S?|замок щелк\\S+|поднимается|он возвращается|дверь машины',
  'ол (?:келе жатканда|келгенде|кирсе|келсе|кирсе|коринсе)|акеси (?:келгенде|келсе|кирсе)|кадам\\S*|аяк дыбыс\\S*|кулып\\S* (?:сылдыр\\S*|ашыл\\S*)|кулыпка кил\\S*|кил\\S* (?:дыбыс\\S*|бура\\S*)|лифт\\S*|машинасын\\S*',
]

export const AT_HOME: readonly Sign[] = [
  together(
    [
      'wardrobe|cupboard|closet|under the (?:bed|table|sink)|behind the (?:sofa|curtain|door|couch)|bathroom|(?:his|her|their) ears|wets? (?:himself|herself|the bed)|stops? (?:talking|breathing|playing)|goes? (?:quiet|silent|stiff|white)',
      'шкаф\\S?|в кладовк\\S*|под (?:кроват\\S*|стол\\S?|одеял\\S*)|за (?:диван\\S?|штор\\S*|дверь)|в ванн\\S*|закрыва\\S+ уши|уши|замолка\\S+|замира\\S+|затиха\\S+|бледнеет|писа\\S+ся',
      'шкаф\\S*|коймага|(?:тосек|кереует|устел)\\S* астына|(?:диван|перде|есик)\\S* артына|ваннага|кулагын (?:басады|басып|жабады)|ун(?:и|дери) (?:ошеди|шыкпайды)|катып калады|жым болады|тыгылады|тыгылып',
    ],
    COMES,
    [
      ...CHILD,
      'we|i(?: \\S+)? (?:hide|freeze|run|crawl|lock|pretend)|all of us',
      'мы|я (?:прячусь|замираю|бегу|залезаю|запираюсь|притворяюсь)|все мы',
      'биз|мен|\\S+(?:миз|мыз)|бар\\S*миз',
    ],
    [
      'climbs?|hides?|crawls?|goes?|go|gets?|get|runs?|run|covers?|wets?|stops?|freeze\\S*|lock|pretend|sits?',
      'залеза\\S+|залаз\\S+|лезет|прячется|прячутся|прячемся|прячусь|забира\\S+|бежит|бегут|бежим|закрыва\\S+|замолка\\S+|замира\\S+|затиха\\S+|бледне\\S+|запира\\S+|уходит|сидит',
      'кирип (?:кетеди|алады|жатады)|тыгылады|тыгыламыз|тыгылып \\S+|жугир\\S+|жасыр\\S+|басады|жабады|ошеди|катып калады|жым болады|шыкпайды|отырып алады',
    ],
  ),
  // Where nobody reads it.
  together(
    [
      '(?:reads?|checks?|goes through|finds?|searches) my (?:notebooks?|diary|diaries|letters|bags?|bin|drawers?|things|everything)|my (?:notebooks?|diary)(?: \\S+){0,2} (?:he|they|she) reads?',
      '(?:тетрад\\S+|дневник\\S*|записк\\S+|вещи|сумк\\S+|мусор)(?: \\S+){0,2} (?:он|она|они|муж|отец|свекровь)? ?(?:читает|проверяет|роется|обыскивает|просматривает)|(?:читает|проверяет|обыскивает)(?: \\S+){0,3} (?:тетрад\\S+|дневник\\S*|вещи|сумк\\S+|карман\\S*)|роется в',
      '(?:даптер|кундели[гк]|хат|сомке|зат|калта)(?:имди|ымды|теримди|тарымды|дерим\\S*)(?: \\S+){0,2} (?:окиды|окып|тексере\\S*|акта\\S+|тинт\\S+)',
    ],
    [
      'so i (?:write|hide|keep|hold)|thats why i|receipts?|on paper|in the toilet|by heart|here because|only here',
      'поэтому|чеках|на чеке|обрывк\\S*|в туалете|наизусть|только здесь|прячу|пишу (?:тут|здесь|на)',
      'сондыктан|тубиртек\\S*|чек\\S*|жаттап|даретханада|осы жерде (?:гана )?жаз\\S*|тек осында|жасырып|артына жаз\\S*',
    ],
  ),
  // What a mistake costs.
  together(
    [
      '(?:for|after) (?:every|each|any) (?:bad )?(?:mark|grade|mistake|minute|word|coin|call|lie|stain|spot|time|plate|step)|each time i(?: am|m)? (?:late|speak|fail|forget|drop|cry)',
      'за (?:кажд\\S+|любую|любой|любое) (?:двойк\\S*|тройк\\S*|ошибк\\S*|минут\\S*|слов\\S*|пятн\\S*|звон\\S*|опоздани\\S*|слез\\S*|вопрос\\S*|тарелк\\S*)|за двойк\\S*|за тройк\\S*',
      '(?:ар|арбир) (?:еки|уш|кате|минут|соз|дак|конырау|суракт?)\\S*(?: \\S+)? (?:алган сайын|ушин|сайын)?|кешиккен сайын|(?:кате|еки) (?:жиберген|алган) сайын',
    ],
    [
      'kneel\\S*|belt|slap\\S*|hits?|no (?:food|supper|dinner|sleep)|cold|outside|locked|rice|salt|corner|burns?|hand|pay|stand|cellar|count the',
      'колени|коленях|рем\\S+|бьет|пощечин\\S*|без (?:еды|ужина|сна)|горох\\S*|гречк\\S*|соль|угол|улиц\\S*|запира\\S+|подвал\\S*|прижига\\S+|стою|холод\\S*|удар\\S*',
      'тизе\\S*|белди[гк]\\S*|урады|шапалак\\S*|тамак бермей\\S*|тары\\S*|туз\\S*|бурыш\\S*|далага|камайды|камап|куйдир\\S*|соккы\\S*|таяк\\S*',
    ],
  ),
  // The body says it and somebody else explains it.
  together(
    [
      '(?:ear|ears|eye|rib|ribs|wrist|jaw|stomach|belly|neck|throat|head|back|kidneys?|tooth|teeth|finger|arm|shoulder|chest)',
      'ух[оеу]|ушах|глаз\\S*|ребр\\S*|запясть\\S*|челюст\\S*|живот\\S?|ше[яюе]|горл\\S*|голов\\S+|спин\\S+|почк\\S+|зуб\\S*|пал\\S+|рук\\S+|плеч\\S+|груд\\S+',
      'кулаг\\S*|козим\\S*|кабыргам\\S*|билегим\\S*|жагым\\S*|ишим\\S*|мойным\\S*|тамагым\\S*|басым\\S*|аркам\\S*|буйрегим\\S*|тисим\\S*|саусагым\\S*|колым\\S*|иыгым\\S*',
    ],
    [
      '(?:tells?|told|says?|said|explained)(?: \\S+){0,4} (?:clumsy|fell|slipped|fallen|the door|the stairs|an accident|nothing|imagin\\S*|lying)|(?:his|her) (?:boot|fist|foot|knee|ring|elbow|shoe|heel)|after he|since he',
      '(?:сказал\\S?|говорит|объясняет|объяснил\\S?)(?: \\S+){0,4} (?:неуклюж\\S*|упал\\S?|поскользн\\S*|ударилась|об дверь|с лестницы|выдумыва\\S*)|его (?:сапог\\S?|кулак\\S?|ног\\S+|колен\\S*|перст\\S*|локт\\S*|ботин\\S+)|после его|от его',
      '(?:деди|дейди|айтты|деп айтты)|(?:озим|ози) (?:кулад\\S*|жыгыл\\S*|сурин\\S*)|онын (?:етиг\\S*|жудырыг\\S*|тизес\\S*|аяг\\S*|жузиг\\S*)|етигинен|жудырыгынан|тепкисинен|согы\\S*',
    ],
    [
      'hurts?|hurting|aches?|rings?|ringing|swollen|blood|bleed\\S*|numb|wont (?:open|close|move)|cannot|cant|does not|doesnt|broken|cracked|since|third day|black',
      'болит|болят|звенит|шумит|опух\\S*|кров\\S*|немеет|не (?:открыва\\S+|сгиба\\S+|слышит|закрыва\\S+)|сломан\\S*|не могу|трет\\S+ день|второй день|с того|ноет|черн\\S*',
      'ауыр\\S*|шыңылда\\S*|шынылда\\S*|шанш\\S*|исип|ісіп|исик\\S*|кан\\S*|уйып|ашыл(?:май|маи)\\S*|сынган|сынып|кунн?ен бери|бери|ушинши кун|кимылда(?:май|тпай)\\S*|кой(?:май|мады)',
    ],
    SOMEBODY,
  ),
]
