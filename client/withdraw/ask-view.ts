/** Where the words are written. What is typed stays in the field, through every error and change of language. */
import { element } from '../lib/element.ts'
import type { Words } from '../lib/withdrawal/words.ts'

export interface AskState {
  typed: string
  digits: 'shown' | 'hidden'
  sending: boolean
  /** What went wrong, in words, or null. */
  trouble: string | null
  /** Off where somebody could read along (SEC-8). */
  protectedLine: boolean
}

export interface AskActs {
  typing(typed: string): void
  toggleDigits(): void
  send(): void
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

export function askView(words: Words, state: AskState, acts: AskActs): HTMLElement {
  const field = element('input', {
    id: 'receipt',
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'none',
    autocorrect: 'off',
    spellcheck: 'false',
    maxlength: '200',
    enterkeyhint: 'done',
    'aria-describedby': 'lead trouble',
    ...(state.protectedLine ? {} : { disabled: true }),
    ...(state.trouble === null ? {} : { 'aria-invalid': 'true' }),
  })
  field.value = state.typed
  field.addEventListener('input', () => acts.typing(field.value))
  const put = (text: string): void => {
    field.value = text
    acts.typing(text)
  }
  const form = element(
    'form',
    { novalidate: true, autocomplete: 'off' },
    element('label', { for: 'receipt' }, words.label),
    field,
    element(
      'p',
      { id: 'trouble', class: 'trouble', role: 'alert' },
      state.protectedLine ? (state.trouble ?? '') : words.unprotected,
    ),
    state.digits === 'shown' ? keypad(words, () => field.value, put) : null,
    element(
      'div',
      { class: 'acts' },
      element(
        'button',
        {
          type: 'submit',
          class: 'press press-first',
          ...(state.sending || !state.protectedLine ? { disabled: true } : {}),
        },
        state.sending ? words.sending : words.send,
      ),
      element(
        'button',
        {
          type: 'button',
          class: 'press',
          'aria-expanded': String(state.digits === 'shown'),
          click: acts.toggleDigits,
        },
        state.digits === 'shown' ? words.noDigits : words.digits,
      ),
    ),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    acts.send()
  })
  return element(
    'div',
    { class: 'ask' },
    element('h1', { tabindex: '-1' }, words.heading),
    element('p', { id: 'lead', class: 'lead' }, words.lead),
    form,
    element('p', { class: 'promise' }, words.promise),
  )
}

function keypad(words: Words, typed: () => string, put: (text: string) => void): HTMLElement {
  const key = (digit: string) =>
    element('button', { type: 'button', class: 'digit', click: () => put(withDigit(typed(), digit)) }, digit)
  return element(
    'div',
    { class: 'keypad', role: 'group', 'aria-label': words.digits },
    ...KEYS.map(key),
    element(
      'button',
      {
        type: 'button',
        class: 'digit digit-erase',
        'aria-label': words.erase,
        click: () => put(typed().trimEnd().slice(0, -1).trimEnd()),
      },
      '⌫',
    ),
  )
}

/** In groups of four, as the number is printed. */
export function withDigit(typed: string, digit: string): string {
  const digits = (typed.replaceAll(/\D/g, '') + digit).slice(0, 16)
  return digits.replaceAll(/\d{4}(?=\d)/g, '$& ')
}
