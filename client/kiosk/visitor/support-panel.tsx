/** Where to turn: what is known of each line, in words, and honestly what is not (VIS-2). */
import type { SupportLine } from '../../../core/model/venue.ts'
import type { Words } from '../words/words.ts'
import type { FlowEvent } from './visit-model.ts'

export function SupportPanel({
  words,
  lines,
  send,
}: {
  words: Words
  lines: readonly SupportLine[]
  send: (event: FlowEvent) => void
}) {
  const { supportPanel: said, tag } = words
  return (
    <section class="support words-touch" aria-labelledby="support-title">
      <h2 id="support-title" class="support-title">
        {said.title}
      </h2>
      <p class="support-sentence">{lines.length === 0 ? said.none : said.sentence}</p>
      <ul class="support-lines">
        {lines.map((line) => (
          <li key={line.id} class="support-line">
            <span class="support-number" translate={false}>
              {line.number}
            </span>
            <div class="support-about">
              <p class="support-name">{line.name[tag]}</p>
              <p>
                <span data-say>{line.hours[tag]}</span> · <span data-say>{line.cost[tag]}</span> ·{' '}
                <span data-say>{said.speaks(line.languages)}</span>
              </p>
              <p>
                <span data-say>{said.police[line.police]}</span>{' '}
                <span data-say>
                  {line.verifiedAt === null ? said.unchecked : said.checked(line.verifiedAt)}
                </span>
              </p>
            </div>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="primary support-close"
        data-first
        onClick={() => send({ type: 'SUPPORT.CLOSE' })}
      >
        {said.close}
      </button>
    </section>
  )
}
