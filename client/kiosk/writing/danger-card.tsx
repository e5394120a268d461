/** Where to turn now, beside the page and at once; the page stays, and nobody is told (BOO-4). */
import type { SupportLine } from '../../../core/model/venue.ts'
import type { FlowEvent } from '../visitor/visit-model.ts'
import type { Words } from '../words/words.ts'

const MOST_LINES = 2

export function DangerCard({
  words,
  lines,
  send,
}: {
  words: Words
  lines: readonly SupportLine[]
  send: (event: FlowEvent) => void
}) {
  const { danger } = words.booth
  const shown = lines.slice(0, MOST_LINES)
  // Said of all at once, so that the card stays beside the page (VIS-2).
  const allUnchecked = shown.length > 1 && shown.every((line) => line.verifiedAt === null)
  return (
    <section class="danger words-touch words-box" role="alert">
      <div class="danger-told" tabIndex={0}>
        <p class="danger-heading">{danger.heading}</p>
        {/* The numbers first: where a venue's lines have long names, what follows has to be scrolled to. */}
        <ul class="danger-lines">
          {shown.map((line) => (
            <li key={line.id}>
              <span class="danger-number" translate={false}>
                {line.number}
              </span>{' '}
              {line.name[words.tag]}
              {!allUnchecked && line.verifiedAt === null && (
                <span class="danger-unchecked">{words.supportPanel.unchecked}</span>
              )}
            </li>
          ))}
        </ul>
        <div class="danger-about">
          <p>{lines.length === 0 ? words.supportPanel.none : danger.sentence}</p>{' '}
          {allUnchecked && <p>{danger.unchecked}</p>} <p class="danger-wrong">{danger.wrong}</p>
        </div>
      </div>
      <div class="danger-acts">
        <button type="button" class="primary" onClick={() => send({ type: 'DANGER.CLOSE' })}>
          {danger.close}
        </button>
        <button type="button" onClick={() => send({ type: 'SUPPORT' })}>
          {words.offer.support}
        </button>
      </div>
    </section>
  )
}
