/** One thing at a time that could tell who it is, and what could stand there instead: one touch writes it. */
import { useEffect, useState } from 'preact/hooks'
import type { Finding } from '../../../core/anonymise/finding.ts'
import type { Words } from '../words/words.ts'
import type { Draft } from './draft.ts'

const NONE: readonly Finding[] = []
/** Nobody is spoken to in the middle of a word. */
const PAUSE_MS = 600

export function FindingStrip({
  draft,
  words,
  cursor,
  accept,
  decided,
}: {
  draft: Draft
  words: Words
  /** Where the cursor stands in the text. */
  cursor(): number
  accept(finding: Finding): void
  /** One goes back to the page. */
  decided(): void
}) {
  const [shown, setShown] = useState<readonly Finding[]>(draft.findings.get())
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      clearTimeout(timer)
      const now = draft.findings.get()
      // What was edited away or accepted goes at once; what is new waits for a pause.
      if (now.length === 0) return setShown(NONE)
      timer = setTimeout(() => setShown(draft.findings.get()), PAUSE_MS)
    }
    const release = draft.findings.watch(look)
    return () => {
      clearTimeout(timer)
      release()
    }
  }, [draft])

  const present = shown.filter((each) => draft.findings.get().includes(each))
  const finding = present[(nearest(present, cursor()) + turn) % Math.max(1, present.length)]
  const said = finding && draft.text().slice(finding.start, finding.end).trim()
  const { finding: told } = words.booth
  return (
    <div class="finding" role="status">
      {finding && (
        <>
          <p class="finding-said words-box">
            <q class="finding-words">{shortened(said!)}</q> {told[finding.risk]}
          </p>
          <div class="finding-acts words-touch">
            <button
              type="button"
              class="finding-write"
              onClick={() => {
                accept(finding)
                decided()
              }}
            >
              {told.write(finding.suggestion)}
            </button>
            <button
              type="button"
              onClick={() => {
                draft.leave(finding)
                decided()
              }}
            >
              {told.keep}
            </button>
            {present.length > 1 && (
              <button type="button" onClick={() => setTurn(turn + 1)}>
                {told.more(present.length - 1)}
              </button>
            )}
          </div>
        </>
      )}
    </div>
  )
}

/** The one in which the cursor stands, or the last one before it. */
function nearest(findings: readonly Finding[], cursor: number): number {
  const index = findings.findLastIndex((each) => each.start <= cursor)
  return Math.max(0, index)
}

const LONGEST_SAID = 28

function shortened(said: string): string {
  return said.length <= LONGEST_SAID ? said : `${said.slice(0, LONGEST_SAID - 1).trimEnd()}…`
}
