/** The lamps of the rehearsed room on their plan: the frames that would be sent, rendered here and sent nowhere. */
import { useMemo } from 'react'
import { rehearsedLamps } from '../../../../core/lighting/rehearsed-lamps.ts'
import type { Instant } from '../../../../core/model/time.ts'
import type { LookView } from '../../../../core/protocol/lighting.ts'
import type { RehearsalReply } from '../../../../core/protocol/rehearsal.ts'
import type { RoomState } from '../../../../core/show/room-state.ts'
import type { ThemeItem } from '../../api/holdings.ts'
import { useRig } from '../../lighting/lighting-queries.ts'
import { RoomPlan } from '../../lighting/plan/room-plan.tsx'
import { clockOf, type Zone } from '../../parts/time-words.ts'
import { useRehearseWords } from '../../words/rehearse/rehearse-words.ts'
import style from './rehearse-page.module.css'

interface LampsProps {
  roomId: string
  reply: RehearsalReply
  state: RoomState
  looks: readonly LookView[]
  themes: readonly ThemeItem[]
  t: Instant
  zone: Zone
}

const NONE: ReadonlySet<string> = new Set()

export function Lamps({ roomId, reply, state, looks, themes, t, zone }: LampsProps) {
  const say = useRehearseWords()
  const rig = useRig(roomId).data?.rig ?? null
  const { programme, screens } = reply
  const lamps = useMemo(
    () =>
      rig === null
        ? null
        : rehearsedLamps(rig, new Map(looks.map((each) => [each.id, each.look])), themes, programme),
    [rig, looks, themes, programme],
  )
  const stood = useMemo(() => screens.map((each) => ({ ...each, online: true })), [screens])
  if (rig === null || lamps === null) return <div className={style.plan} />
  if (rig.fixtures.length === 0) return <p className={style.quiet}>{say.noLamps}</p>
  return (
    <div className={style.plan}>
      <RoomPlan
        rig={rig}
        universes={lamps.at(state, t)}
        screens={stood}
        picks="lamps"
        selected={NONE}
        onSelect={() => undefined}
        identified={NONE}
        onMove={null}
        onOpen={() => undefined}
        onIdentify={null}
        label={say.lampsLabel(rig.fixtures.length, clockOf(t, zone))}
      />
    </div>
  )
}
