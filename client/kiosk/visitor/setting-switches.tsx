import type { Words } from '../words/words.ts'
import type { FlowEvent, Visitor } from './visit-model.ts'
import { isTurnedOn, SETTING_NAMES } from './settings.ts'

/** What one may change, each with a mark that is filled when it is on. */
export function SettingSwitches({
  visitor,
  words,
  send,
}: {
  visitor: Visitor
  words: Words
  send: (event: FlowEvent) => void
}) {
  return (
    <div class="settings" role="group" aria-label={words.settings.open}>
      {SETTING_NAMES.map((setting) => (
        <button
          key={setting}
          type="button"
          class="setting"
          aria-pressed={isTurnedOn(visitor, setting)}
          onClick={() => send({ type: 'TURN', setting })}
        >
          {words.settings[setting]}
        </button>
      ))}
    </div>
  )
}
