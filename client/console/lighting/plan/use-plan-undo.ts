import { useEffect, useRef, useState } from 'react'
import type { RigReply } from '../../../../core/protocol/lighting.ts'
import type { Refused } from '../../api/ask.ts'
import { useScreenMoves } from '../../kiosks/kiosk-changes.ts'
import { stepBack, stepped, type ScreenPlace, type ScreenStep } from '../../kiosks/screen-steps.ts'
import { useRigUndo } from '../lighting-queries.ts'
import { nextBack, withAct, withoutScreens, withRevision, type PlanAct } from './plan-acts.ts'

export interface PlanUndo {
  /** What one undo takes back; empty: nothing. */
  next: readonly ('lamps' | 'screens')[]
  /** Somebody has moved these screens since: they stay. */
  movedSince: boolean
  pending: boolean
  errors: readonly (Refused | null)[]
  /** Whether they were kept. */
  moveScreens(moved: readonly ScreenPlace[], giveUp: () => void): Promise<boolean>
  /** The lamps' edit that comes next belongs to the screens' move of just now. */
  join(): void
  takeBack(): void
}

export function usePlanUndo(rig: RigReply, screens: readonly ScreenPlace[]): PlanUndo {
  const move = useScreenMoves()
  const undo = useRigUndo(rig.rig.roomId)
  const [done, setDone] = useState<{ acts: readonly PlanAct[]; steps: readonly ScreenStep[] }>({
    acts: [],
    steps: [],
  })
  const seen = useRef(rig.revision)
  const joins = useRef(false)
  const back = stepBack(done.steps, screens)
  const next = nextBack(done.acts, rig.undoable)
  const movedSince = next.includes('screens') && back === null

  const { revision, what } = rig
  useEffect(() => {
    if (revision === seen.current) return
    seen.current = revision
    const joined = joins.current
    joins.current = false
    setDone(({ acts, steps }) => ({ steps, acts: withRevision(acts, what, joined) }))
  }, [revision, what])

  return {
    next,
    movedSince,
    pending: move.isPending || undo.isPending,
    errors: [move.error, undo.error],
    async moveScreens(moved, giveUp) {
      const before = screens
      try {
        await move.mutateAsync(moved)
      } catch {
        giveUp()
        return false
      }
      setDone((all) => {
        const steps = stepped(all.steps, before, moved)
        return steps === all.steps
          ? all
          : { steps, acts: withAct(all.acts, { of: 'screens', joined: false }) }
      })
      return true
    },
    join() {
      joins.current = true
    },
    takeBack() {
      if (move.isPending || undo.isPending || movedSince) return
      if (next.includes('lamps')) undo.mutate(rig.revision)
      if (next.includes('screens') && back !== null)
        move.mutate(back.from, {
          onSuccess: () =>
            setDone(({ acts, steps }) => ({
              acts: withoutScreens(acts),
              steps: steps.filter((each) => each !== back),
            })),
        })
    },
  }
}
