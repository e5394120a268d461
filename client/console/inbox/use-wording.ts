/** The wording on the page: what the wall would say, what is found in it, and which details stay; not yet proposed. */
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { Finding } from '../../../core/anonymise/finding.ts'
import type { Language } from '../../../core/model/language.ts'
import type { PlacedFinding } from '../../../core/protocol/placed-finding.ts'
import type { InboxItem, ProposeRequest } from '../../../core/protocol/inbox.ts'
import type { DiffRun } from '../../../core/protocol/stories.ts'
import { carriedOver } from './carried-over.ts'
import { useWallCheck } from './inbox-queries.ts'

export interface Wording {
  text: string
  language: Language
  findings: readonly PlacedFinding[]
  changes: readonly DiffRun[]
  /** What together is rare in these words; what it was before while they are being read. */
  rare: InboxItem['rare']
  /** Details that are not settled. */
  open: readonly PlacedFinding[]
  /** Nothing was found in what stands here now; false while it is being read. */
  checked: boolean
  /** Something differs from what everybody else sees. */
  isDirty: boolean
  write(text: string): void
  speak(language: Language): void
  put(finding: PlacedFinding, words: string): void
  keep(finding: PlacedFinding, reason: string): void
  request(): ProposeRequest
}

export function useWording(item: InboxItem): Wording {
  const { wall } = item
  const [carried, setCarried] = useState<readonly Finding[]>([])
  const [text, setText] = useState(wall.text)
  const [language, setLanguage] = useState<Language>(wall.language)
  const [kept, setKept] = useState<ReadonlyMap<string, string>>(
    () => new Map(wall.kept.map((each) => [keyOf(each), each.reason])),
  )
  const [settled] = useDebouncedValue(text, 250)
  const touched = text !== wall.text || language !== wall.language
  const check = useWallCheck(item.row.id, settled, language, touched && settled === text)
  const checked = !touched || (settled === text && check.isSuccess && !check.isPlaceholderData)
  // An answer about other words has its places in other words.
  const read = touched ? check.data?.findings : item.findings
  const found: readonly Finding[] = checked ? (read ?? []) : carried
  const findings = found.map((finding) => placed(finding, language, text, kept.get(keyOf(finding)) ?? null))
  const write = (next: string, stillFound: readonly Finding[] = []): void => {
    setText(next)
    setCarried(stillFound)
    // A reason was given for one text; another is decided anew (ANO-3).
    setKept(new Map())
  }
  return {
    text,
    language,
    findings,
    rare: touched ? (check.data?.rare ?? item.rare) : item.rare,
    changes: touched ? (check.data?.changes ?? []) : item.changes,
    open: findings.filter(({ risk, kept: reason }) => risk === 'direct' || reason === null),
    checked,
    isDirty: touched || kept.size !== wall.kept.length,
    write: (next) => write(next),
    speak: setLanguage,
    put: (finding, words) =>
      write(
        text.slice(0, finding.start) + words + text.slice(finding.end),
        carriedOver(found, finding, words.length),
      ),
    keep: (finding, reason) => setKept((before) => new Map(before).set(keyOf(finding), reason)),
    request: () => ({
      base: wall.number,
      text,
      language,
      kept: found.flatMap(({ start, end, type }) => {
        const reason = kept.get(keyOf({ start, end, type }))
        return reason === undefined ? [] : [{ start, end, type, reason }]
      }),
    }),
  }
}

function keyOf({ start, end, type }: Pick<Finding, 'start' | 'end' | 'type'>): string {
  return `${start}-${end}-${type}`
}

/** As the editor of stories marks it. */
function placed(finding: Finding, language: Language, passage: string, reason: string | null): PlacedFinding {
  const { start, end, type, risk, reason: why, suggestion } = finding
  return {
    key: keyOf(finding),
    place: { language, part: 'beat', beat: 0 },
    start,
    end,
    type,
    risk,
    reason: why,
    suggestion,
    kept: reason === null ? null : { language, passage, start, end, type, reason, by: 'nobody', at: 0 },
  }
}
