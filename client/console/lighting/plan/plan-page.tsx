/** The room from above: what every lamp gives now, or would give under another theme or look, and one lamp at a time. */
import { useEffect, useMemo, useState } from 'react'
import type { RigReply } from '../../../../core/protocol/lighting.ts'
import { useLooks, useThemes } from '../../api/holdings.ts'
import { refusalWords } from '../../api/refusal-words.ts'
import { useLive, useTick } from '../../live/live-context.tsx'
import { useNames } from '../../live/use-names.ts'
import { Press } from '../../parts/press.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { go } from '../../router.ts'
import { useDesk } from '../../shell/desk.tsx'
import { useWords } from '../../words/words-context.tsx'
import { useIdentify, useRigChange } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { PlanUndoPress } from '../undo-press.tsx'
import { FixtureSheet } from '../patch/fixture-sheet.tsx'
import { useUniverses } from '../use-universes.ts'
import { IDENTIFY_SECONDS, LampPanel } from './lamp-panel.tsx'
import { LightStrip } from './light-strip.tsx'
import { RehearsalBar, useRehearsal } from './rehearsal.tsx'
import { screenKey } from './plan-geometry.ts'
import { RoomPlan } from './room-plan.tsx'
import { usePlanScreens } from './use-plan-screens.ts'
import { usePlanUndo } from './use-plan-undo.ts'
import style from './plan-page.module.css'

export function PlanPage({ rig }: { rig: RigReply }) {
  const words = useWords()
  const say = useLightingWords()
  const names = useNames()
  const { may, blocked, room } = useDesk()
  const { kiosks } = useLive()
  const universes = useUniverses()
  const rehearsal = useRehearsal(rig.rig, useThemes().data?.items ?? [], useLooks().data?.items ?? [])
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [arranging, setArranging] = useState(false)
  const [opened, setOpened] = useState<readonly string[] | null>(null)
  const change = useRigChange(rig.rig.roomId, rig.revision)
  const identify = useIdentify(rig.rig.roomId)
  const { roomId, fixtures } = rig.rig
  const identified = useMemo(() => new Set(rig.identifying?.fixtures ?? []), [rig.identifying])
  const screens = usePlanScreens(kiosks, roomId)
  const undo = usePlanUndo(rig, screens)
  const lamps = useMemo(
    () => new Set(fixtures.map((each) => each.id).filter((id) => selected.has(id))),
    [fixtures, selected],
  )
  useTick(5_000)
  useEffect(() => {
    const there = new Set([
      ...fixtures.map((each) => each.id),
      ...(arranging ? screens.map((each) => screenKey(each.id)) : []),
    ])
    setSelected((now) =>
      [...now].every((id) => there.has(id)) ? now : new Set([...now].filter((id) => there.has(id))),
    )
  }, [fixtures, screens, arranging])

  if (fixtures.length === 0)
    return (
      <div className={style.empty} role="status">
        <b>{say.plan.empty}</b>
        <p>{say.plan.emptyHint}</p>
        {may('lighting') && (
          <Press kind="primary" onClick={() => go('lighting', 'patch')}>
            {say.plan.toPatch}
          </Press>
        )}
      </div>
    )
  const shown = rehearsal.universes ?? universes
  const label =
    rehearsal.universes === null
      ? say.plan.live(fixtures.length, names.theme(room?.theme ?? ''))
      : say.plan.rehearsed(names.theme(rehearsal.theme ?? ''))
  const startIdentify = may('lighting')
    ? () => {
        if (blocked === null && lamps.size > 0)
          identify.mutate({ fixtures: [...lamps].slice(0, 64), seconds: IDENTIFY_SECONDS })
      }
    : null
  return (
    <div className={style.page}>
      <div className={style.bar}>
        <RehearsalBar rehearsal={rehearsal} />
        {may('lighting') && (
          <Press
            kind="plain"
            className={style.toggle ?? ''}
            aria-pressed={arranging}
            blocked={blocked}
            onClick={() => setArranging(!arranging)}
          >
            {arranging ? say.plan.arranged : say.plan.arrange}
          </Press>
        )}
        {rehearsal.universes === null && <PlanUndoPress rig={rig} undo={undo} />}
      </div>
      <div className={style.plan} data-rehearsed={rehearsal.universes !== null || undefined}>
        <RoomPlan
          rig={rig.rig}
          universes={shown}
          screens={screens}
          picks={arranging ? 'all' : 'lamps'}
          selected={selected}
          onSelect={setSelected}
          identified={identified}
          onMove={
            arranging && blocked === null
              ? (moved, giveUp) => {
                  const lamps = (): void =>
                    change.mutate({ kind: 'change', fixtures: moved.lamps }, { onError: giveUp })
                  if (moved.screens.length === 0) return lamps()
                  void undo.moveScreens(moved.screens, giveUp).then((kept) => {
                    if (!kept || moved.lamps.length === 0) return
                    undo.join()
                    lamps()
                  })
                }
              : null
          }
          onOpen={(id) => may('lighting') && lamps.has(id) && setOpened([id])}
          onIdentify={startIdentify}
          onUndo={arranging && blocked === null ? undo.takeBack : undefined}
          label={`${label} ${say.plan.keys}`}
        />
        {arranging && <p className={style.hint}>{say.plan.arrangeHint}</p>}
        {rehearsal.universes === null && universes.size === 0 && (
          <p className={style.hint} role="status">
            {say.plan.noLevels}
          </p>
        )}
        {rehearsal.universes !== null && (
          <p className={style.hint}>
            {say.plan.notSent} {rehearsal.seeming}
          </p>
        )}
      </div>
      <LampPanel
        rig={rig}
        universes={shown}
        levels={rehearsal.universes === null ? 'sent' : 'previewed'}
        selected={lamps}
        onSelect={setSelected}
        onEdit={() => setOpened([...lamps])}
        identify={identify}
      />
      <LightStrip rig={rig} />
      {change.error !== null && (
        <div className={style.problem}>
          <RefusalNote words={refusalWords(change.error.refusal, words)} onRetry={null} />
        </div>
      )}
      {opened !== null && <FixtureSheet rig={rig} ids={opened} onClose={() => setOpened(null)} />}
    </div>
  )
}
