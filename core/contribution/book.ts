/**
 * A book of what visitors wrote and allowed to be printed (BOO-2): one page that any browser prints. In it stands only
 * what hangs on the wall: two people have approved these very words (ANO-6), and a batch has hidden when they were
 * written (BOO-3). What was taken back is not on the wall, and so in no book that is made after it.
 */
import type { KeptContribution } from '../model/kept-contribution.ts'
import { LANGUAGES, type Language, type Localised } from '../model/language.ts'

export interface BookText {
  id: string
  language: Language
  text: string
}

/** Approvals that a printed text has at least. */
const APPROVALS = 2

/** In the order of their ids, which come from chance and say nothing. */
export function bookTexts(contributions: readonly KeptContribution[], venueId: string): BookText[] {
  return contributions
    .filter(
      ({ venueId: at, state, print, wish, wall }) =>
        at === venueId &&
        state.kind === 'on-wall' &&
        wish === 'wall' &&
        print &&
        new Set(wall.approvals).size >= APPROVALS &&
        wall.approvals.every((person) => !wall.editors.includes(person)),
    )
    .map(({ id, wall }) => ({ id, language: wall.language, text: wall.text }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

interface BookWords {
  title: string
  /** What the book is. */
  about: string
  /** What no writer can undo, and no reader may forget (BOO-2). */
  printed: string
}

const WORDS: Readonly<Record<Language, BookWords>> = {
  kk: {
    title: 'Бұрын айтылмаған сөздер',
    about:
      'Мұндағыны кабинада келушілер аты-жөнінсіз жазған. Әрқайсысы басып шығаруға рұқсат берген, ал мәтінді екі адам оқып, мақұлдаған.',
    printed:
      'Қағазға басылғанды қайтарып алу мүмкін емес. Жазған адам сөзін экрандардан кейін де қайтарып ала алады; сондықтан бұл беттерді көшіріп таратпаңыз, қайта басар алдында жаңасын сұраңыз.',
  },
  ru: {
    title: 'Несказанное',
    about:
      'Это написали посетители в кабинках, без имён. Каждый разрешил это напечатать; каждый текст прочли и одобрили два человека.',
    printed:
      'Напечатанное вернуть нельзя. С экранов тот, кто это написал, может забрать свои слова и позже; поэтому не копируйте эти страницы, а перед новым тиражом запросите новый выпуск.',
  },
  en: {
    title: 'Untold',
    about:
      'Visitors wrote this in booths, without their names. Each of them allowed it to be printed; two people read and approved each text.',
    printed:
      'What is printed cannot be called back. Whoever wrote this may still take it off every screen; so do not copy these pages, and ask for a new book before you print again.',
  },
}

/** `day`: ISO date on which it was made; `first`: the language of whoever asked, which opens the book. */
export function bookPage(texts: readonly BookText[], venue: Localised, day: string, first: Language): string {
  const order = [first, ...LANGUAGES.filter((each) => each !== first)]
  const prefaces = order.map(
    (language) =>
      `<section lang="${language}"><h1>${escaped(WORDS[language].title)}</h1><p class="place">${escaped(venue[language])}, ${day}</p><p>${escaped(WORDS[language].about)}</p><p class="printed">${escaped(WORDS[language].printed)}</p></section>`,
  )
  const parts = order.flatMap((language) =>
    texts
      .filter((each) => each.language === language)
      .map(({ text }) => `<article lang="${language}">${paragraphs(text)}</article>`),
  )
  return `<!doctype html>
<html lang="${first}">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>${escaped(WORDS[first].title)}</title>
<style>${STYLE}</style>
<main>
<header>${prefaces.join('\n')}</header>
${parts.join('\n')}
</main>
</html>
`
}

const STYLE = `
@page { size: A5; margin: 20mm 16mm 22mm }
html { background: #fff; color: #14141a; font: 12.5pt/1.55 Literata, 'Noto Serif', Georgia, serif }
body { margin: 0 }
main { max-width: 30em; margin: 0 auto; padding: 2em 1em }
header { break-after: page }
header section + section { margin-top: 2.6em }
h1 { margin: 0 0 .2em; font-size: 1.5em; font-weight: 500; line-height: 1.25 }
.place { margin: 0 0 1em; color: #55555c }
.printed { padding-left: 1em; border-left: 2px solid #14141a }
article { break-inside: avoid; margin: 0 0 3.4em; hyphens: manual; overflow-wrap: anywhere }
article p { margin: 0 0 .7em; white-space: pre-wrap }
article + article::before { content: '·'; display: block; margin: 0 0 3em; text-align: center; color: #8a8a90 }
@media print { main { max-width: none; padding: 0 } }
`

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/u)
    .map((each) => `<p>${escaped(each.trim())}</p>`)
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`)
}
