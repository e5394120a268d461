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
