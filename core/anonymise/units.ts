/** Regiments, brigades, ships and prisons by their number or name: whoever served in one is among some hundreds. */
import { matchesNear, type Recogniser } from './recogniser.ts'

const RUSSIAN =
  /(?<![\p{L}\d])(?:(?:\d{1,5}(?:-?(?:й|я|ей|ой|го|м|ом|ю|ую))?|(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто)(?: \p{L}+)? \p{L}+(?:ой|ей|ом|ем|ый|ий|ая|ую|ого|его)|(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|\p{L}+надцат)\p{L}{1,3}) (?:\p{L}+(?:ой|ей|ом|ем|ый|ий|ая|ую|ого|его) ){0,2}(?:бригад|полк|дивизи|батальон|эскадр|мотострел|погранотряд|погранзастав|корпус[еау]? (?:морской|десант))\p{L}{0,4}|в\/ч ?№? ?\d{4,6}|(?:войсков|воинск)\p{L}+ част\p{L}+ ?№? ?\d{3,6}|(?:ик|лиу|сизо|укп|ес|лб|ла)[- ]?\d{1,3}(?:\/\d{1,2})?)(?![\p{L}\d])/gu
const KAZAKH =
  /(?<![\p{L}\d])(?:(?:\d{2,5}(?:-?(?:ші|шы|інші|ыншы))?|(?:жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз)(?: \p{L}+)? \p{L}+(?:нші|ншы)) (?:\p{L}+ ){0,2}(?:бригада|полк|дивизия|батальон|әскери бөлім|застава|шекара отряд)\p{L}*)(?![\p{L}\d])/gu
const ENGLISH =
  /(?<![\p{L}\d])(?:(?:\d{1,3}(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\p{L}+) (?:\p{L}+ ){0,2}(?:battalion|regiment|brigade|division|squadron|infantry|lancers|hussars|foot|signals)|(?:first|second|third|fourth|fifth) battalion(?:,? (?:of )?the \p{L}+(?: \p{L}+)?)?|(?:hmp|hmyoi|hms|raf|rnas|rfa|uss|mv|hmcs|hmas) \p{L}{3,}(?: \p{L}+)??)(?![\p{L}\d])/gu

const NEAR_RUSSIAN = ['|бригад', '|полк', '|дивизи', '|батальон', '|эскадр', '|мотострел', '|погран', '|корпус', '|в/ч', '|войсков', '|воинск', '|ик', '|лиу', '|сизо', '|укп', '|ес-', '|лб-', '|ла-'] as const // prettier-ignore
const NEAR_KAZAKH = [
  'бригада',
  '|полк',
  'дивизия',
  'батальон',
  '|әскери бөлім',
  '|застава',
  '|шекара отряд',
] as const
const NEAR_ENGLISH = ['battalion', 'regiment', 'brigade', 'division', 'squadron', 'infantry', 'lancers', 'hussars', ' foot', ' signals', '|hmp ', '|hmyoi ', '|hms ', '|raf ', '|rnas ', '|rfa ', '|uss ', '|mv ', '|hmcs ', '|hmas '] as const // prettier-ignore

export const units: Recogniser = {
  patterns: [RUSSIAN, KAZAKH, ENGLISH],
  find: (reading) => {
    const inSmall = { ...reading, text: reading.lower }
    return [
      ...matchesNear(inSmall, NEAR_RUSSIAN, RUSSIAN, 'institution', (match) =>
        /полк|бриг|див|бат|эск|мото|погр|корп|част|\d/u.test(match[0]),
      ),
      ...matchesNear(inSmall, NEAR_KAZAKH, KAZAKH, 'institution', () => true),
      ...matchesNear(inSmall, NEAR_ENGLISH, ENGLISH, 'institution', () => true),
    ]
  },
}
