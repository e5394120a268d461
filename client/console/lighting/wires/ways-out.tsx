/** How levels leave the house: a line for each wire, and a sheet behind it. */
import { useState } from 'react'
import type { WiringReply } from '../../../../core/protocol/lighting.ts'
import { refusalWords } from '../../api/refusal-words.ts'
import { Press } from '../../parts/press.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import rows from '../../parts/rows.module.css'
import { useDesk } from '../../shell/desk.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { LightingWords } from '../../words/lighting/en.ts'
import { useWiringUndo } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { ArtNetSheet } from './artnet-sheet.tsx'
import { E131Sheet } from './e131-sheet.tsx'
import { EndSheet } from './end-sheet.tsx'
import style from './wires-page.module.css'

type Way = 'e131' | 'artnet' | 'onStop'

export function WaysOut({ wiring }: { wiring: WiringReply }) {
  const say = useLightingWords()
  const { may, blocked } = useDesk()
  const [open, setOpen] = useState<Way | null>(null)
  const { simulator } = wiring.wiring
  // Whether it works is said above, by who receives; here is only what is wanted.
  const lines: { way: Way; says: string[] }[] = [
    { way: 'e131', says: e131Says(wiring, say) },
    { way: 'artnet', says: artNetSays(wiring, say) },
    {
      way: 'onStop',
      says: [
        say.wires.stop[wiring.wiring.onStop],
        ...(simulator ? [`${say.wires.way.simulator}: ${say.wires.on}`] : []),
      ],
    },
  ]
  return (
    <section aria-labelledby="ways-out">
      <header className={style.head}>
        <h2 id="ways-out">{say.wires.ways}</h2>
        <WiringUndo wiring={wiring} />
      </header>
      <table className={rows.rows}>
        <tbody>
          {lines.map(({ way, says }) => (
            <tr key={way}>
              <th scope="row" className={style.way}>
                <b>{say.wires.way[way]}</b>
              </th>
              <td>{says.join(' · ')}</td>
              <td>
                <div className={style.presses}>
                  {may('lighting') && (
                    <Press
                      kind="plain"
                      blocked={blocked}
                      aria-label={say.wires.changeOf(say.wires.way[way])}
                      onClick={() => setOpen(way)}
                    >
                      {say.wires.change}
                    </Press>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open === 'e131' && <E131Sheet wiring={wiring} onClose={() => setOpen(null)} />}
      {open === 'artnet' && <ArtNetSheet wiring={wiring} onClose={() => setOpen(null)} />}
      {open === 'onStop' && <EndSheet wiring={wiring} onClose={() => setOpen(null)} />}
    </section>
  )
}

function WiringUndo({ wiring }: { wiring: WiringReply }) {
  const words = useWords()
  const say = useLightingWords()
  const { may, blocked } = useDesk()
  const undo = useWiringUndo()
  if (!may('lighting') || !wiring.undoable) return null
  return (
    <span className={style.undo}>
      <span>{say.lastEdit(say.wires.edit[wiring.what] ?? say.edit['wires']!, wiring.by)}</span>
      <Press
        kind="quiet"
        blocked={blocked}
        aria-busy={undo.isPending}
        onClick={() => !undo.isPending && undo.mutate(wiring.revision)}
      >
        {say.undo}
      </Press>
      {undo.error !== null && <RefusalNote words={refusalWords(undo.error.refusal, words)} onRetry={null} />}
    </span>
  )
}

function e131Says({ wiring: { e131 } }: WiringReply, say: LightingWords): string[] {
  if (e131.to.kind === 'off') return [say.wires.to.off]
  return [
    e131.to.kind === 'multicast' ? say.wires.to.multicast : e131.to.addresses.join(', '),
    `${say.wires.priority} ${e131.priority}`,
    ...(e131.to.kind === 'multicast' ? [`TTL ${e131.ttl}`] : []),
    e131.interface === null ? say.wires.anyInterface : say.wires.fromInterface(e131.interface),
    ...(e131.syncUniverse === null ? [] : [`${say.wires.syncUniverse} ${e131.syncUniverse}`]),
  ]
}

function artNetSays({ wiring: { artnet } }: WiringReply, say: LightingWords): string[] {
  if (!artnet.poll && artnet.nodes.length === 0) return [say.wires.to.off]
  return [
    ...(artnet.poll ? [say.wires.poll] : []),
    ...(artnet.nodes.length > 0 ? [artnet.nodes.join(', ')] : []),
    artnet.interface === null ? say.wires.allInterfaces : say.wires.fromInterface(artnet.interface),
    ...(artnet.sync ? ['ArtSync'] : []),
  ]
}
