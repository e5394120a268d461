/** Why it is on: the server's sentences, and the way out of whatever a person holds. */
import type { ReleaseTarget } from '../../../core/model/cue.ts'
import { rank } from '../../../core/model/cue.ts'
import type { RoomStateReply } from '../../../core/protocol/http.ts'
import { useWhy } from '../api/holdings.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useSpeech } from '../words/words-context.tsx'
import { useAsks } from './cue-asks.tsx'
import { useNow } from './live-context.tsx'
import style from './reasons.module.css'

export function Reasons({ room }: { room: RoomStateReply }) {
  const { words, language } = useSpeech()
  const { may, blocked } = useDesk()
  const asks = useAsks()
  const now = useNow(10_000)
  const why = useWhy(room, now).data
  // What a show holds ends with the show, not with a release.
  const releasable = room.overrides.filter(
    ({ holder }) => rank(holder.level) < rank('calm') && holder.level !== 'show',
  )
  const asked = asks.latestOf(room.id, ['release'])
  const refused = asked?.state === 'refused' && !room.calm && !room.alarm ? asked : null
  const [first, ...others] = why?.sentences[language] ?? []
  return (
    <section className={style.reasons} aria-label={words.now.why}>
      <div aria-live="polite">
        <p className={style.first}>{first ?? ' '}</p>
        {others.map((sentence) => (
          <p key={sentence} className={style.other}>
            {sentence}
          </p>
        ))}
      </div>
      {may('run') && releasable.length > 0 && (
        <div className={style.releases}>
          {releasable.map(({ aspect }) => (
            <Press
              key={aspect}
              kind="plain"
              blocked={blocked}
              aria-keyshortcuts={aspect === 'theme' ? 'X' : undefined}
              onClick={() => asks.press(room.id, releaseOf(aspect))}
            >
              {words.now.releaseWhat[aspect]}
              {aspect === 'theme' && <kbd>X</kbd>}
            </Press>
          ))}
        </div>
      )}
      {refused !== null && (
        <div className={style.refusal}>
          <RefusalNote words={refusalWords(refused.refusal, words)} onRetry={() => asks.again(refused.key)} />
        </div>
      )}
    </section>
  )
}

function releaseOf(of: ReleaseTarget) {
  return { kind: 'release', of } as const
}
