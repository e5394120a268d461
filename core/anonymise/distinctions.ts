/** What somebody won, holds or was first at, in the words of records and newspapers: few share it. */
import { matchesNear, type Recogniser } from './recogniser.ts'

const RUSSIAN =
  /(?<!\p{L})(?:(?:(?:двукратн|тр[её]хкратн|многократн|бывш|действующ|абсолютн|юн)\p{L}+ )?(?:(?:золот|серебрян|бронзов)\p{L}+ )?(?:чемпион(?!ат)\p{L}{0,4}|приз[её]р\p{L}{0,3}|медалист\p{L}{0,4}|рекордсмен\p{L}{0,4})(?: (?:чемпионата|олимпиады|олимпийских игр|универсиады|первенства|кубка|спартакиады|игр|турнира|конкурса|гран-при))?(?: (?:мира|европы|азии|страны|республики|области|района|города|казахстана|россии|ссср|кыргызстана|узбекистана))?(?: (?:среди|по) \p{L}+(?: \p{L}+)?)?|(?:золот|серебрян|бронзов)\p{L}+ медал\p{L}+|перв\p{L}{2} (?:в|на|во) (?:вс[её]\p{L} |наш\p{L}{2} |эт\p{L}{2} )?(?:истори|област|район|республик|город|посёлк|поселк|аул|сел[ае]|дорог|завод|шахт|отряд|депо|цех|школ)\p{L}{0,3} (?!раз)(?:женщин|девушк|девочк|казашк|машинист|капитан|пилот|л[её]тчи|тракторист|директор|судь|хирург|комбайн|дальнобой|шахт|кранов|тренер)\p{L}*|перв\p{L}{2} женщин\p{L}{2}(?:-| )\p{L}{4,}(?:(?: на| в| во)(?: вс[её]\p{L})? \p{L}+)?|единственн\p{L}{2,3} (?:женщин|девушк|девочк|мужчин|парн|парень)\p{L}{0,3}(?:-| )?(?:\p{L}+)? (?:на|в|во|из) (?:вс[её]\p{L} |наш\p{L}{2} |эт\p{L}{2} )?\p{L}+|последн\p{L}{2,3} (?:в|на|во) (?:вс[её]\p{L} |наш\p{L}{2} )?(?:ауле|селе|пос[её]лке|районе|деревне|улице|роду|городе) \p{L}+|(?:солист|примадонн|дириж[её]р|балерин|прим)\p{L}{0,4} (?:театра|оперы|филармонии|ансамбля|оркестра|хора|балета)|(?:обо мне|о нас|о н[её]м|о ней|про меня|про нас|про него|про не[её]) (?:тогда |потом |даже |ещё )?(?:писал|пишет|пишут|говорил|показывал|снял|снимал|рассказывал)\p{L}*(?: \p{L}+)? (?:газет|новост|телевизор|телевид|канал|сайт|паблик|журнал)\p{L}*|попал\p{L}{0,2} (?:в|на) (?:новости|газету|газеты|телевидение|телевизор|первую полосу|обложку))(?!\p{L})/giu

const KAZAKH =
  /(?<!\p{L})(?:(?:\p{L}+ )?(?:\p{L}+(?:ның|нің|дың|дің|тың|тің) )?(?:алтын |күміс |қола )?(?:жүлдегер|медаль ?иегер|жеңімпаз|чемпион|рекордшы)\p{L}*|(?:алтын|күміс|қола) медал\p{L}*|\p{L}+(?:да|де|та|те|нда|нде) бірінші болып \p{L}+(?: \p{L}+){0,3}|(?:тұңғыш|алғашқы|жалғыз|соңғы|бірінші) (?:әйел|қыз|ер)(?: |-)\p{L}{4,}|(?:ауыл|аудан|қала|облыс|зауыт|бөлім|мектеп|депо|шахта|дала|өңір)\p{L}*(?:дағы|дегі|тағы|тегі) (?:ең )?(?:тұңғыш|алғашқы|жалғыз|соңғы|бірінші) \p{L}+(?: \p{L}+)?|(?:театр|филармония|ансамбль|оркестр|хор|опера)\p{L}*(?:ның|нің|дың|дің|тың|тің) (?:солист|әнші|биші|дирижер)\p{L}*|(?:газет|телеарна|теледидар|жаңалық|журнал)\p{L}*(?:ға|ге|қа|ке|да|де|та|те|дан|ден) (?:біз|мен|ол|ағам|әкем|анам)?\p{L}* ?(?:туралы|жайлы) (?:жаз|көрсет|айт)\p{L}*|(?:мен|біз|ол|анам|әкем|апам|күйеуім)\p{L}* (?:туралы|жайлы) (?:газет|теледидар|телеарна|жаңалық|сайт)\p{L}* (?:жаз|көрсет|айт|шық)\p{L}*)(?!\p{L})/giu

const ENGLISH =
  /(?<!\p{L})(?:(?:a |the |our |an )?(?:former |reigning |twice |two-time |three-time |ex-|junior |under-\d\d |national |county |world |european |british |welsh |scottish |irish |english |olympic |paralympic |regional |commonwealth |all-ireland ){0,4}(?:champion(?! of (?:the underdog|his|my))s?|medallist|medalist|record[- ]holder|olympian|paralympian|laureate|title[- ]holder)(?: (?:at|in|of) (?:the )?(?:\p{L}+ ){0,3}(?:games|championships?|olympics|cup|nationals))?|(?:the |our )?(?:first|only|last|youngest|oldest|sole) (?:\p{L}+ )?(?:woman|women|girl|man|person|female|black|asian|muslim|traveller|deaf|blind|\p{L}+er|\p{L}+or|\p{L}+ist) (?:ever )?to (?!(?:help|listen|ask|believe|say|hear|know|come|leave|tell|call|see|arrive|sit|speak|notice|go|get|be|have|stop|look|answer|open|wake|cry|talk|write|find|apologise|hold|smile|touch|love|hurt|hit|hug)(?!\p{L}))\p{L}+(?: (?:the|a|an|for|at|in|on|under))?(?: \p{L}+){1,2}|(?:in|made|made it into|on the front of|on the front page of) (?:the |every )?(?:papers|front pages?|evening post|gazette|chronicle|herald|echo|argus|tabloids)(?!\p{L})|(?:the face|the voice) of (?:the |a )?\p{L}+(?: \p{L}+)?|(?:founded|started|set up|founder of) the (?:\p{L}+ ){0,3}(?:choir|band|festival|school|charity|theatre|museum|club|co-?op|orchestra|league|refuge))(?!\p{L})/giu

const NEAR_RUSSIAN = [
  'чемпион', '|приз', '|медал', 'рекордсмен', '|перв', '|единственн', '|последн', 'солист', 'примадонн', 'дириж', 'балерин',
  '|обо мне', '|о н', '|про ', '|попал',
] as const // prettier-ignore
const NEAR_KAZAKH = [
  'жүлдегер', 'медал', 'жеңімпаз', 'чемпион', 'рекордшы', 'бірінші', 'тұңғыш', 'алғашқы', 'жалғыз', 'соңғы', 'солист',
  'туралы', 'жайлы', 'әнші', 'биші', 'дирижер',
] as const // prettier-ignore
const NEAR_ENGLISH = [
  'champion', 'medallist', 'medalist', 'record hold', 'record-hold', 'lympian', 'laureate', 'title hold', 'title-hold',
  'woman to ', 'women to ', 'girl to ', 'man to ', 'person to ', 'ever to ', 'the papers', 'every paper', 'front page',
  'evening post', 'gazette', 'chronicle', 'herald', ' echo', 'argus', 'tabloid', 'face of', 'voice of', 'founded', 'founder',
  'set up the', 'started the',
] as const // prettier-ignore

export const distinctions: Recogniser = {
  patterns: [RUSSIAN, KAZAKH, ENGLISH],
  find: (reading) => {
    const inSmall = { ...reading, text: reading.lower }
    return [
      ...matchesNear(inSmall, NEAR_RUSSIAN, RUSSIAN, 'unique', () => true),
      ...matchesNear(inSmall, NEAR_KAZAKH, KAZAKH, 'unique', () => true),
      ...matchesNear(inSmall, NEAR_ENGLISH, ENGLISH, 'unique', () => true),
    ]
  },
}
