/** Number plates of Kazakhstan, Russia and their neighbours, the United Kingdom; others where the text says what they are. */
import { matches, type Recogniser } from './recogniser.ts'

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
const NEIGHBOURS = /(?<![\p{L}\d])\d{2}[\s-]?(?:KG|[A-Z])[\s-]?\d{3}[\s-]?[A-Z]{2,3}(?![\p{L}\d])/gu
const BRITAIN = /(?<![\p{L}\d])[A-Z]{2}\d{2}\s?[A-Z]{3}(?![\p{L}\d])/gu
const SAID =
  /(?<!\p{L})(?:номер\p{L}*|гос\s?номер\p{L}*|нөмір\p{L}*|plates?|registration|reg|licence plate|license plate)(?:\s+\p{L}+){0,2}[\s:–—-]{1,3}([A-ZА-Я\d](?:[A-ZА-Я\d\s-]{3,9})[A-ZА-Я\d])(?![\p{L}\d])/gu

export const plates: Recogniser = {
  find: ({ text }) => [
    ...matches(text, KAZAKHSTAN, 'plate', isTight),
    ...matches(text, FORMER, 'plate', () => true),
    ...matches(text, RUSSIA, 'plate', isTight),
    ...matches(text, NEIGHBOURS, 'plate', () => true),
    ...matches(text, BRITAIN, 'plate', () => true),
    ...matches(text, SAID, 'plate', (match) => /\d/u.test(match[1]!) && /\p{L}/u.test(match[1]!)).map(
      (hit) => {
        const shown = text.slice(hit.start, hit.end)
        const at = /[A-ZА-Я\d][A-ZА-Я\d\s-]{3,9}[A-ZА-Я\d]$/u.exec(shown)
        return at === null ? hit : { ...hit, start: hit.start + at.index }
      },
    ),
  ],
}

/** `200 км 30 минут` is no plate; in small letters one is written without spaces. */
function isTight(match: RegExpExecArray): boolean {
  return match[0] === match[0].toUpperCase() || !/\s/u.test(match[0])
}
