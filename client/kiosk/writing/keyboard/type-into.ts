/** What a key of the screen does to a field, as if it had been typed there. */
export type Field = HTMLTextAreaElement | HTMLInputElement

export function typeInto(field: Field, text: string): void {
  replace(field, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, text)
}

/** One sign as a person sees it, or what is selected. */
export function eraseIn(field: Field): void {
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? start
  if (start !== end) return replace(field, start, end, '')
  if (start === 0) return
  replace(field, start - lastSign(field.value.slice(Math.max(0, start - LONGEST_SIGN), start)), start, '')
}

/** `from` … `to` becomes `text`; the cursor stands behind it. */
export function replace(field: Field, from: number, to: number, text: string): void {
  field.setRangeText(text, from, to, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  // A field that is typed into from outside does not follow its cursor by itself.
  if (field.selectionEnd === field.value.length) field.scrollTop = field.scrollHeight
}

export interface Instead {
  start: number
  end: number
  /** What stands there from now on. */
  text: string
}

/** Other words in some places, in the order of the text, as one edit; whoever writes goes on where they were. */
export function exchange(field: Field, all: readonly Instead[]): void {
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return
  const { value, selectionStart, selectionEnd, scrollTop } = field
  let text = ''
  let at = first.start
  for (const each of all) {
    text += value.slice(at, each.start) + each.text
    at = each.end
  }
  const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length]
  field.setRangeText(text, first.start, last.end, 'end')
  field.setSelectionRange(caretAfter(from, all), caretAfter(to, all))
  field.scrollTop = scrollTop
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Where the caret stands once the words before it have another length; out of what was exchanged it goes behind it. */
export function caretAfter(caret: number, all: readonly Instead[]): number {
  let by = 0
  for (const { start, end, text } of all) {
    if (caret <= start) break
    if (caret < end) return start + by + text.length
    by += text.length - (end - start)
  }
  return caret + by
}

/** A family of four is eleven units. */
const LONGEST_SIGN = 32
const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function lastSign(text: string): number {
  let length = 1
  for (const { segment } of signs.segment(text)) length = segment.length
  return length
}

/** Whether a sentence begins here: then a capital is offered. */
export function beginsSentence(field: Field): boolean {
  const before = field.value.slice(0, field.selectionStart ?? field.value.length)
  return /(?:^|[.!?…]["»”)]?\s+|\n)$/u.test(before)
}
