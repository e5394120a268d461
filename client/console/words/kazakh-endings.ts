/**
 * Kazakh has no prepositions: "from 14:05" is an ending on the number as it is read aloud, and the ending
 * follows the last vowel and the last sound of that word. `14:05-тен`, `21:40-тан`, `25 қарашадан`.
 */

/** Endings of the ablative (from) and the dative (to) for a last word. */
type Endings = readonly [from: string, to: string]

const UNITS: readonly Endings[] = [
  ['ден', 'ге'],
  ['ден', 'ге'],
  ['ден', 'ге'],
  ['тен', 'ке'],
  ['тен', 'ке'],
  ['тен', 'ке'],
  ['дан', 'ға'],
  ['ден', 'ге'],
  ['ден', 'ге'],
  ['дан', 'ға'],
]
/** он, жиырма, отыз, қырық, елу, алпыс, жетпіс, сексен, тоқсан; `00` is read нөл. */
const TENS: readonly Endings[] = [
  ['ден', 'ге'],
  ['нан', 'ға'],
  ['дан', 'ға'],
  ['дан', 'ға'],
  ['тан', 'қа'],
  ['ден', 'ге'],
  ['тан', 'қа'],
  ['тен', 'ке'],
  ['нен', 'ге'],
  ['нан', 'ға'],
]
const MONTHS: Readonly<Record<string, Endings>> = {
  қаңтар: ['дан', 'ға'],
  ақпан: ['нан', 'ға'],
  наурыз: ['дан', 'ға'],
  сәуір: ['ден', 'ге'],
  мамыр: ['дан', 'ға'],
  маусым: ['нан', 'ға'],
  шілде: ['ден', 'ге'],
  тамыз: ['дан', 'ға'],
  қыркүйек: ['тен', 'ке'],
  қазан: ['нан', 'ға'],
  қараша: ['дан', 'ға'],
  желтоқсан: ['нан', 'ға'],
}

/** "from …": of a time of day, or of a date that ends with its month. */
export function ablative(text: string): string {
  return withEnding(text, 0)
}

/** "to …", as in `18:00-ге дейін`. */
export function dative(text: string): string {
  return withEnding(text, 1)
}

function withEnding(text: string, which: 0 | 1): string {
  const digits = /(\d)(\d)$/.exec(text)
  if (digits) {
    const [tens, unit] = [Number(digits[1]), Number(digits[2])]
    const endings = unit === 0 ? TENS[tens] : UNITS[unit]
    return `${text}-${endings![which]}`
  }
  const month = MONTHS[text.slice(text.lastIndexOf(' ') + 1)]
  return month ? text + month[which] : text
}
