/** The house desk: which of its universes are heard, what they mean here, and who sends them now. */
import { useState } from 'react'
import type { DeskInput } from '../../../../core/model/light-wire.ts'
import type { LightsReply } from '../../../../core/protocol/http.ts'
import type { RigReply, WiringReply } from '../../../../core/protocol/lighting.ts'
import { refusalWords } from '../../api/refusal-words.ts'
import { Press } from '../../parts/press.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import rows from '../../parts/rows.module.css'
import { Sign, type SignKind } from '../../parts/sign.tsx'
import { useDesk } from '../../shell/desk.tsx'
import { useWords } from '../../words/words-context.tsx'
import { useRigChange } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { InputSheet } from './input-sheet.tsx'
import style from './wires-page.module.css'

type Heard = LightsReply['inputs'][number]

const SIGNS: Record<Heard['state'], SignKind> = { silent: 'none', heard: 'well', lost: 'away' }

export function DeskIn({ rig, wiring, lamps }: { rig: RigReply; wiring: WiringReply; lamps: LightsReply }) {
  const words = useWords()
  const say = useLightingWords()
  const { may, blocked } = useDesk()
  const change = useRigChange(rig.rig.roomId, rig.revision)
  const [open, setOpen] = useState<DeskInput | 'new' | null>(null)
  const inputs = rig.rig.inputs ?? []
  return (
    <section aria-labelledby="desk-in">
      <header className={style.head}>
        <h2 id="desk-in">{say.wires.deskIn}</h2>
        {may('lighting') && (
          <Press kind="quiet" blocked={blocked} onClick={() => setOpen('new')}>
            {say.wires.addInput}
          </Press>
        )}
      </header>
      {change.error !== null && (
        <RefusalNote words={refusalWords(change.error.refusal, words)} onRetry={null} />
      )}
      {inputs.length === 0 ? (
        <p className={style.honest}>{say.wires.noInputs}</p>
      ) : (
        <table className={rows.rows}>
          <tbody>
            {inputs.map((input) => {
              const heard = lamps.inputs.find(({ id }) => id === input.id)
              const label = say.wires.inputOf(say.wires.way[input.protocol], input.universe)
              return (
                <tr key={input.id}>
                  <th scope="row" className={style.way}>
                    <b>{label}</b>
                    <small>{say.wires.means(input.of)}</small>
                  </th>
                  <td>{say.wires.mode[input.mode]}</td>
                  <td>
                    <div className={rows.state}>
                      <Sign kind={SIGNS[heard?.state ?? 'silent']} />
                      <span>{say.wires.heard[heard?.state ?? 'silent']}</span>
                      {(heard?.sources ?? []).map((source) => (
                        <small key={`${source.address} ${source.name}`}>
                          {say.wires.source(source.name, source.address, source.priority, source.used)}
                        </small>
                      ))}
                      {(heard?.refused ?? 0) > 0 && <small>{say.wires.refused(heard!.refused)}</small>}
                    </div>
                  </td>
                  <td>
                    <div className={style.presses}>
                      {may('lighting') && (
                        <>
                          <Press
                            kind="plain"
                            blocked={blocked}
                            aria-label={say.wires.changeOf(label)}
                            onClick={() => setOpen(input)}
                          >
                            {say.wires.change}
                          </Press>
                          <Press
                            kind="quiet"
                            blocked={blocked}
                            aria-label={say.wires.removeOf(label)}
                            aria-busy={change.isPending}
                            onClick={() =>
                              !change.isPending && change.mutate({ kind: 'input', id: input.id, input: null })
                            }
                          >
                            {say.wires.removeInput}
                          </Press>
                        </>
                      )}
                    </div>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {open !== null && (
        <InputSheet
          rig={rig}
          wiring={wiring}
          input={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}
