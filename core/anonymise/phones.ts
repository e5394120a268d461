/** Telephone numbers in digits, with any separators, and spelled out in words. */
import { numberAt } from './number-at.ts'
import { matchesNearDigits, type Hit, type Recogniser } from './recogniser.ts'
import { asks } from './asks.ts'
import type { Reading, Word } from './reading.ts'

export const phones: Recogniser = {
  find: (reading) => [...inDigits(reading), ...inWords(reading)],
}

/** A run of digits with the separators people put into telephone numbers. */
const RUN = /(?<![\p{L}\d@#_./-])(?:\+|00)?\(?\d(?:[\s().\u2013-]{0,3}\d){4,15}(?![\d@_]|[\p{L}](?!\p{L}))/gu
const CALL =
  /(?:тел(?:ефон)?|домашний|рабочий|сотов|ұялы|номер|звони|позвони|набер|ватсап|вацап|вотсап|whats ?app|call|phone|ring|text|mobile|number|cell|нөмір|номір|қоңырау|хабарлас|соқ|моб)[\p{L}.]*[^\p{L}\d]{0,4}(?:[\p{L}]+[^\p{L}\d]{1,3}){0,3}$/iu
const DATE =
  /^(?:\d{1,2}[.\s/-]\d{1,2}[.\s/-](?:19|20)?\d{2}|(?:19|20)\d{2}[.\s/-]\d{1,2}[.\s/-]\d{1,2}|(?:19|20)\d{2}\s?-\s?(?:19|20)\d{2})$/u
const LOOKED_BACK = 48

function inDigits(reading: Reading): Hit[] {
  const { text } = reading
  return matchesNearDigits(reading, RUN, 'phone', (match, start) => {
    const run = match[0]
    const digits = run.replaceAll(/\D/gu, '')
    const before = text.slice(Math.max(0, start - LOOKED_BACK), start)
    if (DATE.test(run.trim())) return (isNoDay(run) || /^\d-\d\d-\d\d$/u.test(run)) && CALL.test(before)
    // `555-0123`, `(555) 010-4477`
    if (/^(?:\(\d{3}\) ?)?\d{3}-\d{4}$/u.test(run)) return true
    if (/^(?:\+|00)/u.test(run)) return digits.length >= 9 && digits.length <= 15
    if (digits.length === 11) return /^[78]/u.test(digits) || /^(?:0|1|3[0-9]|4[0-9]|99)/u.test(digits)
    if (digits.length === 10)
      return /^(?:7|9|0|[2-9]\d{2}[2-9])/u.test(digits) && !isMoney(text, start + run.length)
    if (digits.length === 12) return /^(?:998|996|380|992|375|44)/u.test(digits) && /\D/u.test(run)
    if (digits.length >= 5 && digits.length <= 9)
      return CALL.test(before) || (/^\d{2,3}[ -]\d{2}[ -]\d{2}$/u.test(run) && run.includes('-'))
    return false
  })
}

/** `45-32-17`: no month has that many days. */
function isNoDay(run: string): boolean {
  const [one, two] = run.split(/\D+/u).map(Number)
  return one !== undefined && two !== undefined && (one > 31 || (one > 12 && two > 12) || two > 31)
}

function isMoney(text: string, end: number): boolean {
  return /^\s?(?:тенге|тг|теңге|руб|₸|₽|dollars|сом)/iu.test(text.slice(end, end + 10))
}

/** What is said between the groups of a number: `сначала восемь семьсот один, потом сто двадцать три`. */
const isBetweenGroups = asks(
  /^(?:потом|затем|далее|дальше|после|следом|ещё|еще|и|а|там|подряд|два|три|раза|раз|тире|пробел|дефис|через|сосын|содан|кейін|одан|соңында|тағы|және|ал|then|and|after|that|next|followed|by|again|it's|ends|ending|finally|dash|space|twice)$/u,
)
const MOST_BETWEEN = 3

const isDouble = asks(/^(?:double|triple|treble)$/u)

/** The next number behind up to three such words, or null. */
function nextGroup(words: readonly Word[], at: number): number | null {
  for (let j = at; j < words.length && j - at <= MOST_BETWEEN; j++) {
    const word = words[j]!
    if (j > 0 && !/^[\s,.:;+()–—-]{1,4}$/u.test(word.gap)) return null
    // `два раза ноль три`
    const isTimes = /^(?:раза|раз)$/u.test(words[j + 1]?.lower ?? '')
    if (!isTimes && (word.digits !== null || word.know.number !== null || isDouble(word))) return j
    if (!isBetweenGroups(word)) return null
  }
  return null
}

const WHOLE = 11
const COUNTED_ALOUD = 4

/** `раз, два, три, четыре …`, `десять, двадцать, тридцать …`, or years: each as much more than the one before. */
const isCounting = (values: readonly number[]): boolean =>
  (values.length >= COUNTED_ALOUD &&
    values.every((value, n) => n < 2 || value - values[n - 1]! === values[1]! - values[0]!)) ||
  values.every((value) => value > 1900 && value < 2100)

/** `восемь семьсот один два два три …`: six number words or more, worth seven digits or more, with little between. */
function inWords({ words, text }: Reading): Hit[] {
  const hits: Hit[] = []
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.know.number === null && words[i]!.digits === null && !isPlus(words[i]!.lower)) continue
    let digits = 0
    let spelled = 0
    let parted = 0
    let pointed = false
    const values: number[] = []
    let j = isPlus(words[i]!.lower) ? i + 1 : i
    let last = j
    while (j < words.length) {
      if (j > i) {
        const group = nextGroup(words, j)
        // A whole number needs no more groups.
        if (group === null || (group > j && digits >= WHOLE)) break
        parted += group - j
        pointed ||= /^[.:]/u.test(words[group]!.gap)
        j = group
      }
      if (isDouble(words[j]!) && (words[j + 1]?.know.number || words[j + 1]?.digits)) {
        digits += 1
        j += 1
        continue
      }
      const number = numberAt(words, j)
      if (number === null || number.ordinal || number.collective) break
      digits += number.inWords ? String(number.value).length : words[j]!.digits!.length
      spelled += number.inWords ? number.next - j : 0
      values.push(number.value)
      j = number.next
      last = j
    }
    const said = CALL.test(text.slice(Math.max(0, words[i]!.start - LOOKED_BACK), words[i]!.start))
    const least = said ? 6 : isPlus(words[i]!.lower) ? 8 : 10
    const isEnough = digits >= least && digits <= 18
    if (
      isEnough &&
      (spelled >= 4 || (parted > 0 && !pointed && values.length >= 3 && digits >= 10)) &&
      !isCounting(values)
    )
      hits.push({ start: words[i]!.start, end: words[last - 1]!.end, type: 'phone' })
    if (last > i) i = Math.max(i, last - 1)
  }
  return hits.filter((hit) => hit.end <= text.length)
}

function isPlus(word: string): boolean {
  return word === 'плюс' || word === 'plus' || word === 'қосу'
}
