/** The plan of the room with its screens to be arranged, and its lamps to place them by: drawn, or moved with keys. */
import { useState } from 'react'
import type { KioskView } from '../../../core/protocol/http.ts'
import type { Rig } from '../../../core/model/fixture.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useRig } from '../lighting/lighting-queries.ts'
import { screenKey } from '../lighting/plan/plan-geometry.ts'
import { RoomPlan, TURN } from '../lighting/plan/room-plan.tsx'
import { usePlanScreens } from '../lighting/plan/use-plan-screens.ts'
import { turnedBy } from '../../../core/model/stand.ts'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useFleetWords } from '../words/fleet/use-fleet-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useScreenMoves } from './kiosk-changes.ts'
import { stepBack, stepped, type ScreenPlace, type ScreenStep } from './screen-steps.ts'
import style from './screens-plan.module.css'

const NO_LAMPS: Pick<Rig, 'fixtures' | 'profiles'> = { fixtures: [], profiles: [] }
const NO_LIGHT: ReadonlyMap<number, Uint8Array> = new Map()
const NOBODY: ReadonlySet<string> = new Set()

export function ScreensPlan(props: {
  roomId: string
  kiosks: ReadonlyMap<string, KioskView>
  blocked: string | null
  onOpen: (kioskId: string) => void
}) {
  const { roomId, kiosks, blocked } = props
  const say = useFleetWords().plan
  const words = useWords()
  const rig = useRig(roomId).data?.rig ?? NO_LAMPS
  const screens = usePlanScreens(kiosks, roomId)
  const [selected, setSelected] = useState(NOBODY)
  const move = useScreenMoves()
  const [steps, setSteps] = useState<readonly ScreenStep[]>([])
  const back = stepBack(steps, screens)
  function keep(moved: readonly ScreenPlace[], giveUp?: () => void): void {
    const before = screens
    // Each move for itself: of two in quick turns both can be taken back, and the refusal of one is not lost.
    move.mutateAsync(moved).then(
      () => setSteps((all) => stepped(all, before, moved)),
      () => giveUp?.(),
    )
  }
  function takeBack(): void {
    if (blocked !== null || back === null || move.isPending) return
    move.mutate(back.from, { onSuccess: () => setSteps((all) => all.filter((each) => each !== back)) })
  }
  const chosen = screens.filter((each) => selected.has(screenKey(each.id)))
  return (
    <section className={style.arrange} aria-label={say.title}>
      <p className={style.hint}>
        {say.title} <small>{say.hint}</small>
      </p>
      <div className={style.plan}>
        <RoomPlan
          rig={rig}
          universes={NO_LIGHT}
          screens={screens}
          picks="screens"
          selected={selected}
          onSelect={setSelected}
          identified={NOBODY}
          onMove={blocked === null ? (moved, giveUp) => keep(moved.screens, giveUp) : null}
          onOpen={(key) => {
            const screen = screens.find((each) => screenKey(each.id) === key)
            if (screen !== undefined) props.onOpen(screen.id)
          }}
          onIdentify={null}
          onUndo={takeBack}
          label={`${say.label(screens.length)} ${say.keys}`}
        />
      </div>
      <div className={style.below}>
        <p>{chosen.length === 0 ? say.choose : chosen.map(stands).join('; ')}</p>
        <Press
          kind="plain"
          blocked={blocked ?? (chosen.length === 0 ? say.choose : null)}
          aria-keyshortcuts="R"
          onClick={() => keep(chosen.map((each) => ({ ...each, stand: turnedBy(each.stand, TURN) })))}
        >
          {say.turn(TURN)} <kbd>R</kbd>
        </Press>
        {steps.length > 0 && (
          <Press
            kind="plain"
            blocked={blocked ?? (back === null ? say.movedSince : null)}
            aria-keyshortcuts="Control+Z"
            aria-busy={move.isPending}
            onClick={takeBack}
          >
            {say.undo} <kbd>Ctrl Z</kbd>
          </Press>
        )}
      </div>
      {move.error !== null && <RefusalNote words={refusalWords(move.error.refusal, words)} onRetry={null} />}
    </section>
  )

  function stands({ name, span, stand }: (typeof screens)[number]): string {
    const metres = (n: number): string => words.decimal.short(n, 2)
    const along = words.now.metres(metres(span.from), metres(span.to))
    return `${name}: ${along}, ${say.fromWall(metres(stand.y))}${stand.turn === 0 ? '' : `, ${metres(stand.turn)}°`}`
  }
}
