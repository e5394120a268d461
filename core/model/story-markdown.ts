/**
 * The text of one language of a story package (docs/stories.md), to and from Markdown:
 * a title, a content note, beats as paragraphs, and after `## Stays` the sentence that remains.
 * It knows the form only. Lengths and counts are the business of `StoryText` in `story.ts`.
 */

import type { Localised } from './language.ts'
import { FORM_WORDS, invisibleWords, markupWords, NOTE_MARKER, STAYS_MARKER } from './story-markdown-words.ts'

/** What the form can hold; `StoryText` says how long each may be. */
export interface StoryMarkdownText {
  title: string
  note: string
  beats: string[]
  stays: string
}

export type StoryMarkdownResult =
  /** `message` is the English of `words`. */
  { ok: true; text: StoryMarkdownText } | { ok: false; line: number; message: string; words: Localised }

/** Characters that mean something in Markdown or HTML; a testimony needs none of them. */
const MARKUP = /[#*_`[\]<>|\\~]/u
/** Beginnings that Markdown would read as a list or a rule. */
const LIST = /^(?:[-+] |\d{1,9}[.)](?: |$))/u
const RULE = /^(?:-{2,}|={2,}|[-+])$/u
/** Characters nobody sees: they break searching, reading aloud and the check for names. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

type Place = 'title' | 'note' | 'beats' | 'stays'

class FormError extends Error {
  readonly line: number
  readonly words: Localised
  constructor(line: number, words: Localised) {
    super(words.en)
    this.line = line
    this.words = words
  }
}

/** Reads one language file. Takes any string, never throws; names the first line that is not as it should be. */
export function parseStoryMarkdown(source: string): StoryMarkdownResult {
  try {
    return { ok: true, text: read(source) }
  } catch (error) {
    if (error instanceof FormError) {
      const { line, message, words } = error
      return { ok: false, line, message, words }
    }
    throw error
  }
}

/** Writes the normal form: one line a paragraph, one empty line between, one line feed at the end. */
export function storyMarkdown(text: StoryMarkdownText): string {
  const blocks = [
    `# ${tidy(text.title)}`,
    `${NOTE_MARKER} ${tidy(text.note)}`,
    ...text.beats.map(tidy),
    STAYS_MARKER,
    tidy(text.stays),
  ]
  return blocks.join('\n\n') + '\n'
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/gu, ' ')
    .trim()
}

function read(source: string): StoryMarkdownText {
  const lines = source
    .replace(/^\uFEFF/u, '')
    .normalize('NFC')
    .split(/\r\n|\r|\n/u)
  let place: Place = 'title'
  let title = ''
  const note: string[] = []
  const beats: string[] = []
  let beat: string[] = []
  const stays: string[] = []
  let staysEnded = false
  let staysLine = 0

  const endBeat = () => {
    if (beat.length > 0) beats.push(beat.join(' '))
    beat = []
  }

  for (const [index, raw] of lines.entries()) {
    const number = index + 1
    const line = raw.replace(/[ \t]+/gu, ' ').trim()
    if (line === '') {
      if (place === 'note' && note.length > 0) place = 'beats'
      if (place === 'stays' && stays.length > 0) staysEnded = true
      endBeat()
      continue
    }
    switch (place) {
      case 'title': {
        if (line !== '#' && !line.startsWith('# ')) {
          throw new FormError(number, FORM_WORDS.titleFirst)
        }
        title = plain(line.slice(1).trim(), number)
        if (title === '') throw new FormError(number, FORM_WORDS.titleEmpty)
        place = 'note'
        break
      }
      case 'note': {
        if (note.length === 0) {
          if (!line.startsWith(NOTE_MARKER)) {
            throw new FormError(number, FORM_WORDS.noteFirst)
          }
          const text = plain(line.slice(NOTE_MARKER.length).trim(), number)
          if (text === '') {
            throw new FormError(number, FORM_WORDS.noteEmpty)
          }
          note.push(text)
        } else if (line.startsWith('>')) {
          const text = plain(line.slice(1).trim(), number)
          if (text !== '') note.push(text)
        } else {
          throw new FormError(number, FORM_WORDS.emptyLine)
        }
        break
      }
      case 'beats': {
        if (line === STAYS_MARKER) {
          endBeat()
          if (beats.length === 0) {
            throw new FormError(number, FORM_WORDS.noBeats)
          }
          place = 'stays'
          staysLine = number
        } else if (line.startsWith('#')) {
          throw new FormError(number, FORM_WORDS.onlyHeading)
        } else {
          beat.push(plain(line, number))
        }
        break
      }
      case 'stays': {
        if (staysEnded) {
          throw new FormError(number, FORM_WORDS.oneStays)
        }
        stays.push(plain(line, number))
        break
      }
    }
  }

  const last = lines.findLastIndex((line) => line.trim() !== '') + 1
  if (place === 'title') throw new FormError(1, FORM_WORDS.empty)
  if (note.length === 0) {
    throw new FormError(last, FORM_WORDS.noteMissing)
  }
  if (place !== 'stays') {
    throw new FormError(last, FORM_WORDS.staysMissing)
  }
  if (stays.length === 0) {
    throw new FormError(staysLine, FORM_WORDS.staysEmpty)
  }
  return { title, note: note.join(' '), beats, stays: stays.join(' ') }
}

/**
 * The first thing in a passage that a text cannot hold: an invisible character as `U+200B`, a sign of Markdown as
 * itself, the beginning of a list or rule; null when it is plain.
 */
export function signNotAllowed(text: string): string | null {
  const unseen = INVISIBLE.exec(text)
  if (unseen) return codePoint(unseen[0])
  const markup = MARKUP.exec(text)
  if (markup) return markup[0]
  return RULE.test(text) || LIST.test(text) ? text.slice(0, 3) : null
}

/** A passage without the characters that nobody can see: nobody can find them to delete them either. */
export function withoutInvisible(text: string): string {
  return text.replace(new RegExp(INVISIBLE, 'gu'), '')
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text of a line, or the reason why it is not plain text. */
function plain(text: string, line: number): string {
  const unseen = INVISIBLE.exec(text)
  if (unseen) {
    throw new FormError(line, invisibleWords(codePoint(unseen[0])))
  }
  const markup = MARKUP.exec(text)
  if (markup) {
    throw new FormError(line, markupWords(markup[0]))
  }
  if (RULE.test(text) || LIST.test(text)) {
    throw new FormError(line, FORM_WORDS.listOrRule)
  }
  return text
}
