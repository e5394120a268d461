/** Number plates of Kazakhstan, Russia and their neighbours, the United Kingdom; others where the text says what they are. */
import type { Reading } from './reading.ts'
import { matchesNear, matchesNearDigits, type Hit, type Recogniser } from './recogniser.ts'

const L = String.raw`[A-ZАВЕКМНОРСТУХa-zавекмнорстух]`
/** Kazakhstan since 2012: 123 ABC 02; before: A 123 BC(D). */
const KAZAKHSTAN = new RegExp(String.raw`(?<![\p{L}\d])\d{3}[\s-]?${L}{2,3}[\s-]?\d{2}(?![\p{L}\d])`, 'gu')
const FORMER = new RegExp(
  String.raw`(?<![\p{L}\d])[A-ZА-Я][\s-]?\d{3}[\s-]?[A-ZА-Я]{2,3}(?:[\s-]?\d{2,3})?(?![\p{L}\d])`,
  'gu',
)
const RUSSIA = new RegExp(
  String.raw`(?<![\p{L}\d])${L}[\s-]?\d{3}[\s-]?${L}{2}[\s-]?\d{2,3}(?![\p{L}\d])`,
  'gu',
)
/** The same in small letters and with spaces: only where a car, or a number plate, is spoken of nearby. */
const SMALL =
  /(?<![\p{L}\d])(?:[a-z]{2}\d{2} ?[a-z]{3}|\d{3}[\s-]?[a-zа-я]{2,3}[\s-]?(?:0[1-9]|1\d|20)|[a-zа-я][\s-]?\d{3}[\s-]?[a-zа-я]{2,3}(?:[\s-]?\d{2,3})?)(?![\p{L}\d])/gu
const CAR =
  /(?<!\p{L})(?:маш[иы]н\p{L}*|тачк\p{L}*|авто\p{L}{0,6}|номер\p{L}*|гос\s?номер\p{L}*|госник\p{L}*|нөмір\p{L}*|номір\p{L}*|көлі[кг]\p{L}*|колі[кг]\p{L}*|камри|тойот\p{L}*|приор\p{L}*|нив[аеуы]|лад[аеуы]|жигул\p{L}*|газел\p{L}*|хенда\p{L}*|хюнда\p{L}*|хонд\p{L}*|мерс\p{L}*|бмв|ауди|ниссан\p{L}*|лексус\p{L}*|джип\p{L}*|седан\p{L}*|акцент|солярис\p{L}*|соната|кобальт\p{L}*|нексия|крузак\p{L}*|прадо|car|cars|plates?|reg|registration|camry|toyota|hyundai|lada|niva|bmw|audi|lexus|nissan|honda|mercedes|jeep|kia|priora|mashin\p{L}*|nomer\p{L}*|nomir\p{L}*|kolik\p{L}*|van|suv|taxi|такси)(?!\p{L})/u
const NEAR = 60
const NEIGHBOURS = /(?<![\p{L}\d])\d{2}[\s-]?(?:KG|[A-Z])[\s-]?\d{3}[\s-]?[A-Z]{2,3}(?![\p{L}\d])/gu
const BRITAIN = /(?<![\p{L}\d])[A-Z]{2}\d{2}\s?[A-Z]{3}(?![\p{L}\d])/gu
const SAID =
  /(?<!\p{L})(?:номер\p{L}*|гос\s?номер\p{L}*|нөмір\p{L}*|plates?|registration|reg|licence plate|license plate)(?:\s+\p{L}+){0,2}[\s:–—-]{1,3}([A-ZА-Я\d](?:[A-ZА-Я\d\s-]{3,9})[A-ZА-Я\d])(?![\p{L}\d])/gu

/** `шесть один два ара ноль семь`: a plate as it is read out, after what says that it is one. */
const DIGIT = String.raw`(?:\d{1,3}|ноль|нуль|один|два|три|четыре|пять|шесть|семь|восемь|девять|нөл|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|zero|oh|one|two|three|four|five|six|seven|eight|nine)`
const READ_OUT = new RegExp(
  String.raw`(?<!\p{L})(?:номер\p{L}*|гос\s?номер\p{L}*|нөмір\p{L}*|plates?|registration|reg)[\s:–—-]{1,3}(?:(?:is|was|такой|его|мынау)[\s:]{1,2})?${DIGIT}(?: ${DIGIT}){0,2} (?!${DIGIT} |жүз|сто |он |елу)(?:\p{L}{2,3}|\p{L} \p{L}(?: \p{L})?) ${DIGIT}(?: ${DIGIT})?(?!\p{L}| ?\d| ${DIGIT})`,
  'giu',
)

/** `kilo tango one six victor victor xray`, `семь семь один, эф эн эй, ноль пять`: letters by their names between figures. */
const LETTER_EN = String.raw`(?:alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliet|juliett|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|whisky|x-?ray|yankee|zulu)`
const LETTER_RU = String.raw`(?:эй|би|би|си|ди|эф|джи|эйч|ай|джей|кей|эль|эл|эм|эн|пи|кью|ар|эс|ти|ви|икс|зет|зэт|а|бэ|вэ|гэ|дэ|е|ка|эль|о|пэ|эр|тэ|у|ха)`
const LETTER_BY_LETTER = new RegExp(
  String.raw`(?<!\p{L})(?:${LETTER_EN}(?:,? ${LETTER_EN})?,? ${DIGIT}(?:,? ${DIGIT}){1,3},? ${LETTER_EN}(?:,? ${LETTER_EN}){1,2}|${DIGIT}(?:,? ${DIGIT}){2},? ${LETTER_RU}(?:,? ${LETTER_RU}){1,2},? ${DIGIT}(?:,? ${DIGIT})?|${LETTER_RU},? ${DIGIT}(?:,? ${DIGIT}){2},? ${LETTER_RU}(?:,? ${LETTER_RU}){1,2}(?:,? ${DIGIT}(?:,? ${DIGIT}){0,2})?)(?!\p{L})`,
  'gu',
)
const LETTERS_NAMES = [
  '|alpha', '|bravo', '|charlie', '|delta', '|echo', '|foxtrot', '|golf', '|hotel', '|india', '|juliet', '|kilo', '|lima', '|mike', '|november', '|oscar', '|papa',
  '|quebec', '|romeo', '|sierra', '|tango', '|uniform', '|victor', '|whisk', '|xray', '|x-ray', '|yankee', '|zulu', ' эй', ' эф', ' эн', ' эм', ' эс', ' би', ' си ', ' ди ',
  ' ар ', ' кей', ' эл', ' ви ', ' бэ', ' вэ', ' гэ', ' дэ', ' пэ', ' эр ', ' тэ', ' икс',
] as const // prettier-ignore

export const plates: Recogniser = {
  find: (reading) => {
    const { text } = reading
    return [
      ...readOut(reading),
      ...matchesNear(
        { ...reading, text: reading.lower },
        LETTERS_NAMES,
        LETTER_BY_LETTER,
        'plate',
        isSpelled,
      ),
      ...matchesNearDigits(reading, SMALL, 'plate', (match, start) => isOfCar(text, match[0], start)),
      ...matchesNearDigits(reading, KAZAKHSTAN, 'plate', isTight),
      ...matchesNearDigits(reading, FORMER, 'plate', () => true),
      ...matchesNearDigits(reading, RUSSIA, 'plate', isTight),
      ...matchesNearDigits(reading, NEIGHBOURS, 'plate', () => true),
      ...matchesNearDigits(reading, BRITAIN, 'plate', () => true),
      ...matchesNearDigits(
        reading,
        SAID,
        'plate',
        (match) => /\d/u.test(match[1]!) && /\p{L}/u.test(match[1]!),
      ).map((hit) => {
        const shown = text.slice(hit.start, hit.end)
        const at = /[A-ZА-Я\d][A-ZА-Я\d\s-]{3,9}[A-ZА-Я\d]$/u.exec(shown)
        return at === null ? hit : { ...hit, start: hit.start + at.index }
      }),
    ]
  },
}

const SPELLED_DIGIT = new RegExp(DIGIT.replace(String.raw`\d{1,3}|`, ''), 'iu')

/** Some figure of it is a word. */
const isSpelled = (match: RegExpExecArray): boolean => SPELLED_DIGIT.test(match[0])

/** Without what says that it is one. */
function readOut(reading: Reading): Hit[] {
  const said = new RegExp(`${DIGIT} .*$`, 'iu')
  return matchesNear(reading, ['номер', 'нөмір', 'plate', 'reg'], READ_OUT, 'plate', isSpelled).map(
    (hit) => ({
      ...hit,
      start: hit.start + Math.max(0, reading.text.slice(hit.start, hit.end).search(said)),
    }),
  )
}

/** `дом 552 на 09`: what is counted, or said in words, is no plate. */
const COUNTED =
  /\d[\s-]?(?:км|руб|тыс|мин|сек|час|лет|год|дн|дня|раз|шт|кг|гр|мл|см|мм|тг|тнг|тен|рет|күн|жыл|ай|на|по|до|от|из|за|не|ни|же|бы|км|м|км|and|the|for|day|min|sec|kg|km|usd|eur|kzt|or|to|at|in|on|is|am|pm)[\s-]?\d*$/iu

function isOfCar(text: string, said: string, start: number): boolean {
  if (COUNTED.test(said)) return false
  const around = text.slice(Math.max(0, start - NEAR), start + said.length + NEAR)
  return CAR.test(around.toLowerCase())
}

/** `200 км 30 минут` is no plate; in small letters one is written without spaces. */
function isTight(match: RegExpExecArray): boolean {
  return match[0] === match[0].toUpperCase() || !/\s/u.test(match[0])
}
