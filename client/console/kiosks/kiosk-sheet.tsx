/** One screen as staff stand before it: what it draws, what it can be asked, how far that came, what it found. */
import { useState } from 'react'
import type { CommandAction } from '../../../core/model/kiosk-command.ts'
import { COMMAND_KINDS, END_CLEANING } from '../../../core/model/kiosk-command.ts'
import type { KioskView } from '../../../core/protocol/http.ts'
import type { CommandView } from '../../../core/protocol/kiosk-commands.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { Sheet } from '../parts/fields.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { Sign } from '../parts/sign.tsx'
import { momentOf, preciseClockOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useFleetWords } from '../words/fleet/use-fleet-words.ts'
import { useWords } from '../words/words-context.tsx'
import { actionOf, actionWords, byWords, commandSign, commandWords, isCleaned } from './command-words.ts'
import { useCommand, useCommands } from './fleet-queries.ts'
import { DisplayPanel } from './display-panel.tsx'
import { KioskNotes } from './kiosk-notes.tsx'
import { SelfTestPanel } from './self-test-panel.tsx'
import style from './kiosk-sheet.module.css'

const CLEANING_MINUTES = [1, 3, 5, 10] as const

export function KioskSheet({ kiosk, onClose }: { kiosk: KioskView; onClose: () => void }) {
  const say = useFleetWords()
  const words = useWords()
  const { may, blocked, zone } = useDesk()
  const commands = useCommands().data?.items.filter((each) => each.kioskId === kiosk.id) ?? []
  const command = useCommand(kiosk.id)
  const [minutes, setMinutes] = useState(1)
  const mayAsk = may('run')
  const test = commands.find((each) => each.test !== null) ?? null
  const asked = (action: CommandAction) => () => command.mutate(action)
  const mayNot = blocked ?? (mayAsk ? null : words.may.run)
  return (
    <Sheet title={kiosk.name} size="960px" onClose={onClose}>
      <div className={style.sheet}>
        <section className={style.picture} aria-labelledby="kiosk-picture">
          <h3 id="kiosk-picture">{say.picture.title}</h3>
          <TinyPicture kiosk={kiosk} commands={commands} />
        </section>
        <section aria-labelledby="kiosk-ask">
          <h3 id="kiosk-ask">{say.ask}</h3>
          <p className={style.quiet}>{mayAsk ? say.askWhat : words.may.run}</p>
          <ul className={style.asks}>
            {COMMAND_KINDS.map((kind) => (
              <li key={kind}>
                <Press
                  kind="plain"
                  blocked={mayNot}
                  title={say.hint[kind]}
                  onClick={asked(actionOf(kind, minutes * 60))}
                >
                  {say.action[kind]}
                </Press>
              </li>
            ))}
            {isCleaned(kiosk, commands) && (
              <li>
                <Press kind="primary" blocked={mayNot} onClick={asked(END_CLEANING)}>
                  {say.endCleaning}
                </Press>
              </li>
            )}
          </ul>
          <fieldset className={style.minutes}>
            <legend>{say.cleanFor}</legend>
            {CLEANING_MINUTES.map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="cleaning"
                  checked={minutes === each}
                  onChange={() => setMinutes(each)}
                />
                {say.minutes(each)}
              </label>
            ))}
          </fieldset>
          {command.error !== null && (
            <RefusalNote words={refusalWords(command.error.refusal, words)} onRetry={null} />
          )}
        </section>
        <section className={style.wide} aria-live="polite">
          {commands.length === 0 ? (
            <p className={style.quiet}>{say.none}</p>
          ) : (
            <ul className={style.past}>
              {commands.map((each) => (
                <li key={each.id}>
                  <Sign kind={commandSign(each)} />
                  <b>{actionWords(each.action, say)}</b>
                  <span>{commandWords(each, say, (at) => preciseClockOf(at, zone))}</span>
                  <small>{byWords(each, say)}</small>
                </li>
              ))}
            </ul>
          )}
        </section>
        <SelfTestPanel kiosk={kiosk} test={test} />
        <DisplayPanel kiosk={kiosk} />
        <KioskNotes kioskId={kiosk.id} />
      </div>
    </Sheet>
  )
}

function TinyPicture({ kiosk, commands }: { kiosk: KioskView; commands: readonly CommandView[] }) {
  const say = useFleetWords().picture
  const words = useWords()
  const { zone } = useDesk()
  const now = useNow(5_000)
  const asked = commands.find(({ action }) => action.kind === 'picture') ?? null
  if (asked === null || !asked.pictured)
    return (
      <p className={style.noPicture}>
        {asked?.standing.state === 'done' ? `${say.gone} ${say.none}` : say.none}
      </p>
    )
  const at = momentOf(asked.standing.state === 'done' ? asked.standing.at : asked.issuedAt, now, zone, words)
  return (
    <figure>
      <img
        src={`/api/v1/kiosks/${encodeURIComponent(kiosk.id)}/picture?of=${encodeURIComponent(asked.id)}`}
        alt={say.alt(kiosk.name, at)}
      />
      <figcaption>
        {at} · {say.what}
      </figcaption>
    </figure>
  )
}
