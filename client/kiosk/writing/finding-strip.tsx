/** One thing at a time that could tell who it is, and what could stand there instead: one touch writes it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Finding } from '../../../core/anonymise/finding.ts'
import type { Words } from '../words/words.ts'
import type { Draft } from './draft.ts'

const NONE: readonly Finding[] = []
/** Nobody is spoken to in the middle of a word. */
const PAUSE_MS = 600
/** From so many on they are a list, and can be settled together. */
const PASTED = 3

export function FindingStrip({
  draft,
  words,
  cursor,
  accept,
  show,
  decided,
}: {
  draft: Draft
  words: Words
  /** Where the cursor stands in the text. */
  cursor(): number
  /** In the order of the text. */
  accept(findings: readonly Finding[]): void
  /** It comes into view. */
  show(finding: Finding): void
  /** One goes back to the page. */
  decided(): void
}) {
  const [shown, setShown] = useState<readonly Finding[]>(draft.findings.get())
  const [turn, setTurn] = useState(0)
  /** Somebody is going through them; while one writes, the page does not move. */
  const goesThrough = useRef(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      clearTimeout(timer)
      const now = draft.findings.get()
      // What was edited away or accepted goes at once; what is new waits for a pause.
      if (now.length === 0) return setShown(NONE)
      timer = setTimeout(
        () =>
          setShown((before) => {
            const next = draft.findings.get()
            // So many at once were not typed.
            if (next.length >= before.length + PASTED) goesThrough.current = true
            return next
          }),
        PAUSE_MS,
      )
    }
    const release = draft.findings.watch(look)
    return () => {
      clearTimeout(timer)
      release()
    }
  }, [draft])

  const present = shown.filter((each) => draft.findings.get().includes(each))
  const finding = present[(beginning(present, cursor()) + turn) % Math.max(1, present.length)]
  const alike = finding === undefined ? NONE : present.filter(({ type }) => type === finding.type)
  useEffect(() => {
    if (finding === undefined || !goesThrough.current) return
    goesThrough.current = false
    show(finding)
  }, [finding])
  const taken = (all: readonly Finding[]): void => {
    goesThrough.current = true
    accept(all)
    decided()
  }
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
            <button type="button" class="finding-write" onClick={() => taken([finding])}>
              {told.write(finding.suggestion)}
            </button>
            <button
              type="button"
              onClick={() => {
                goesThrough.current = true
                draft.leave(finding)
                decided()
              }}
            >
              {told.keep}
            </button>
            {present.length > 1 && (
              <button
                type="button"
                onClick={() => {
                  goesThrough.current = true
                  setTurn(turn + 1)
                }}
              >
                {told.more(present.length - 1)}
              </button>
            )}
            {alike.length >= PASTED && (
              <button type="button" class="finding-alike" onClick={() => taken(alike)}>
                {told.alike(alike.length)}
              </button>
            )}
          </div>
        </>
      )}
    </div>
  )
}

/** The one in which the cursor stands; else from the top of the page. */
function beginning(findings: readonly Finding[], cursor: number): number {
  return Math.max(
    0,
    findings.findIndex(({ start, end }) => start <= cursor && cursor < end),
  )
}

const LONGEST_SAID = 28

function shortened(said: string): string {
  return said.length <= LONGEST_SAID ? said : `${said.slice(0, LONGEST_SAID - 1).trimEnd()}…`
}
