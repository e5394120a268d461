/**
 * The consent sheet with the receipt, for printing. The words come once, to the curator who is signed in; they are
 * held by this page alone, and closing it forgets them (CON-7). `/sheet?language=kk#<story>`; without a language it
 * speaks the browser's.
 */
import './style/sheet.css'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import { ReceiptReply } from '../../core/protocol/withdrawal.ts'
import { element } from '../lib/element.ts'
import { lacksWayBack, sheetView } from './sheet-view.ts'
import { WORDS, type Words } from './words.ts'

const root = document.querySelector<HTMLElement>('#page')!
const story = decodeURIComponent(location.hash.slice(1))
const wanted = new URLSearchParams(location.search).get('language')
let language: Language =
  [wanted ?? '', ...navigator.languages]
    .map((tag) => LANGUAGES.find((each) => tag.toLowerCase().startsWith(each)))
    .find((each) => each !== undefined) ?? 'kk'
let trouble: keyof Words['desk'] | null = null
let receipt: ReceiptReply | null = null

draw()
window.addEventListener('pagehide', () => {
  receipt = null
  root.replaceChildren()
})

function draw(): void {
  const words = WORDS[receipt?.language ?? language]
  document.documentElement.lang = receipt?.language ?? language
  root.replaceChildren(deskView(words), ...(receipt === null ? [] : [sheetView(words, receipt)]))
}

function deskView(words: Words): HTMLElement {
  const { desk } = words
  if (receipt !== null)
    return element(
      'div',
      { class: 'desk' },
      element('p', {}, desk.once),
      ...(lacksWayBack(receipt) ? [element('p', { role: 'alert' }, desk.noWayBack)] : []),
      element('button', { type: 'button', class: 'press', click: () => window.print() }, desk.print),
    )
  return element(
    'main',
    { class: 'desk' },
    element('h1', {}, desk.heading),
    element('p', {}, desk.explain),
    element(
      'fieldset',
      {},
      element('legend', {}, desk.choose),
      ...LANGUAGES.map((each) =>
        element(
          'button',
          {
            type: 'button',
            lang: each,
            'aria-pressed': String(each === language),
            click() {
              language = each
              draw()
            },
          },
          WORDS[each].name,
        ),
      ),
    ),
    element('p', { role: 'alert' }, trouble === null ? '' : desk[trouble]),
    element('button', { type: 'button', class: 'press', click: () => void make() }, desk.make),
  )
}

async function make(): Promise<void> {
  try {
    const response = await fetch(`/api/v1/desk/stories/${encodeURIComponent(story)}/receipts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ language }),
      cache: 'no-store',
    })
    if (response.status === 401 || response.status === 403) trouble = 'signIn'
    else if (response.status === 404 || response.status === 409 || response.status === 400) trouble = 'none'
    else receipt = ReceiptReply.parse(await response.json())
  } catch {
    trouble = 'trouble'
  }
  draw()
}
