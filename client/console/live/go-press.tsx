/** GO, at the right end of the deck on every page while a show is on: large, with what it brings, and protected. */
import { monotonic } from '../../lib/clock.ts'
import type { RoomStateReply, ShowOnView } from '../../../core/protocol/http.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { nameOfCue, untilWords } from '../shows/cue-says.ts'
import { useDesk } from '../shell/desk.tsx'
import { useShowsWords } from '../words/shows/use-shows-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useAsks } from './cue-asks.tsx'
import { goRequest, goWord } from './go.ts'
import { useLive, useNow } from './live-context.tsx'
import style from './go-press.module.css'

export function GoPress({ room, show }: { room: RoomStateReply; show: ShowOnView }) {
  const { words, language } = useSpeech()
  const say = useShowsWords()
  const { may, blocked } = useDesk()
  const asks = useAsks()
  const { rooms } = useLive()
  const now = useNow(100)
  const word = goWord(asks.all(room.id), show, now, monotonic())
  const mode = room.calm || room.alarm
  const reason = !may('run') ? words.may.run : blocked !== null ? say.run.lost : mode ? say.run.calm : null
  const brings = show.next === null ? say.run.bringsEnd : nameOfCue(show.next, language)
  const guarded = word.kind === 'protected' && word.until > now
  return (
    <div className={style.go}>
      <button
        type="button"
        className={style.press}
        aria-keyshortcuts="Space"
        aria-disabled={reason !== null || undefined}
        aria-describedby="go-said"
        data-guarded={guarded || undefined}
        onClick={() => reason === null && asks.press(room.id, goRequest(room))}
      >
        <span className={style.word}>
          {say.run.go}
          {rooms.size > 1 && <small>{room.name[language]}</small>} <kbd>{say.run.key}</kbd>
        </span>
        <span className={style.brings}>{brings}</span>
        {guarded && (
          <span
            className={style.guard}
            aria-hidden="true"
            style={{ width: `${Math.min(100, ((word.until - now) / Math.max(1, show.protectMs)) * 100)}%` }}
          />
        )}
      </button>
      <p id="go-said" className={style.said} role="status" data-trouble={isTrouble() || undefined}>
        {said()}
      </p>
    </div>
  )

  function isTrouble(): boolean {
    return reason !== null || word.kind === 'passed' || word.kind === 'refused'
  }

  function said(): string {
    if (reason !== null) return reason
    switch (word.kind) {
      case 'ready':
        return show.nextAt === null
          ? show.state === 'held'
            ? say.run.held
            : ''
          : show.next === null
            ? say.run.endsIn(untilWords(show.nextAt - now, say))
            : say.run.itselfIn(untilWords(show.nextAt - now, say))
      case 'sending':
        return words.cue.sending
      case 'protected':
        return word.ignored > 0
          ? say.run.ignored(word.ignored, words.decimal.short(show.protectMs / 1_000, 1))
          : say.run.protectedFor(words.decimal.fixed((word.until - now) / 1_000, 1))
      case 'passed':
        return say.run.passed
      case 'refused': {
        const { sentence, detail } = refusalWords(word.ask.refusal, words)
        return `${say.run.refused} ${detail ?? sentence}`
      }
      default:
        return word satisfies never
    }
  }
}
