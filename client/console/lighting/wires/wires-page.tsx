/** Who receives the levels, as far as anybody can know it (VEN-3), and what the safety limiter did. */
import type { RigReply } from '../../../../core/protocol/lighting.ts'
import type { LightsReply } from '../../../../core/protocol/http.ts'
import { useLamps } from '../../api/holdings.ts'
import { useNow } from '../../live/live-context.tsx'
import { wireWords } from '../../parts/lamp-words.ts'
import { LightProblemLine } from '../../parts/light-problem.tsx'
import rows from '../../parts/rows.module.css'
import { Sign, type SignKind } from '../../parts/sign.tsx'
import { lengthOf, momentOf } from '../../parts/time-words.ts'
import { useDesk } from '../../shell/desk.tsx'
import { useWords } from '../../words/words-context.tsx'
import { useWiring } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { DeskIn } from './desk-in.tsx'
import { UniversesOut } from './universes-out.tsx'
import { WaysOut } from './ways-out.tsx'
import style from './wires-page.module.css'

type Node = LightsReply['nodes'][number]

const SIGNS: Record<Node['state'], SignKind> = {
  opening: 'wait',
  sending: 'applied',
  answering: 'well',
  lost: 'away',
  failing: 'trouble',
  polling: 'received',
}

export function WiresPage({ rig }: { rig: RigReply }) {
  const words = useWords()
  const say = useLightingWords()
  const { zone } = useDesk()
  const now = useNow(1_000)
  const lamps = useLamps().data
  const wiring = useWiring().data
  if (lamps === undefined || wiring === undefined)
    return (
      <p className={rows.empty} role="status">
        {words.common.loading}
      </p>
    )
  return (
    <div className={style.page} tabIndex={0} role="region" aria-label={say.tab.wires}>
      <dl className={style.facts}>
        <div>
          <dt>{words.lights.wire}</dt>
          <dd>{wireWords(lamps, words)}</dd>
        </div>
        <div>
          <dt>{say.wires.engine}</dt>
          <dd>
            {say.worker[lamps.worker]}
            {lamps.restarts > 0 && ` · ${say.wires.restarts(lamps.restarts)}`}
          </dd>
        </div>
        <div>
          <dt>{say.wires.limiter}</dt>
          <dd>{lamps.heldBack === 0 ? say.wires.heldNothing : say.wires.heldBack(lamps.heldBack)}</dd>
        </div>
        <div>
          <dt>{say.wires.universes}</dt>
          <dd>{lamps.universes.length === 0 ? '–' : spansOf(lamps.universes)}</dd>
        </div>
      </dl>
      {lamps.standbyOf !== null && <p className={style.standby}>{say.wires.standbyOf(lamps.standbyOf)}</p>}
      {lamps.problems.length > 0 && (
        <ul className={style.problems}>
          {lamps.problems.map((each) => (
            <li key={each.text}>
              <LightProblemLine problem={each} />
            </li>
          ))}
        </ul>
      )}
      {lamps.nodes.length === 0 ? (
        <div className={rows.empty} role="status">
          <b>{say.wires.empty}</b>
          <p>{say.wires.emptyHint(rig.rig.fixtures.length)}</p>
        </div>
      ) : (
        <table className={rows.rows} aria-label={say.wires.receivers}>
          <thead>
            <tr>
              <th scope="col">{say.wires.node}</th>
              <th scope="col">{say.wires.protocol}</th>
              <th scope="col">{say.wires.universes}</th>
              <th scope="col">{say.wires.state}</th>
              <th scope="col">{say.wires.since}</th>
            </tr>
          </thead>
          <tbody>
            {lamps.nodes.map((node) => (
              // Two ways by multicast, with another TTL or interface, are told apart by what goes there.
              <tr key={`${node.protocol} ${node.to} ${node.universes.join()}`}>
                <td className={rows.name}>
                  <b>{node.name ?? (node.to === 'multicast' ? say.wires.multicast : node.to)}</b>
                  {node.name !== null && <small>{node.to}</small>}
                </td>
                <td>{say.wires.way[node.protocol]}</td>
                <td>{node.universes.length === 0 ? '–' : spansOf(node.universes)}</td>
                <td>
                  <div className={rows.state}>
                    <Sign kind={SIGNS[node.state]} />
                    <span
                      className={node.state === 'failing' || node.state === 'lost' ? rows.bad : undefined}
                    >
                      {say.node[node.state]}
                    </span>
                    <Trouble problem={node.problem} />
                  </div>
                </td>
                <td>
                  {momentOf(node.since, now, zone, words)}
                  <small>{lengthOf(Math.max(0, now - node.since), words)}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={style.honest}>{say.wires.honest}</p>
      <WaysOut wiring={wiring} />
      <UniversesOut rig={rig} wiring={wiring} />
      <DeskIn rig={rig} wiring={wiring} lamps={lamps} />
    </div>
  )
}

/** In the reader's language where it is known what it means; the system's own words beside it, for who looks them up. */
function Trouble({ problem }: { problem: string | null }) {
  const { trouble } = useLightingWords().wires
  if (problem === null) return null
  const code = /\bE[A-Z]{3,}\b/.exec(problem)?.[0] ?? problem
  const known = Object.hasOwn(trouble, code) ? trouble[code]! : null
  return (
    <small>
      {known !== null && `${known} `}
      {(known === null || code !== problem) && <span lang="en">{problem}</span>}
    </small>
  )
}

/** `1–4, 7`. */
function spansOf(universes: readonly number[]): string {
  const spans: [number, number][] = []
  for (const each of universes) {
    const last = spans.at(-1)
    if (last !== undefined && last[1] === each - 1) last[1] = each
    else spans.push([each, each])
  }
  return spans.map(([a, b]) => (a === b ? String(a) : `${a}–${b}`)).join(', ')
}
