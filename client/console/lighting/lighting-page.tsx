/** Light, for those who answer for it: the plan, the patch, looks, levels on the wire, and who receives them. */
import { refusalIn } from '../api/ask.ts'
import { useLamps } from '../api/holdings.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useLive } from '../live/live-context.tsx'
import { roomlessWords } from '../live/roomless.ts'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { Sign } from '../parts/sign.tsx'
import rows from '../parts/rows.module.css'
import { wireWords } from '../parts/lamp-words.ts'
import { addressOf, go, usePlace } from '../router.ts'
import { useDesk } from '../shell/desk.tsx'
import { useWords } from '../words/words-context.tsx'
import { useRig } from './lighting-queries.ts'
import { useLightingWords } from './lighting-words.ts'
import { LooksPage } from './looks/looks-page.tsx'
import { PatchPage } from './patch/patch-page.tsx'
import { PlanPage } from './plan/plan-page.tsx'
import { UniversePage } from './universes/universe-page.tsx'
import { WiresPage } from './wires/wires-page.tsx'
import style from './lighting-page.module.css'

export const TABS = ['plan', 'patch', 'looks', 'universes', 'wires'] as const
export type Tab = (typeof TABS)[number]

export function LightingPage() {
  const words = useWords()
  const say = useLightingWords()
  const { room } = useDesk()
  const { id } = usePlace()
  const tab = TABS.find((each) => each === id) ?? 'plan'
  const { link } = useLive()
  if (room === null) {
    const { title, hint } = roomlessWords(link, words)
    return (
      <div className={rows.empty} role="status">
        <b>{title}</b>
        {hint}
      </div>
    )
  }
  return (
    <div className={style.lighting}>
      <header className={style.head}>
        <h1>{say.title}</h1>
        <nav className={style.tabs} aria-label={say.tabsLabel}>
          {TABS.map((each) => (
            <a
              key={each}
              href={addressOf('lighting', each)}
              aria-current={each === tab ? 'page' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                go('lighting', each)
              }}
            >
              {say.tab[each]}
            </a>
          ))}
        </nav>
        <WireWord />
      </header>
      <RoomLight key={room.id} roomId={room.id} tab={tab} />
    </div>
  )
}

function WireWord() {
  const words = useWords()
  const say = useLightingWords()
  const lamps = useLamps().data
  if (lamps === undefined) return null
  const well = lamps.worker === 'running' && lamps.wire !== 'waiting'
  return (
    <p className={style.wire}>
      <Sign kind={lamps.wire === 'off' ? 'none' : well ? 'well' : 'trouble'} />
      {lamps.worker === 'running' ? wireWords(lamps, words) : say.worker[lamps.worker]}
    </p>
  )
}

function RoomLight({ roomId, tab }: { roomId: string; tab: Tab }) {
  const words = useWords()
  const rig = useRig(roomId)
  if (rig.data === undefined)
    return rig.error === null ? (
      <p className={rows.empty} role="status">
        {words.common.loading}
      </p>
    ) : (
      <RefusalNote words={refusalWords(refusalIn(rig.error), words)} onRetry={() => void rig.refetch()} />
    )
  switch (tab) {
    case 'plan':
      return <PlanPage rig={rig.data} />
    case 'patch':
      return <PatchPage rig={rig.data} />
    case 'looks':
      return <LooksPage rig={rig.data} />
    case 'universes':
      return <UniversePage rig={rig.data} />
    case 'wires':
      return <WiresPage rig={rig.data} />
    default:
      return tab satisfies never
  }
}
