/** Each venue's wall and booths in a line: what hangs there, what waits, and the one switch that must be quick. */
import { useState } from 'react'
import type { InboxReply } from '../../../core/protocol/inbox.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { ConfirmSheet } from '../parts/confirm-sheet.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { Sign } from '../parts/sign.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useInboxWords } from '../words/inbox/use-inbox-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useBook, useWallSwitch } from './inbox-queries.ts'
import style from './inbox-page.module.css'

export function WallStrip({ venues }: { venues: InboxReply['venues'] }) {
  return (
    <div className={style.strips}>
      {venues.map((venue) => (
        <Strip key={venue.id} venue={venue} named={venues.length > 1} />
      ))}
    </div>
  )
}

function Strip({ venue, named }: { venue: InboxReply['venues'][number]; named: boolean }) {
  const say = useInboxWords()
  const { words, language } = useSpeech()
  const { blocked } = useDesk()
  const turn = useWallSwitch()
  const book = useBook(venue.id)
  const [asked, setBook] = useState<'asked' | 'not asked'>('not asked')
  const paused = venue.wall === 'paused'
  return (
    <div className={style.strip} data-paused={paused || undefined}>
      {named && <b>{venue.name[language]}</b>}
      <span>
        <Sign kind={paused ? 'wait' : 'well'} />{' '}
        {paused ? say.wall.paused(venue.lights) : say.wall.shown(venue.lights)}
        {venue.waiting > 0 && <small> · {say.wall.waiting(venue.waiting)}</small>}
      </span>
      <span className={venue.reasons.length === 0 ? style.quiet : style.alert}>
        {venue.reasons.length === 0 ? (
          say.wall.boothsOpen
        ) : (
          <>
            <Sign kind="trouble" /> {say.wall.boothsShut}:{' '}
            {venue.reasons.map((reason) => say.booth.missing[reason]).join('; ')}
          </>
        )}
      </span>
      <Press
        kind={paused ? 'primary' : 'plain'}
        blocked={blocked}
        aria-busy={turn.isPending}
        onClick={() =>
          !turn.isPending && turn.mutate({ venueId: venue.id, act: paused ? 'resume' : 'pause' })
        }
      >
        {paused ? say.wall.resume : say.wall.pause}
      </Press>
      {venue.printable > 0 && (
        <Press kind="quiet" blocked={blocked} onClick={() => setBook('asked')}>
          {say.wall.book(venue.printable)}
        </Press>
      )}
      {asked === 'asked' && (
        <ConfirmSheet
          title={say.wall.bookTitle}
          what={say.wall.bookWhat}
          yes={say.wall.bookYes}
          pending={book.isPending}
          error={book.error}
          onClose={() => setBook('not asked')}
          onYes={() =>
            void book.mutateAsync({ language }).then(
              () => setBook('not asked'),
              () => undefined,
            )
          }
        />
      )}
      {turn.error !== null && <RefusalNote words={refusalWords(turn.error.refusal, words)} onRetry={null} />}
    </div>
  )
}
