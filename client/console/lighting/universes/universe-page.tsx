/** The 512 levels of a universe as they are sent, and whose they are. Arrows walk through the sheet. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Channel } from '../../../../core/model/fixture.ts'
import type { RigReply } from '../../../../core/protocol/lighting.ts'
import { useLamps } from '../../api/holdings.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import rows from '../../parts/rows.module.css'
import type { LightingWords } from '../../words/lighting/en.ts'
import { useLightingWords } from '../lighting-words.ts'
import { useUniverses } from '../use-universes.ts'
import { slotOwners, type SlotOwner } from './slot-owners.ts'
import style from './universe-page.module.css'

const ACROSS = 32
/** Desks show levels either way. */
const SHOWN = ['raw', 'percent'] as const
type Shown = (typeof SHOWN)[number]

export function UniversePage({ rig }: { rig: RigReply }) {
  const say = useLightingWords()
  const universes = useUniverses()
  const lamps = useLamps().data
  const patched = useMemo(
    () => [...new Set(rig.rig.fixtures.map((each) => each.universe))].sort((a, b) => a - b),
    [rig.rig.fixtures],
  )
  const all = useMemo(
    () => [...new Set([...patched, ...(lamps?.universes ?? [])])].sort((a, b) => a - b),
    [patched, lamps],
  )
  const [wanted, setWanted] = useState<number | null>(null)
  const [slot, setSlot] = useState(0)
  const [shown, setShown] = useState<Shown>('raw')
  const universe = wanted !== null && all.includes(wanted) ? wanted : (all[0] ?? null)
  const owners = useMemo(() => slotOwners(rig.rig, universe ?? 0), [rig.rig, universe])
  if (universe === null)
    return (
      <div className={rows.empty} role="status">
        <b>{say.universe.empty}</b>
        {say.universe.emptyHint}
      </div>
    )
  const levels = universes.get(universe) ?? null
  const used = owners.filter((each) => each !== null).length
  const owner = owners[slot] ?? null
  const level = levels?.[slot] ?? 0
  return (
    <div className={style.page}>
      <div className={style.bar}>
        <ChoiceField
          aria-label={say.field.universe}
          value={String(universe)}
          data={all.map((each) => ({ value: String(each), label: say.universe.name(each) }))}
          onChange={(event) => setWanted(Number(event.currentTarget.value))}
        />
        <ChoiceField
          aria-label={say.universe.shownAs}
          value={shown}
          data={SHOWN.map((each) => ({ value: each, label: say.universe.as[each] }))}
          onChange={(event) => setShown(SHOWN.find((each) => each === event.currentTarget.value) ?? 'raw')}
        />
        <p className={style.quiet}>
          {say.universe.used(used)} {levels === null && say.universe.waiting}
        </p>
        <p className={style.detail} role="status">
          <b>{slot + 1}</b>
          <span className={style.value}>{level}</span>
          <span className={style.value}>{say.percent(Math.round((level / 255) * 100))}</span>
          {owner === null ? (
            <span>{say.universe.free}</span>
          ) : (
            <span>
              {owner.fixture.name}: {channelWords(owner.channel, say)}
            </span>
          )}
        </p>
      </div>
      <Sheet owners={owners} levels={levels} shown={shown} slot={slot} onSlot={setSlot} />
    </div>
  )
}

function Sheet(props: {
  owners: readonly (SlotOwner | null)[]
  levels: Uint8Array | null
  shown: Shown
  slot: number
  onSlot: (slot: number) => void
}) {
  const say = useLightingWords()
  const { owners, levels, shown, slot, onSlot } = props
  const cells = useRef<(HTMLTableCellElement | null)[]>([])
  // Five hundred cells ten times a second: written into the page directly, only where something changed.
  useEffect(() => {
    cells.current.forEach((cell, i) => {
      if (cell === null) return
      const value = levels?.[i] ?? 0
      const text = levels === null ? '' : String(shown === 'raw' ? value : Math.round((value / 255) * 100))
      const height = `${(value / 255) * 100}%`
      const figure = cell.lastElementChild
      if (
        figure === null ||
        (figure.textContent === text && cell.style.getPropertyValue('--level') === height)
      )
        return
      figure.textContent = text
      cell.style.setProperty('--level', height)
      cell.toggleAttribute('data-up', value > 0)
    })
  }, [levels, owners, shown])
  function walk(event: React.KeyboardEvent) {
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = Math.min(511, Math.max(0, slot + by))
    onSlot(next)
    cells.current[next]?.focus()
  }
  let strip = false
  return (
    <div className={style.scroller}>
      <table className={style.sheet} role="grid" aria-label={say.universe.sheet} onKeyDown={walk}>
        <tbody>
          {Array.from({ length: 512 / ACROSS }, (_, row) => (
            <tr key={row}>
              <th scope="row">{row * ACROSS + 1}</th>
              {owners.slice(row * ACROSS, (row + 1) * ACROSS).map((owner, column) => {
                const at = row * ACROSS + column
                if (owner?.first === true) strip = !strip
                return (
                  <td
                    key={at}
                    ref={(cell) => {
                      cells.current[at] = cell
                    }}
                    tabIndex={at === slot ? 0 : -1}
                    aria-selected={at === slot}
                    title={
                      owner === null
                        ? String(at + 1)
                        : `${at + 1} · ${owner.fixture.name} · ${channelWords(owner.channel, say)}`
                    }
                    data-owned={owner === null ? undefined : strip ? 'a' : 'b'}
                    data-first={owner?.first || undefined}
                    onClick={() => onSlot(at)}
                    onFocus={() => at !== slot && onSlot(at)}
                  >
                    <i
                      className={rows.hidden}
                    >{`${at + 1}${owner === null ? '' : ` ${owner.fixture.name}`}`}</i>
                    <span />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -ACROSS,
  ArrowDown: ACROSS,
  Home: -511,
  End: 511,
}

export function channelWords(channel: Channel, say: LightingWords): string {
  switch (channel.kind) {
    case 'held':
      return say.channel.held(channel.value)
    case 'dimmer':
      return `${say.channel.dimmer}${part(channel.part, say)}`
    case 'temperature':
      return `${say.channel.temperature}${part(channel.part, say)}`
    case 'emitter':
      return `${say.emitter[channel.emitter] ?? channel.emitter}${part(channel.part, say)}`
    case 'filter':
      return `${say.channel.filter(say.emitter[channel.emitter] ?? channel.emitter)}${part(channel.part, say)}`
    default:
      return channel satisfies never
  }
}

function part(which: 'whole' | 'coarse' | 'fine', say: LightingWords): string {
  return which === 'whole' ? '' : `, ${say.channel[which]}`
}
