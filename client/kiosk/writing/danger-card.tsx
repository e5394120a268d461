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
  // What is true of all is said once, so that the card stays beside the page (VIS-2).
  const allUnchecked = shown.length > 1 && shown.every((line) => line.verifiedAt === null)
  const [first, ...others] = shown
  const police = others.length > 0 && others.every((line) => line.police === first?.police) && first?.police
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
              {!police && <span class="danger-known">{words.supportPanel.police[line.police]}</span>}
              {!allUnchecked && line.verifiedAt === null && (
                <span class="danger-known">{words.supportPanel.unchecked}</span>
              )}
            </li>
          ))}
        </ul>
        <div class="danger-about">
          <p>{lines.length === 0 ? words.supportPanel.none : danger.sentence}</p>{' '}
          {police && <p>{danger.police[police]}</p>} {allUnchecked && <p>{danger.unchecked}</p>}{' '}
          <p class="danger-wrong">{danger.wrong}</p>
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
