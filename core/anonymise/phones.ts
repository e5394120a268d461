/** Telephone numbers in digits, with any separators, and spelled out in words. */
import { numberAt } from './number-at.ts'
import { matches, type Hit, type Recogniser } from './recogniser.ts'
import type { Reading } from './reading.ts'

export const phones: Recogniser = {
  find: (reading) => [...inDigits(reading.text), ...inWords(reading)],
}

/** A run of digits with the separators people put into telephone numbers. */
const RUN = /(?<![\p{L}\d@#_./-])(?:\+|00)?\(?\d(?:[\s().\u2013-]{0,3}\d){4,15}(?![\d@_]|[\p{L}](?!\p{L}))/gu
const CALL =
  /(?:тел(?:ефон)?|домашний|рабочий|сотов|ұялы|номер|звони|позвони|набер|ватсап|вацап|вотсап|whats ?app|call|phone|ring|text|mobile|number|cell|нөмір|номір|қоңырау|хабарлас|соқ|моб)[\p{L}.]*[^\p{L}\d]{0,4}(?:[\p{L}]+[^\p{L}\d]{1,3}){0,3}$/iu
const DATE =
  /^(?:\d{1,2}[.\s/-]\d{1,2}[.\s/-](?:19|20)?\d{2}|(?:19|20)\d{2}[.\s/-]\d{1,2}[.\s/-]\d{1,2}|(?:19|20)\d{2}\s?-\s?(?:19|20)\d{2})$/u
const LOOKED_BACK = 48

function inDigits(text: string): Hit[] {
  return matches(text, RUN, 'phone', (match) => {
    const run = match[0]
    const digits = run.replaceAll(/\D/gu, '')
    const before = text.slice(Math.max(0, match.index - LOOKED_BACK), match.index)
    if (DATE.test(run.trim())) return isNoDay(run) && CALL.test(before)
    // `555-0123`, `(555) 010-4477`
    if (/^(?:\(\d{3}\) ?)?\d{3}-\d{4}$/u.test(run)) return true
    if (/^(?:\+|00)/u.test(run)) return digits.length >= 9 && digits.length <= 15
    if (digits.length === 11) return /^[78]/u.test(digits) || /^(?:0|1|3[0-9]|4[0-9]|99)/u.test(digits)
    if (digits.length === 10)
      return /^(?:7|9|0|[2-9]\d{2}[2-9])/u.test(digits) && !isMoney(text, match.index + run.length)
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

/** `восемь семьсот один два два три …`: six number words or more, worth seven digits or more, with nothing between. */
function inWords({ words, text }: Reading): Hit[] {
  const hits: Hit[] = []
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.know.number === null && words[i]!.digits === null && !isPlus(words[i]!.lower)) continue
    let digits = 0
    let spelled = 0
    let j = isPlus(words[i]!.lower) ? i + 1 : i
    while (j < words.length) {
      if (j > i && !/^[\s,.+()–-]{1,4}$/u.test(words[j]!.gap)) break
      if (/^(?:double|triple)$/u.test(words[j]!.lower) && words[j + 1]?.know.number) {
        digits += 1
        j += 1
        continue
      }
      const number = numberAt(words, j)
      if (number === null || number.ordinal || number.collective) break
      digits += number.inWords ? String(number.value).length : words[j]!.digits!.length
      spelled += number.inWords ? number.next - j : 0
      j = number.next
    }
    const said = CALL.test(text.slice(Math.max(0, words[i]!.start - LOOKED_BACK), words[i]!.start))
    if (digits >= (said ? 6 : 10) && spelled >= 4 && digits <= 18)
      hits.push({ start: words[i]!.start, end: words[j - 1]!.end, type: 'phone' })
    if (j > i) i = Math.max(i, j - 1)
  }
  return hits.filter((hit) => hit.end <= text.length)
}

function isPlus(word: string): boolean {
  return word === 'плюс' || word === 'plus' || word === 'қосу'
}
