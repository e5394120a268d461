import type { VenueSettingsReply } from '../../../core/protocol/venue-settings.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useSettingsWords } from '../words/settings/use-settings-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useUndoSettings } from './settings-queries.ts'
import style from './settings-page.module.css'

/** What was changed last, by whom, and the way back. */
export function LastChange({ reply }: { reply: VenueSettingsReply }) {
  const say = useSettingsWords()
  const words = useWords()
  const { blocked, zone } = useDesk()
  const now = useNow(60_000)
  const undo = useUndoSettings(reply.id)
  const what = [...new Set(reply.what.split(' ').map((each) => say.changed[each] ?? each))].join(', ')
  const by = reply.by === 'system' ? words.audit.system : reply.by
  return (
    <div className={style.last}>
      {say.last(what, by, momentOf(reply.at, now, zone, words))}
      {reply.undoable && (
        <Press
          kind="quiet"
          blocked={blocked}
          aria-busy={undo.isPending}
          onClick={() => !undo.isPending && undo.mutate(reply.revision)}
        >
          {say.undo}
        </Press>
      )}
      {undo.error !== null && (
        <RefusalNote words={refusalWords(undo.error.refusal, words)} onRetry={() => undo.reset()} />
      )}
    </div>
  )
}
