/** One sheet of A4: what is asked, what is promised, and a part to tear off with the five words. */
import type { ReceiptReply } from '../../core/protocol/withdrawal.ts'
import { element } from '../lib/element.ts'
import type { Words } from './words.ts'

export function sheetView(words: Words, receipt: ReceiptReply): HTMLElement {
  return element(
    'article',
    { class: 'sheet', lang: receipt.language },
    element('h1', {}, words.title),
    element('p', {}, words.intro),
    element('h2', {}, words.asked),
    choices(words.purposes),
    element('h2', {}, words.asWhat),
    choices(words.media),
    line(words.where),
    line(words.languages),
    line(words.until),
    element('ul', { class: 'promises' }, ...words.promises.map((each) => element('li', {}, each))),
    choices(words.asks),
    line(words.signed),
    element(
      'section',
      { class: 'keep' },
      element('p', { class: 'keep-note' }, words.keep),
      element('h2', {}, words.receipt),
      element('p', { class: 'words' }, receipt.words.join('  ·  ')),
      element('p', { class: 'number' }, `${words.number}: `, element('strong', {}, receipt.number)),
      element('p', {}, words.receiptExplain),
      addressLine(words),
      element('p', {}, words.photo),
    ),
  )
}

/** On the server's own machine the address is one that nobody can open at home: then it is written by hand. */
function addressLine(words: Words): HTMLElement {
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)
  if (here) return line(words.address)
  return element('p', {}, `${words.address}: `, element('strong', {}, `${location.origin}/withdraw`))
}

function choices(all: readonly string[]): HTMLElement {
  return element(
    'ul',
    { class: 'choices' },
    ...all.map((each) => element('li', {}, element('span', { class: 'box', 'aria-hidden': 'true' }), each)),
  )
}

function line(label: string): HTMLElement {
  return element('p', { class: 'line' }, element('span', {}, label), element('span', { class: 'rule' }))
}
