import type { KioskView } from '../../../core/protocol/http.ts'
import { useLive, useNow } from '../live/live-context.tsx'
import { Press } from '../parts/press.tsx'
import rows from '../parts/rows.module.css'
import { Sign } from '../parts/sign.tsx'
import { lengthOf, momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useSpeech } from '../words/words-context.tsx'
import { leaseWords } from '../words/lease-words.ts'
import { useFleetWords } from '../words/fleet/use-fleet-words.ts'
import { isStarting, leaseOf, problemsOf, problemWords, signOf } from './kiosk-health.ts'

/** One screen, by its own word; `changes` null for those who may look only. */
export function KioskRow(props: {
  kiosk: KioskView
  /** Opens its sheet. */
  open: () => void
  changes: { edit: () => void; revoke: () => void } | null
}) {
  const { kiosk, open, changes } = props
  const { words, language } = useSpeech()
  const { rooms } = useLive()
  const { blocked } = useDesk()
  const say = words.kiosks
  const fleet = useFleetWords()
  const metres = (n: number): string => words.decimal.short(n, 2)
  const pulse = kiosk.online ? kiosk.pulse : null
  const now = useNow(5_000)
  const problems = problemsOf(kiosk, now)
  const starting = isStarting(kiosk, now)
  return (
    <tr>
      <td className={rows.name}>
        <button type="button" className={rows.opens} aria-label={fleet.openFor(kiosk.name)} onClick={open}>
          {kiosk.name}
        </button>
        <small>
          {say.role[kiosk.role]}, {rooms.get(kiosk.roomId)?.name[language] ?? kiosk.roomId},{' '}
          {words.now.metres(metres(kiosk.span.from), metres(kiosk.span.to))}
        </small>
      </td>
      <td>
        <div className={rows.state}>
          <Sign kind={signOf(kiosk, now)} />
          {!starting && <Presence kiosk={kiosk} />}
          <small>
            {starting && say.starting}
            {problems.length > 0
              ? problems.map((each) => problemWords(each, words)).join(' ')
              : pulse !== null &&
                (pulse.posture === 'awake' ? say.activity[pulse.activity] : fleet.posture[pulse.posture])}
          </small>
          <Permission kiosk={kiosk} />
        </div>
      </td>
      <td className={`${rows.short} ${pulse !== null && pulse.webgl !== 'drawing' ? rows.bad : ''}`}>
        {pulse === null ? '–' : say.webgl[pulse.webgl]}
        {pulse !== null && <small>{say.fps(Math.round(pulse.fps))}</small>}
        {(pulse?.heldBack ?? 0) > 0 && <small>{say.pictureHeld(pulse!.heldBack!)}</small>}
      </td>
      <td className={rows.short}>
        {pulse === null ? '–' : say.audio[pulse.audio]}
        <small>{say.audioKind[kiosk.audio]}</small>
      </td>
      <td className={rows.short}>
        {pulse === null
          ? '–'
          : pulse.clockError === null
            ? say.clockUnknown
            : say.clockError(words.decimal.fixed(pulse.clockError, 1))}
      </td>
      <td className={`${rows.short} ${pulse !== null && !kiosk.inStep ? rows.bad : ''}`}>
        {pulse === null ? '–' : kiosk.inStep ? say.inStep : say.outOfStep}
      </td>
      {changes !== null && (
        <td>
          <div className={rows.actions}>
            <Press
              kind="quiet"
              blocked={blocked}
              aria-label={`${say.edit}: ${kiosk.name}`}
              onClick={changes.edit}
            >
              {say.edit}
            </Press>
            <Press
              kind="quiet"
              blocked={blocked}
              aria-label={`${say.revoke}: ${kiosk.name}`}
              onClick={changes.revoke}
            >
              {say.revoke}
            </Press>
          </div>
        </td>
      )}
    </tr>
  )
}

/** What it may show of narrators' stories: its own word while it is here, ours while it is away (CON-4). */
function Permission({ kiosk }: { kiosk: KioskView }) {
  const { words, language } = useSpeech()
  const { zone } = useDesk()
  const now = useNow(5_000)
  const standing = leaseOf(kiosk, now)
  if (standing === null) return null
  const say = leaseWords[language]
  const sentence =
    standing.kind === 'away' ? say.away(momentOf(standing.until, now, zone, words)) : say[standing.kind]
  return <small className={standing.kind === 'lapsed' ? rows.bad : undefined}>{sentence}</small>
}

function Presence({ kiosk }: { kiosk: KioskView }) {
  const { words } = useSpeech()
  const now = useNow(5_000)
  const say = words.kiosks
  if (kiosk.since === null) return <span>{kiosk.online ? say.onlineUnknown : say.awayUnknown}</span>
  const ago = lengthOf(now - kiosk.since, words)
  return <span>{kiosk.online ? say.online(ago) : say.away(ago)}</span>
}
