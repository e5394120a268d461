/**
 * The text of one language of a story package (docs/stories.md), to and from Markdown:
 * a title, a content note, beats as paragraphs, and after `## Stays` the sentence that remains.
 * It knows the form only. Lengths and counts are the business of `StoryText` in `story.ts`.
 */

/** What the form can hold; `StoryText` says how long each may be. */
export interface StoryMarkdownText {
  title: string
  note: string
  beats: string[]
  stays: string
}

export type StoryMarkdownResult =
  { ok: true; text: StoryMarkdownText } | { ok: false; line: number; message: string }

const NOTE_MARKER = '> Content note:'
const STAYS_MARKER = '## Stays'

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
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/** Reads one language file. Takes any string, never throws; names the first line that is not as it should be. */
export function parseStoryMarkdown(source: string): StoryMarkdownResult {
  try {
    return { ok: true, text: read(source) }
  } catch (error) {
    if (error instanceof FormError) return { ok: false, line: error.line, message: error.message }
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
          throw new FormError(
            number,
            'the file must begin with its title; write “# ” and the title on the first line',
          )
        }
        title = plain(line.slice(1).trim(), number)
        if (title === '') throw new FormError(number, 'the title is empty; write it after “# ”')
        place = 'note'
        break
      }
      case 'note': {
        if (note.length === 0) {
          if (!line.startsWith(NOTE_MARKER)) {
            throw new FormError(
              number,
              `the content note must follow the title; write “${NOTE_MARKER} ” and one calm sentence`,
            )
          }
          const text = plain(line.slice(NOTE_MARKER.length).trim(), number)
          if (text === '') {
            throw new FormError(
              number,
              `the content note is empty; write one calm sentence after “${NOTE_MARKER}”`,
            )
          }
          note.push(text)
        } else if (line.startsWith('>')) {
          const text = plain(line.slice(1).trim(), number)
          if (text !== '') note.push(text)
        } else {
          throw new FormError(number, 'leave an empty line between the content note and the first beat')
        }
        break
      }
      case 'beats': {
        if (line === STAYS_MARKER) {
          endBeat()
          if (beats.length === 0) {
            throw new FormError(
              number,
              `there are no beats before “${STAYS_MARKER}”; write them as paragraphs above it`,
            )
          }
          place = 'stays'
          staysLine = number
        } else if (line.startsWith('#')) {
          throw new FormError(
            number,
            `the only heading below the title is “${STAYS_MARKER}”, spelt so in every language; correct or remove this one`,
          )
        } else {
          beat.push(plain(line, number))
        }
        break
      }
      case 'stays': {
        if (staysEnded) {
          throw new FormError(
            number,
            `only one sentence stands below “${STAYS_MARKER}”; move this paragraph above it or remove it`,
          )
        }
        stays.push(plain(line, number))
        break
      }
    }
  }

  const last = lines.findLastIndex((line) => line.trim() !== '') + 1
  if (place === 'title')
    throw new FormError(1, 'the file is empty; write “# ” and the title on the first line')
  if (note.length === 0) {
    throw new FormError(
      last,
      `the content note is missing; write “${NOTE_MARKER} ” and one calm sentence below the title`,
    )
  }
  if (place !== 'stays') {
    throw new FormError(
      last,
      `the file ends without “${STAYS_MARKER}”; add that line and below it the one sentence that remains`,
    )
  }
  if (stays.length === 0) {
    throw new FormError(
      staysLine,
      `nothing stands below “${STAYS_MARKER}”; write the one sentence that remains`,
    )
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

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text of a line, or the reason why it is not plain text. */
function plain(text: string, line: number): string {
  const unseen = INVISIBLE.exec(text)
  if (unseen) {
    throw new FormError(
      line,
      `there is an invisible character (${codePoint(unseen[0])}); delete it and type the place again`,
    )
  }
  const markup = MARKUP.exec(text)
  if (markup) {
    throw new FormError(
      line,
      `“${markup[0]}” is Markdown or HTML, and a story is plain text; write it without`,
    )
  }
  if (RULE.test(text) || LIST.test(text)) {
    throw new FormError(line, 'this reads as a list or a rule in Markdown; begin the line with a word')
  }
  return text
}
