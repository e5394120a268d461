/** Under the plan: what holds over all looks (grand master, blackout, house desk), and what the limiter held back. */
import { Slider } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { LightsReply } from '../../../../core/protocol/http.ts'
import type { RigReply } from '../../../../core/protocol/lighting.ts'
import { useLamps } from '../../api/holdings.ts'
import { refusalWords } from '../../api/refusal-words.ts'
import { useAsks } from '../../live/cue-asks.tsx'
import { Press } from '../../parts/press.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Sign } from '../../parts/sign.tsx'
import { useDesk } from '../../shell/desk.tsx'
import { useWords } from '../../words/words-context.tsx'
import { useLightingWords } from '../lighting-words.ts'
import style from './light-strip.module.css'

/** A second press within this time means it, in milliseconds. */
const SURE_MS = 5_000

export function LightStrip({ rig }: { rig: RigReply }) {
  const words = useWords()
  const say = useLightingWords()
  const { room, may } = useDesk()
  const asks = useAsks()
  const lamps = useLamps().data
  if (room === null) return null
  const held = rig.rig.fixtures.filter((each) => each.egress > 0)
  const asked = asks.latestOf(room.id, ['master', 'blackout', 'desk', 'release'])
  const desk =
    lamps?.takenOver.includes(room.id) === true ? 'takeover' : isHeard(lamps?.inputs) ? 'layer' : null
  return (
    <div className={style.strip}>
      <Master />
      <Blackout />
      <div className={style.told}>
        {room.blackout && (
          <p role="status">
            <Sign kind="part" />
            {held.length === 0
              ? say.strip.allDark(rig.rig.fixtures.length)
              : say.strip.dark(rig.rig.fixtures.length - held.length, namesIn(held))}
          </p>
        )}
        {!room.blackout && room.master < 1 && held.length > 0 && <p>{say.strip.floors(namesIn(held))}</p>}
        {desk !== null && (
          <p className={style.flag}>
            <Sign kind="applied" />
            {say.strip.desk[desk]}
          </p>
        )}
        {!may('run') && <p>{words.may.run}</p>}
        {lamps !== undefined && (
          <p>{lamps.heldBack === 0 ? say.strip.heldNothing : say.strip.heldBack(lamps.heldBack)}</p>
        )}
      </div>
      {asked?.state === 'refused' && (
        <RefusalNote words={refusalWords(asked.refusal, words)} onRetry={() => asks.again(asked.key)} />
      )}
    </div>
  )
}

function isHeard(inputs: LightsReply['inputs'] | undefined): boolean {
  return (inputs ?? []).some((each) => each.state === 'heard' && each.mode === 'layer')
}

function namesIn(fixtures: RigReply['rig']['fixtures']): string {
  const names = fixtures.slice(0, 3).map((each) => each.name)
  return names.join(', ') + (fixtures.length > 3 ? ` +${fixtures.length - 3}` : '')
}

function Master() {
  const say = useLightingWords()
  const { room, may, blocked } = useDesk()
  const asks = useAsks()
  const [inHand, setInHand] = useState<number | null>(null)
  if (room === null) return null
  const percent = inHand ?? Math.round(room.master * 100)
  return (
    <div className={style.master}>
      <span>{say.strip.master}</span>
      <Slider
        size={8}
        thumbSize={28}
        label={null}
        step={1}
        value={percent}
        disabled={blocked !== null || !may('run')}
        thumbLabel={say.strip.master}
        onChange={setInHand}
        onChangeEnd={(value) => {
          setInHand(null)
          if (blocked !== null || value === Math.round(room.master * 100)) return
          if (value === 100) asks.press(room.id, { kind: 'release', of: 'master' })
          else asks.press(room.id, { kind: 'master', master: value / 100 })
        }}
      />
      <output>{say.percent(percent)}</output>
    </div>
  )
}

function Blackout() {
  const say = useLightingWords()
  const { room, may, blocked } = useDesk()
  const asks = useAsks()
  const [armed, setArmed] = useState(false)
  useEffect(() => {
    if (!armed) return
    const timer = setTimeout(() => setArmed(false), SURE_MS)
    return () => clearTimeout(timer)
  }, [armed])
  if (room === null || !may('run')) return null
  if (room.blackout)
    return (
      <Press
        kind="primary"
        blocked={blocked}
        onClick={() => asks.press(room.id, { kind: 'release', of: 'blackout' })}
      >
        {say.strip.lightAgain}
      </Press>
    )
  return (
    <Press
      kind={armed ? 'grave' : 'plain'}
      blocked={blocked}
      onKeyDown={(event) => event.key === 'Escape' && setArmed(false)}
      onClick={() => {
        if (armed) asks.press(room.id, { kind: 'blackout' })
        setArmed(!armed)
      }}
    >
      {armed ? say.strip.blackoutSure : say.strip.blackout}
    </Press>
  )
}
