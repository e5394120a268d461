/** Calm and alarm: one card in all languages at once, with the lines that help. */
import { Fragment } from 'preact'
import type { Exhibition } from '../../../../core/protocol/exhibition.ts'
import { LineName } from '../../parts/line-name.tsx'
import { CATALOGUE } from '../../words/catalogue.ts'
import { heldTogether } from '../../words/lines.ts'
import type { RoomWish } from '../visit-model.ts'

export function CalmCard({ venue, mode }: { venue: Exhibition['venue']; mode: RoomWish['mode'] }) {
  return (
    <section class="calm" role="status">
      <div class="calm-grid">
        <span />
        {venue.languages.map((language) => {
          const { calm } = CATALOGUE[language]
          return (
            <p key={language} class="calm-sentence words-box" lang={language}>
              {heldTogether(mode === 'alarm' ? calm.alarm : calm.sentence)}
            </p>
          )
        })}
        {mode !== 'alarm' &&
          venue.supportLines.map((line) => (
            <Fragment key={line.id}>
              <span class="support-number" translate={false}>
                {line.number}
              </span>
              {venue.languages.map((language) => (
                <p key={language} class="words-box" lang={language}>
                  <LineName line={line} language={language} />
                </p>
              ))}
            </Fragment>
          ))}
      </div>
    </section>
  )
}
