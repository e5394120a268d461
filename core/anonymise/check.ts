/**
 * Text → findings (ANO-2). Every recogniser of every language reads every text, since people mix languages; the
 * language given decides only in which words the findings explain themselves.
 */
import type { Language } from '../model/language.ts'
import { addresses } from './addresses.ts'
import { ages } from './ages.ts'
import { cards } from './cards.ts'
import { conditions } from './conditions.ts'
import { cyrillise } from './cyrillise.ts'
import { dates } from './dates.ts'
import { distinctions } from './distinctions.ts'
import { emails } from './emails.ts'
import { families } from './families.ts'
import { RISK_OF, type Finding } from './finding.ts'
import { forbiddenRecogniser } from './forbidden.ts'
import { handles } from './handles.ts'
import { identityNumbers } from './identity-numbers.ts'
import { institutions } from './institutions.ts'
import { buildLexicon } from './lexicon.ts'
import { minorities } from './minorities.ts'
import { buildSlips } from './misspelt.ts'
import { names } from './names.ts'
import { phones } from './phones.ts'
import { places } from './places.ts'
import { plates } from './plates.ts'
import { professions } from './professions.ts'
import { renown } from './renown.ts'
import { roles } from './roles.ts'
import { read, readFolded, type Reading } from './reading.ts'
import type { Hit, Recogniser } from './recogniser.ts'
import { settle } from './settle.ts'
import { suggest } from './suggestion.ts'
import { uniques } from './uniques.ts'
import { units } from './units.ts'
import { urls } from './urls.ts'
import { workplaces } from './workplaces.ts'
import { WORDING } from './wording.ts'

export interface CheckOptions {
  /** The narrator's words that must never appear (ANO-5). */
  forbidden: readonly string[]
}

/** A new kind of detail is a new file of the same shape and a line here. */
const RECOGNISERS: readonly Recogniser[] = [
  identityNumbers,
  cards,
  phones,
  emails,
  urls,
  handles,
  plates,
  addresses,
  names,
  places,
  dates,
  ages,
  professions,
  institutions,
  families,
  minorities,
  uniques,
  roles,
  renown,
  distinctions,
  workplaces,
  units,
  conditions,
]

/**
 * Does in steps what the first reading would do at one go, several tenths of a second of it: builds the lists, and lets
 * every recogniser see `sample` twice, for engines compile an expression when it is used again. The findings of later
 * readings are the same with or without it.
 */
export function* prepare(sample: string): Generator<void> {
  while (buildLexicon()) yield
  while (buildSlips()) yield
  const reading = read(sample, false)
  yield
  for (const recogniser of [...RECOGNISERS, ...RECOGNISERS]) {
    for (const pattern of recogniser.patterns ?? []) {
      pattern.lastIndex = 0
      pattern.test(reading.lower)
      yield
    }
    recogniser.find(reading)
    yield
  }
}

/** Long texts are read in stretches of this many UTF-16 units, so that memory and time stay in proportion. */
const STRETCH = 32_768
/** How far back a stretch looks for a good place to end. */
const LOOKED_BACK = 2_048
/** How far beside a finding its replacement looks, for the case it must stand in. */
const SEEN_BESIDE = 32

export function check(text: string, language: Language, options: CheckOptions): Finding[] {
  const forbidden = forbiddenRecogniser(options.forbidden)
  const findings: Finding[] = []
  for (let start = 0; start < text.length;) {
    const end = stretchEnd(text, start)
    findings.push(...checkStretch(text.slice(start, end), start, language, forbidden))
    start = end
  }
  return apart(findings, text)
}

/** Letters for people who are named beside what they are to the writer. */
const LETTERS: readonly string[] = [...'НМКРТДЛСБЖ']
const LATIN_LETTERS: readonly string[] = [...'NMKRTDLSBJ']
/** How much of a name its cases share. */
const OF_A_NAME = 4

/** Who is somebody else has another letter: a writer, her husband and her daughter are not all `Н.` */
function apart(findings: Finding[], text: string): Finding[] {
  const letterOf = new Map<string, string>()
  // Looked for once: a text of megabytes has tens of thousands of names.
  const standing = new Set([...LETTERS, ...LATIN_LETTERS].filter((each) => text.includes(` ${each}.`)))
  const used = new Set<string>()
  return findings.map((finding) => {
    if (finding.type !== 'name') return finding
    const [, letter, rest] = /^([НN])(\..*)$/su.exec(finding.suggestion) ?? []
    if (letter === undefined) return finding
    const name = text.slice(finding.start, finding.end)
    const key = name.slice(0, OF_A_NAME).toLowerCase()
    const letters = letter === 'Н' ? LETTERS : LATIN_LETTERS
    // Not its own, and not one that stands in the text already for somebody.
    const isFree = (each: string) => !used.has(each) && !name.startsWith(each) && !standing.has(each)
    const chosen = letterOf.get(key) ?? letters.find(isFree) ?? letter
    letterOf.set(key, chosen)
    used.add(chosen)
    // One full stop where the sentence ends.
    return { ...finding, suggestion: chosen + (text[finding.end] === '.' ? rest!.slice(1) : rest!) }
  })
}

function stretchEnd(text: string, start: number): number {
  const end = start + STRETCH
  if (end >= text.length) return text.length
  for (const mark of ['\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, end)
    if (at > end - LOOKED_BACK) return at + mark.length
  }
  // Never between the halves of a surrogate pair.
  return /[\ud800-\udbff]/.test(text[end - 1]!) ? end - 1 : end
}

function checkStretch(
  text: string,
  offset: number,
  language: Language,
  forbidden: (reading: Reading) => Hit[],
): Finding[] {
  const reading = read(text, false)
  const hits = sourceHits(reading, forbidden)
  // Kazakh or Russian in Latin letters is read in Cyrillic ones as well.
  const inCyrillic = cyrillise(reading.folded)
  if (inCyrillic !== null) {
    // In Latin letters any word may look like somebody; who is somebody is better seen in Cyrillic ones.
    const named = hits.filter(
      ({ type, start }) => type !== 'name' || text[start] !== text[start]!.toLowerCase(),
    )
    hits.splice(0, hits.length, ...named, ...sourceHits(readFolded(inCyrillic), forbidden))
  }
  // What is shown backwards is read both ways.
  if (text.includes('\u202e')) hits.push(...sourceHits(read(text, true), forbidden))
  return settle(hits, text).map(({ start, end, type }) => ({
    start: start + offset,
    end: end + offset,
    type,
    risk: RISK_OF[type],
    reason: WORDING[language][type].reason,
    suggestion: suggest(type, language, {
      before: text.slice(Math.max(0, start - SEEN_BESIDE), start),
      said: text.slice(start, end),
      after: text.slice(end, end + SEEN_BESIDE),
    }),
  }))
}

/** Hits in offsets of the source. */
function sourceHits(reading: Reading, forbidden: (reading: Reading) => Hit[]): Hit[] {
  const { from, to } = reading.folded
  const hits = [...RECOGNISERS.flatMap((recogniser) => recogniser.find(reading)), ...forbidden(reading)]
  return hits.map((hit) => {
    let start = from[hit.start]!
    let end = to[hit.end - 1]!
    // A stretch that was turned round runs the other way.
    for (let i = hit.start; i < hit.end && start > end - (hit.end - hit.start); i++) {
      start = Math.min(start, from[i]!)
      end = Math.max(end, to[i]!)
    }
    return { ...hit, start, end }
  })
}
