/** One sheet of A4: what is asked, what is promised, and a part to tear off with the five words. */
import { addressTrouble } from '../../core/contribution/way-back.ts'
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
      ...wayBack(words, receipt),
      element('p', {}, words.photo),
    ),
  )
}

/** What the venues have settled; where they have not, the address of this very page, if it can be reached from home. */
function wayBack(words: Words, { wayBack: { addresses, telephones } }: ReceiptReply): HTMLElement[] {
  const here = `${location.origin}/withdraw`
  const known = addresses.length > 0 ? addresses : addressTrouble(here) === null ? [here] : []
  const said = (label: string, values: readonly string[]) =>
    element('p', {}, `${label}: `, element('strong', {}, values.join('  ·  ')))
  return [
    ...(known.length > 0 ? [said(words.address, known)] : []),
    ...(telephones.length > 0 ? [said(words.telephone, telephones)] : []),
    // Better a line to be filled in by hand than a sheet with which nobody gets anywhere.
    ...(known.length + telephones.length === 0 ? [line(words.address)] : []),
  ]
}

/** Whether the sheet leaves open how one withdraws from home. */
export function lacksWayBack({ wayBack: { addresses, telephones } }: ReceiptReply): boolean {
  return addresses.length + telephones.length === 0 && addressTrouble(`${location.origin}/withdraw`) !== null
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
