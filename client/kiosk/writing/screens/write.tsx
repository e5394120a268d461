/** The page: empty and dark, as large as the screen allows. What stands on it is the draft's alone (BOO-1). */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Finding } from '../../../../core/anonymise/finding.ts'
import { LONGEST_CONTRIBUTION } from '../../../../core/model/contribution.ts'
import { tidyText } from '../../../../core/contribution/tidy-text.ts'
import type { Piece } from '../../piece.ts'
import type { FlowSnapshot } from '../../visitor/flow.ts'
import type { Words } from '../../words/words.ts'
import type { Booth } from '../booth.ts'
import { DangerCard } from '../danger-card.tsx'
import { FindingStrip } from '../finding-strip.tsx'
import { Keyboard } from '../keyboard/keyboard.tsx'
import { exchange, typeInto } from '../keyboard/type-into.ts'
import { fitting, unturned } from '../page-text.ts'
import { drawUnderlines } from '../underlines.ts'

/** From here on the page says how much still fits. */
const TOLD_FROM = 400

export function Write({
  piece,
  booth: { draft },
  flow,
  words,
}: {
  piece: Piece
  booth: Booth
  flow: FlowSnapshot
  words: Words
}) {
  const { venue } = piece.exhibition.get()
  const field = useRef<HTMLTextAreaElement>(null)
  const copy = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const [room, setRoom] = useState(LONGEST_CONTRIBUTION - draft.text().length)
  const [wordless, setWordless] = useState(false)

  const draw = (): void => {
    if (copy.current !== null) drawUnderlines(copy.current, draft.text(), draft.findings.get())
  }
  const follow = (): void => {
    const { scrollTop, scrollHeight, clientHeight } = field.current!
    copy.current!.scrollTop = scrollTop
    atEnd.current = scrollTop + clientHeight > scrollHeight - 2
  }
  useLayoutEffect(() => {
    const node = field.current!
    node.value = draft.text()
    node.setSelectionRange(node.value.length, node.value.length)
    node.scrollTop = node.scrollHeight
    // In the same breath: the first letter that is typed is not lost.
    node.focus({ preventScroll: true })
    draw()
    const release = draft.findings.watch(draw)
    // What is said beneath the page takes lines from it: whoever writes at its end still sees the end.
    const resized = new ResizeObserver(() => {
      if (atEnd.current) node.scrollTop = node.scrollHeight
      follow()
    })
    resized.observe(node)
    return () => {
      resized.disconnect()
      release()
    }
  }, [])

  const written = (): void => {
    const node = field.current!
    const straight = unturned(node.value, node.selectionEnd)
    const fits = fitting(straight.text, LONGEST_CONTRIBUTION)
    if (fits !== node.value) {
      node.value = fits
      node.setSelectionRange(straight.caret, straight.caret)
    }
    draft.change(fits, words.tag)
    piece.written()
    setRoom(Math.min(TOLD_FROM + 1, LONGEST_CONTRIBUTION - fits.length))
    setWordless(false)
  }
  const pasted = (event: ClipboardEvent): void => {
    event.preventDefault()
    const node = field.current!
    const selected = node.selectionEnd - node.selectionStart
    const whole = tidyText(event.clipboardData?.getData('text/plain') ?? '')
    typeInto(node, fitting(whole, LONGEST_CONTRIBUTION - node.value.length + selected))
  }
  const ready = (): void => {
    if (flow.context.visitor.written) piece.send({ type: 'READY' })
    else setWordless(true)
  }
  /** The line under these words comes into view, with some of the page above it. */
  const show = (finding: Finding): void => {
    const line = copy.current!.querySelectorAll<HTMLElement>('.found')[draft.findings.get().indexOf(finding)]
    const node = field.current!
    if (line === undefined) return
    const [top, bottom] = [line.offsetTop, line.offsetTop + line.offsetHeight]
    if (top >= node.scrollTop && bottom <= node.scrollTop + node.clientHeight) return
    node.scrollTop = top - node.clientHeight / 3
  }
  const keyboard = useMemo(
    () => <Keyboard languages={venue.languages} words={words} field={field} lines="many" />,
    [venue.languages, words],
  )

  const { page } = words.booth
  const endangered = flow.matches({ danger: 'card' })
  return (
    <div class={endangered ? 'write write-endangered' : 'write'}>
      <h1 class="unseen">{page.label}</h1>
      <div class="page words-touch words-box">
        <div ref={copy} class="page-copy" aria-hidden="true" />
        <textarea
          ref={field}
          class="page-field"
          aria-label={page.label}
          data-first
          rows={6}
          inputMode="none"
          autocomplete="off"
          autocorrect="off"
          autocapitalize="off"
          spellcheck={false}
          translate={false}
          {...NO_PROPOSALS}
          onInput={written}
          onPaste={pasted}
          // Whoever comes next must not find it among what was copied.
          onCopy={prevented}
          onCut={prevented}
          onDragStart={prevented}
          onDrop={prevented}
          onScroll={follow}
          onScrollEnd={() => {
            settle(field.current!)
            follow()
          }}
        />
      </div>
      {endangered && <DangerCard words={words} lines={venue.supportLines} send={piece.send} />}
      {!endangered && (
        <div class="write-foot">
          <FindingStrip
            draft={draft}
            words={words}
            cursor={() => field.current?.selectionStart ?? 0}
            accept={(findings) =>
              exchange(
                field.current!,
                findings.map(({ start, end, suggestion }) => ({ start, end, text: suggestion })),
              )
            }
            show={show}
            decided={() => field.current?.focus({ preventScroll: true })}
          />
          <p class="write-note words-box" role="status">
            {room <= 0 ? page.full : room <= TOLD_FROM ? page.left(room) : wordless ? page.noWords : ''}
          </p>
          <div class="write-acts words-touch">
            {flow.context.visitor.written && (
              <button type="button" onClick={() => piece.send({ type: 'LET.GO' })}>
                {page.letGo}
              </button>
            )}
            <button type="button" class="primary" onClick={ready}>
              {page.ready}
            </button>
          </div>
        </div>
      )}
      {keyboard}
    </div>
  )
}

/** Chromium's own proposals for what one could write; not known to Preact's types. */
const NO_PROPOSALS = { writingsuggestions: 'false' }

/** Wherever somebody has moved the page to, it comes to rest on whole lines. */
function settle(field: HTMLTextAreaElement): void {
  const line = parseFloat(getComputedStyle(field).lineHeight)
  const whole = Math.round(field.scrollTop / line) * line
  if (Math.abs(whole - field.scrollTop) > 1) field.scrollTop = whole
}

function prevented(event: Event): void {
  event.preventDefault()
}
