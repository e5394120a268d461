/** The evaluation set and how it is counted (ANO-9); `npm run anonymise:score` prints it, a test holds the floors. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { check } from '../../../core/anonymise/check.ts'
import { FindingType, Risk, type Finding } from '../../../core/anonymise/finding.ts'
import { Language } from '../../../core/model/language.ts'

const Passage = z.strictObject({
  id: z.string(),
  lang: Language,
  author: z.string(),
  theme: z.string(),
  /** `unseen`: scored once before anything was mended on it, and nothing was mended on it since. */
  part: z.enum(['tuning', 'test', 'unseen']),
  text: z.string(),
  spans: z.array(z.strictObject({ start: z.int(), end: z.int(), type: FindingType, risk: Risk })),
})
export type Passage = z.infer<typeof Passage>

export interface Miss {
  id: string
  kind: 'missed' | 'false'
  type: string
  text: string
}

export interface Score {
  passages: number
  mentions: { direct: number; quasi: number }
  /** Share of mentions that a finding touches; a direct mention needs a direct finding. */
  recall: { direct: number; quasi: number }
  /** Share of passages with mentions in which every letter of every mention is covered. */
  masked: number
  /** Share of findings that touch a mention. */
  precision: number
  /** Findings in passages without any mention, and how many such passages there are. */
  clean: { findings: number; passages: number }
  misses: Miss[]
}

export function passagesOf(language: Language): Passage[] {
  const file = join(import.meta.dirname, '..', '..', 'data', 'anonymise', `${language}.jsonl`)
  return readPassages(file)
}

export function readPassages(file: string): Passage[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => z.parse(Passage, JSON.parse(line)))
}

export function score(passages: readonly Passage[]): Score {
  const mentions = { direct: 0, quasi: 0 }
  const found = { direct: 0, quasi: 0 }
  let maskedPassages = 0
  let withMentions = 0
  let findings = 0
  let right = 0
  const clean = { findings: 0, passages: 0 }
  const misses: Miss[] = []
  for (const passage of passages) {
    const results = check(passage.text, passage.lang, { forbidden: [] })
    findings += results.length
    for (const span of passage.spans) {
      mentions[span.risk] += 1
      const touched = results.some(
        (each) => touches(each, span) && (span.risk === 'quasi' || each.risk === 'direct'),
      )
      if (touched) found[span.risk] += 1
      else
        misses.push({
          id: passage.id,
          kind: 'missed',
          type: span.type,
          text: passage.text.slice(span.start, span.end),
        })
    }
    for (const result of results) {
      if (passage.spans.some((span) => touches(result, span))) right += 1
      else
        misses.push({
          id: passage.id,
          kind: 'false',
          type: result.type,
          text: passage.text.slice(result.start, result.end),
        })
    }
    if (passage.spans.length === 0) {
      clean.passages += 1
      clean.findings += results.length
    } else {
      withMentions += 1
      if (passage.spans.every((span) => isCovered(passage.text, span, results))) maskedPassages += 1
    }
  }
  return {
    passages: passages.length,
    mentions,
    recall: { direct: share(found.direct, mentions.direct), quasi: share(found.quasi, mentions.quasi) },
    masked: share(maskedPassages, withMentions),
    precision: share(right, findings),
    clean,
    misses,
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}

interface Range {
  start: number
  end: number
}

function touches(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end
}

function isCovered(text: string, span: Range, findings: readonly Finding[]): boolean {
  for (let i = span.start; i < span.end; i++)
    if (/[\p{L}\p{N}]/u.test(text[i]!) && !findings.some((each) => each.start <= i && i < each.end))
      return false
  return true
}
