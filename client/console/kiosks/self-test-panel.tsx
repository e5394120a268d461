/** What a screen found when it looked at itself, in words: first what does not work, then what to know, then facts. */
import type { KioskView } from '../../../core/protocol/http.ts'
import type { CommandView } from '../../../core/protocol/kiosk-commands.ts'
import type { SelfTest } from '../../../core/model/self-test.ts'
import { judgeSelfTest } from '../../../core/venue/self-test-verdict.ts'
import { useNow } from '../live/live-context.tsx'
import { Sign } from '../parts/sign.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import type { Decimals } from '../words/decimal.ts'
import type { FleetWords } from '../words/fleet/words.ts'
import { useFleetWords } from '../words/fleet/use-fleet-words.ts'
import { useWords } from '../words/words-context.tsx'
import style from './kiosk-sheet.module.css'

export function SelfTestPanel({ kiosk, test }: { kiosk: KioskView; test: CommandView | null }) {
  const say = useFleetWords().test
  const words = useWords()
  const { zone } = useDesk()
  const now = useNow(5_000)
  const found = test?.test ?? null
  const moment = (at: number) => momentOf(at, now, zone, words)
  return (
    <section className={style.wide} aria-labelledby="kiosk-test">
      <h3 id="kiosk-test">{say.title}</h3>
      {test === null || found === null ? <p className={style.quiet}>{say.none}</p> : judged(found)}
    </section>
  )

  function judged(found: SelfTest) {
    const { fails, notes } = judgeSelfTest(found, kiosk)
    return (
      <>
        <p className={style.verdict}>
          <Sign kind={fails.length === 0 ? 'well' : 'trouble'} />
          <b>{fails.length === 0 ? say.well : say.failed(fails.length)}</b>
          {test?.standing.state === 'done' && <small>{say.at(moment(test.standing.at))}</small>}
        </p>
        <ul className={style.found}>
          {fails.map((each) => (
            <li key={each}>
              <Sign kind="trouble" /> {say.fails[each]}
            </li>
          ))}
          {notes.map((each) => (
            <li key={each} className={style.quiet}>
              <Sign kind="none" /> {say.notes[each]}
            </li>
          ))}
        </ul>
        <dl className={style.facts}>
          {factsOf(found, say, words.decimal, moment).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </>
    )
  }
}

export function factsOf(
  found: SelfTest,
  { facts: say }: FleetWords['test'],
  { fixed }: Decimals,
  moment: (at: number) => string,
): [name: string, value: string][] {
  const sound =
    found.audioMoves === null ? say.soundNone : found.audio === 'running' ? say.soundRuns : say.soundWaits
  return [
    [
      say.picture,
      found.picture === null
        ? say.pictureNone
        : say.pictureIs(fixed(found.picture.light * 100, 1), found.picture.checksum),
    ],
    [say.card, say.cardIs(found.card ?? '–', found.lines, Math.round(found.fps))],
    [say.sound, sound],
    [say.clock, found.clockError === null ? say.clockUnknown : say.clockIs(fixed(found.clockError, 1))],
    [say.page, say.pageIs[found.page]],
    [say.copy, found.copyAt === null ? say.copyNone : say.copyAt(moment(found.copyAt))],
    [say.touch, found.touchPoints === 0 ? say.touchNone : say.touchPoints(found.touchPoints)],
  ]
}
