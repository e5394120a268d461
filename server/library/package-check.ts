/**
 * From the files of one package to a story, or to everything that a person must put right in it. Where the files come
 * from, a folder or an archive, is the business of whoever read them.
 */
import { createHash } from 'node:crypto'
import { summedText } from '../../core/editorial/complete.ts'
import { LANGUAGES, type Language, type Localised } from '../../core/model/language.ts'
import { parseStoryMarkdown } from '../../core/model/story-markdown.ts'
import { StoryManifest, StoryText, TravellingManifest } from '../../core/model/story.ts'
import type { PackagedStory, PackageResult, StoryProblem } from '../ports/story-archive.ts'
import {
  foreignFileWords,
  longTextWords,
  notOfferedWords,
  PACKAGE_WORDS,
  placedWords,
  schemaWords,
  tooFewWords,
  tooLargeWords,
  tooManyWords,
  tooSmallWords,
  unevenWords,
  wrongKindWords,
} from './package-words.ts'

/** What stands in a file, or what is wrong with it. A file that is not there is not in the map. */
export type FileSource = { ok: true; text: string } | { ok: false; words: Localised }

/** Files of sound, by name: each a reading that the manifest names by its sum. */
export type Sounds = ReadonlyMap<string, Buffer>
export const NO_SOUNDS: Sounds = new Map()
/** A sound's only name is its content. */
export const SOUND_FILE = /^[0-9a-f]{64}\.ogg$/u

/** Longest file of a package, in bytes: some twenty times the longest text that the schema takes. */
export const STORY_FILE_LIMIT = 64 * 1024

export const MANIFEST = 'story.json'
export const textFile = (language: Language) => `${language}.md`
export const FILES: readonly string[] = [MANIFEST, ...LANGUAGES.map(textFile)]

type Issue = NonNullable<ReturnType<typeof StoryManifest.safeParse>['error']>['issues'][number]

export function problem(file: string, field: string, words: Localised): StoryProblem {
  return { file, field, message: words.en, words: placedWords(field, words) }
}

/** Whatever does not belong is refused; a picture or a recording of a person has no place in a package. */
export function foreignFiles(names: readonly string[]): StoryProblem[] {
  return names
    .filter((name) => !FILES.includes(name))
    .map((name) => problem(name, 'file', foreignFileWords(FILES)))
}

/** `sounds` null: a package that does not travel, in which readings have no place. Bad input never throws; every problem found is reported, not only the first. */
export function checkPackage(files: ReadonlyMap<string, FileSource>, sounds: Sounds | null): PackageResult {
  const problems: StoryProblem[] = []
  const source = (file: string): string | undefined => {
    const found = files.get(file)
    if (found?.ok === false) problems.push(problem(file, 'file', found.words))
    return found?.ok === true ? found.text : undefined
  }

  const manifestSource = source(MANIFEST)
  const raw = manifestSource === undefined ? undefined : parseJson(manifestSource, problems)
  const manifest =
    raw && checkManifest(raw.value, sounds === null ? StoryManifest : TravellingManifest, problems)
  const arc = raw && arcLength(raw.value)

  const text: PackagedStory['text'] = {}
  for (const language of LANGUAGES) {
    const file = textFile(language)
    const markdown = source(file)
    if (markdown === undefined) continue
    const parsed = parseStoryMarkdown(markdown)
    if (!parsed.ok) {
      problems.push(problem(file, `line ${parsed.line}`, parsed.words))
      continue
    }
    const checked = StoryText.safeParse(parsed.text)
    if (checked.success) text[language] = checked.data
    else problems.push(...checked.error.issues.map((issue) => textProblem(file, issue, parsed.text)))
    const beats = parsed.text.beats.length
    if (arc !== undefined && beats !== arc) problems.push(problem(file, 'beats', unevenWords(beats, arc)))
  }
  const heard = manifest === undefined ? {} : readingsIn(manifest, text, sounds ?? NO_SOUNDS, problems)
  if (problems.length > 0 || manifest === undefined) return { ok: false, problems }
  return { ok: true, story: { manifest, text, ...(Object.keys(heard).length > 0 && { sounds: heard }) } }
}

/** Every reading the manifest names is there, is what its name says, and is of the text beside it (ANO-7). */
function readingsIn(
  manifest: TravellingManifest,
  text: PackagedStory['text'],
  sounds: Sounds,
  problems: StoryProblem[],
): Partial<Record<Language, Uint8Array>> {
  const heard: Partial<Record<Language, Uint8Array>> = {}
  const named = new Set<string>()
  for (const language of LANGUAGES) {
    const entry = manifest.readings?.[language]
    if (entry === undefined) continue
    const file = `${entry.audio}.ogg`
    named.add(file)
    const words = text[language]
    if (words === undefined || sumOf(summedText(words)) !== entry.text)
      problems.push(problem(MANIFEST, `readings.${language}`, PACKAGE_WORDS.readingOfOtherText))
    const bytes = sounds.get(file)
    if (bytes === undefined) problems.push(problem(file, 'file', PACKAGE_WORDS.soundMissing))
    else if (sumOf(bytes) !== entry.audio) problems.push(problem(file, 'file', PACKAGE_WORDS.soundChanged))
    else heard[language] = bytes
  }
  for (const file of sounds.keys())
    if (!named.has(file)) problems.push(problem(file, 'file', PACKAGE_WORDS.soundUnnamed))
  return heard
}

function sumOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Bytes as text, or that they are none. */
export function decoded(bytes: Uint8Array): FileSource {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, words: PACKAGE_WORDS.notUtf8 }
  }
}

function parseJson(source: string, problems: StoryProblem[]): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(source) as unknown }
  } catch (error) {
    // The engine's own message quotes the file; we keep the position and nothing else.
    const position = /at position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1]
    const field =
      position === undefined ? 'file' : `line ${source.slice(0, Number(position)).split('\n').length}`
    problems.push(problem(MANIFEST, field, PACKAGE_WORDS.notJson))
    return undefined
  }
}

function checkManifest(
  value: unknown,
  schema: typeof StoryManifest | typeof TravellingManifest,
  problems: StoryProblem[],
): TravellingManifest | undefined {
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  for (const issue of checked.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        problems.push(problem(MANIFEST, fieldName([...issue.path, key]), PACKAGE_WORDS.unknownField))
    } else {
      const words = issueWords(issue, valueAt(value, issue.path))
      problems.push(problem(MANIFEST, fieldName(issue.path), words))
    }
  }
  return undefined
}

/** How many beats the arc asks for, even where the rest of the manifest is wrong. */
function arcLength(manifest: unknown): number | undefined {
  const arc = valueAt(manifest, ['arc'])
  return Array.isArray(arc) ? arc.length : undefined
}

function textProblem(file: string, issue: Issue, text: unknown): StoryProblem {
  const [first, second] = issue.path
  const field = first === 'beats' && typeof second === 'number' ? `beat ${second + 1}` : fieldName(issue.path)
  return problem(file, field, issueWords(issue, valueAt(text, issue.path)))
}

/** What is wrong and what to do, in words; a schema's own message where it has one. */
function issueWords(issue: Issue, value: unknown): Localised {
  if (value === undefined) return PACKAGE_WORDS.missing
  switch (issue.code) {
    case 'invalid_type':
      return wrongKindWords(issue.expected)
    case 'invalid_value':
      return notOfferedWords(issue.values)
    case 'too_big':
      if (typeof value === 'string')
        return longTextWords(value.length, Number(issue.maximum), issue.path[0] === 'beats')
      if (Array.isArray(value)) return tooManyWords(value.length, Number(issue.maximum))
      return tooLargeWords(Number(issue.maximum))
    case 'too_small':
      if (typeof value === 'string') return PACKAGE_WORDS.empty
      if (Array.isArray(value)) return tooFewWords(value.length, Number(issue.minimum))
      return tooSmallWords(Number(issue.minimum))
    default:
      return schemaWords(issue.message)
  }
}

function valueAt(value: unknown, keys: readonly PropertyKey[]): unknown {
  let at = value
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<PropertyKey, unknown>)[key]
  }
  return at
}

/** `arc[2]`, `review.kk`; the whole file where the path is empty. */
function fieldName(keys: readonly PropertyKey[]): string {
  let name = ''
  for (const key of keys) {
    if (typeof key === 'number') name += `[${key}]`
    else name += name === '' ? String(key) : `.${String(key)}`
  }
  return name === '' ? 'file' : name
}
