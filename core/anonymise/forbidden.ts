/** The narrator's own words that must never appear (ANO-5), in any form, alphabet or disguise. */
import { isFormOf } from './name-index.ts'
import type { Hit } from './recogniser.ts'
import type { Reading } from './reading.ts'
import { read } from './reading.ts'
import { skeleton } from './skeleton.ts'

/** `forbidden`: words or phrases as the narrator wrote them; prepared once for one check. */
export function forbiddenRecogniser(forbidden: readonly string[]): (reading: Reading) => Hit[] {
  const phrases = forbidden
    .map((phrase) => read(phrase, false).words.map((word) => word.digits ?? skeleton(word.lower)))
    .filter((parts) => parts.length > 0)
  if (phrases.length === 0) return () => []
  const single = phrases.flatMap((parts) => (parts.length === 1 && parts[0]!.length >= 4 ? parts : []))
  return ({ words }) => {
    const hits: Hit[] = []
    for (let i = 0; i < words.length; i++) {
      for (const parts of phrases) {
        const to = matchAt(words, i, parts)
        if (to !== null) hits.push({ start: words[i]!.start, end: words[to]!.end, type: 'forbidden' })
      }
      const spaced = spacedAt(words, i, single)
      if (spaced !== null) hits.push({ start: words[i]!.start, end: words[spaced]!.end, type: 'forbidden' })
    }
    return hits
  }
}

function matchAt(words: Reading['words'], i: number, parts: readonly string[]): number | null {
  for (const [k, part] of parts.entries()) {
    const word = words[i + k]
    if (word === undefined || (k > 0 && word.gap.length > 3)) return null
    if (!isForm(word.digits ?? word.know.skeleton, part)) return null
  }
  return i + parts.length - 1
}

function isForm(candidate: string, part: string): boolean {
  if (candidate === part) return true
  if (part.length < 3 || !candidate.startsWith(part.slice(0, -1)) || /^\d/u.test(part)) return false
  if (isFormOf(candidate, part)) return true
  const stem = /[аеиоу]$/u.test(part) ? part.slice(0, -1) : part
  return stem.length >= 3 && candidate.startsWith(stem) && isFormOf(candidate, stem)
}

/** `А й г ү л`, `Ай-гүл`: the letters with something between them. */
function spacedAt(words: Reading['words'], i: number, single: readonly string[]): number | null {
  let joined = ''
  for (let j = i; j < words.length && j < i + 16; j++) {
    const word = words[j]!
    if (j > i && word.gap !== ' ' && !/^[ ._*-]{1,2}$/u.test(word.gap)) return null
    joined += word.digits ?? word.know.skeleton
    if (!single.some((part) => part.startsWith(joined))) return null
    if (j > i && single.includes(joined)) return j
  }
  return null
}
