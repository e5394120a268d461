/** A show is put on stand-by here; nothing changes in the room before GO. */
import { useState } from 'react'
import type { RoomStateReply } from '../../../core/protocol/http.ts'
import { useShows } from '../api/holdings.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { ChoiceField } from '../parts/fields.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useShowsWords } from '../words/shows/use-shows-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useAsks } from './cue-asks.tsx'
import style from './show-on.module.css'

export function StartShow({ room }: { room: RoomStateReply }) {
  const { words, language } = useSpeech()
  const say = useShowsWords()
  const { blocked } = useDesk()
  const asks = useAsks()
  const [wanted, setWanted] = useState<string | null>(null)
  const startable = (useShows().data?.items ?? []).filter((each) => each.grave === 0)
  const chosen = startable.find((each) => each.id === wanted) ?? startable[0]
  const asked = asks.latestOf(room.id, ['show.start'])
  return (
    <section className={style.start} aria-label={say.run.label}>
      <h2>{say.run.label}</h2>
      {chosen === undefined ? (
        <p className={style.quiet}>{say.run.none}</p>
      ) : (
        <>
          <ChoiceField
            aria-label={say.run.choose}
            value={chosen.id}
            data={startable.map((each) => ({ value: each.id, label: each.name[language] }))}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <Press
            kind="plain"
            blocked={blocked}
            title={say.run.startHint}
            aria-busy={asked?.state === 'sending'}
            onClick={() =>
              asked?.state !== 'sending' && asks.press(room.id, { kind: 'show.start', show: chosen.id })
            }
          >
            {say.run.start}
          </Press>
        </>
      )}
      {asked?.state === 'refused' && (
        <RefusalNote words={refusalWords(asked.refusal, words)} onRetry={() => asks.again(asked.key)} />
      )}
    </section>
  )
}
