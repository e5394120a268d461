import type { Words } from '../words/words.ts'
import type { FlowEvent, Visitor } from './visit-model.ts'
import { isTurnedOn, louder, quieter, SETTING_NAMES, VOLUME_STEPS } from './settings.ts'

interface Switching {
  visitor: Visitor
  words: Words
  /** Whether this screen can read itself aloud in this language. */
  speaks: boolean
  send: (event: FlowEvent) => void
}

/** What one may change: how loud, and what is on or off, each with a mark that is filled when it is on. */
export function SettingSwitches({ visitor, words, speaks, send }: Switching) {
  return (
    <div class="settings" role="group" aria-label={words.settings.open}>
      <VolumeSteps visitor={visitor} words={words} send={send} />
      {SETTING_NAMES.filter((each) => each !== 'speech' || speaks).map((setting) => (
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

/** Its name above two buttons around five marks. At the ends a button stays where it is, and says that it can do no more. */
function VolumeSteps({ visitor, words, send }: Omit<Switching, 'speaks'>) {
  const { volume } = visitor
  const said = words.settings.volumeIs(Math.round(volume * VOLUME_STEPS), VOLUME_STEPS)
  return (
    <div class="volume" role="group" aria-label={words.settings.volume}>
      <span class="volume-name" aria-hidden="true">
        {words.settings.volume}
      </span>
      <button
        type="button"
        class="volume-step"
        aria-label={words.settings.quieter}
        aria-disabled={quieter(volume) === volume}
        onClick={() => send({ type: 'QUIETER' })}
      >
        −
      </button>
      <span class="volume-marks" aria-hidden="true">
        {Array.from({ length: VOLUME_STEPS }, (_, i) => (
          <i key={i} class={i < Math.round(volume * VOLUME_STEPS) ? 'filled' : ''} />
        ))}
      </span>
      <span class="unseen" role="status">
        {said}
      </span>
      <button
        type="button"
        class="volume-step"
        aria-label={words.settings.louder}
        aria-disabled={louder(volume) === volume}
        onClick={() => send({ type: 'LOUDER' })}
      >
        +
      </button>
    </div>
  )
}
