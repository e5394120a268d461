/** Every universe of the room, and what is different for it. */
import { useState } from 'react'
import type { UniverseOutput } from '../../../../core/model/light-wire.ts'
import type { RigReply, WiringReply } from '../../../../core/protocol/lighting.ts'
import { Press } from '../../parts/press.tsx'
import rows from '../../parts/rows.module.css'
import { useDesk } from '../../shell/desk.tsx'
import type { LightingWords } from '../../words/lighting/en.ts'
import { useLightingWords } from '../lighting-words.ts'
import { UndoPress } from '../undo-press.tsx'
import { OutputSheet } from './output-sheet.tsx'
import style from './wires-page.module.css'

export function UniversesOut({ rig, wiring }: { rig: RigReply; wiring: WiringReply }) {
  const say = useLightingWords()
  const { may, blocked } = useDesk()
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const { fixtures, outputs = [] } = rig.rig
  const lamps = new Map<number, number>()
  for (const { universe } of fixtures) lamps.set(universe, (lamps.get(universe) ?? 0) + 1)
  const universes = [...new Set([...lamps.keys(), ...outputs.map(({ universe }) => universe)])].sort(
    (a, b) => a - b,
  )
  return (
    <section aria-labelledby="universes-out">
      <header className={style.head}>
        <h2 id="universes-out">{say.wires.universesOut}</h2>
        <UndoPress rig={rig} />
        {may('lighting') && (
          <Press kind="quiet" blocked={blocked} onClick={() => setOpen('new')}>
            {say.wires.another}
          </Press>
        )}
      </header>
      {universes.length === 0 ? (
        <p className={style.honest}>{say.universe.emptyHint}</p>
      ) : (
        <table className={rows.rows}>
          <tbody>
            {universes.map((universe) => {
              const output = outputs.find((each) => each.universe === universe) ?? { universe }
              const nowhere = goesNowhere(output, wiring)
              return (
                <tr key={universe}>
                  <th scope="row" className={style.way}>
                    <b>
                      {say.universe.name(universe)}
                      {output.name !== undefined && ` · ${output.name}`}
                    </b>
                  </th>
                  <td>
                    {outputSays(output, say).join(' · ')}
                    <small className={nowhere ? rows.bad : undefined}>
                      {nowhere ? say.wires.goesNowhere : say.panel.lamps(lamps.get(universe) ?? 0)}
                    </small>
                  </td>
                  <td>
                    <div className={style.presses}>
                      {may('lighting') && (
                        <Press
                          kind="plain"
                          blocked={blocked}
                          aria-label={say.wires.changeOf(say.universe.name(universe))}
                          onClick={() => setOpen(universe)}
                        >
                          {say.wires.change}
                        </Press>
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
        <OutputSheet
          rig={rig}
          wiring={wiring}
          universe={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

/** Every wire that it may take is off, while others are on. */
function goesNowhere({ wires }: UniverseOutput, { wiring: { e131, artnet } }: WiringReply): boolean {
  const on = { e131: e131.to.kind !== 'off', artnet: artnet.poll || artnet.nodes.length > 0 }
  return wires !== undefined && wires.every((wire) => !on[wire])
}

function outputSays(output: UniverseOutput, say: LightingWords): string[] {
  const { wires, nodes, priority, ttl, preview } = output
  const says = [
    ...(wires === undefined ? [] : [wires.map((wire) => say.wires.way[wire]).join(', ')]),
    ...(nodes === undefined ? [] : [nodes.join(', ')]),
    ...(priority === undefined ? [] : [`${say.wires.priority} ${priority}`]),
    ...(output.interface === undefined ? [] : [say.wires.fromInterface(output.interface)]),
    ...(ttl === undefined ? [] : [`TTL ${ttl}`]),
    ...(preview === true ? [say.wires.previewMark] : []),
  ]
  return says.length === 0 ? [say.wires.asWire] : says
}
