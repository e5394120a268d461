/** What is chosen on the plan: one lamp in full, several in short, or what the room's lamps cannot do. */
import type { UseMutationResult } from '@tanstack/react-query'
import type { Fixture, FixtureProfile, Rig } from '../../../../core/model/fixture.ts'
import { emitterNames } from '../../../../core/lighting/emitter-names.ts'
import { lampKind } from '../../../../core/lighting/lamp-kind.ts'
import { levelsInSlots, seenColour } from '../../../../core/lighting/seen-colour.ts'
import type { IdentifyReply, RigReply } from '../../../../core/protocol/lighting.ts'
import { useLamps, useThemes } from '../../api/holdings.ts'
import type { Refused } from '../../api/ask.ts'
import { refusalWords } from '../../api/refusal-words.ts'
import { useNow } from '../../live/live-context.tsx'
import { useNames } from '../../live/use-names.ts'
import { Press } from '../../parts/press.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useDesk } from '../../shell/desk.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { Identify } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { missWords } from '../miss-words.ts'
import { isMeasured } from '../patch/measure-sheet.tsx'
import style from './lamp-panel.module.css'

export const IDENTIFY_SECONDS = 15

interface PanelProps {
  rig: RigReply
  universes: ReadonlyMap<number, Uint8Array>
  /** Whether these levels are what is sent, or a preview's. */
  levels: 'sent' | 'previewed'
  selected: ReadonlySet<string>
  onSelect: (ids: ReadonlySet<string>) => void
  onEdit: () => void
  identify: UseMutationResult<IdentifyReply, Refused, Identify>
}

export function LampPanel(props: PanelProps) {
  const say = useLightingWords()
  const { rig } = props.rig
  const chosen = rig.fixtures.filter((each) => props.selected.has(each.id))
  const only = chosen.length === 1 ? chosen[0]! : null
  return (
    <aside className={style.panel} aria-label={say.panel.label} tabIndex={0}>
      {only !== null ? (
        <OneLamp {...props} fixture={only} />
      ) : chosen.length > 1 ? (
        <>
          <h2>{say.panel.chosen(chosen.length)}</h2>
          <p className={style.quiet}>{chosen.map((each) => each.name).join(', ')}</p>
          <Actions {...props} />
        </>
      ) : (
        <Nothing {...props} />
      )}
    </aside>
  )
}

function Nothing({ rig: { rig }, onSelect }: PanelProps) {
  const say = useLightingWords()
  const groups = (rig.groups ?? []).filter((each) => each.fixtures.length > 0)
  return (
    <>
      <h2>{say.panel.lamps(rig.fixtures.length)}</h2>
      <p className={style.quiet}>{say.panel.hint}</p>
      <ul className={style.chips}>
        {(['wash', 'accent', 'facade', 'house'] as const).map((role) => {
          const ids = rig.fixtures.filter((each) => each.role === role).map((each) => each.id)
          if (ids.length === 0) return null
          return (
            <li key={role}>
              <button type="button" onClick={() => onSelect(new Set(ids))}>
                {say.role[role]} <b>{ids.length}</b>
              </button>
            </li>
          )
        })}
        {groups.map((group) => (
          <li key={group.id}>
            <button type="button" onClick={() => onSelect(new Set(group.fixtures))}>
              {group.name} <b>{group.fixtures.length}</b>
            </button>
          </li>
        ))}
      </ul>
      <Misses rig={rig} only={null} />
    </>
  )
}

function OneLamp(props: PanelProps & { fixture: Fixture }) {
  const say = useLightingWords()
  const { fixture, universes } = props
  const { rig } = props.rig
  const profile = rig.profiles.find((each) => each.id === fixture.profile)
  const slots = universes.get(fixture.universe)
  const kind = profile === undefined ? null : lampKind(profile)
  const seen = kind === null || slots === undefined ? null : seenColour(kind, fixture.address, slots)
  const levels = kind === null || slots === undefined ? [] : [...levelsInSlots(kind, fixture.address, slots)]
  const emitters = profile === undefined ? [] : emitterNames(profile)
  const said =
    props.levels === 'sent'
      ? { lit: say.panel.seen, dark: say.panel.dark }
      : { lit: say.panel.previewed, dark: say.panel.previewedDark }
  const last = fixture.address + (profile?.channels.length ?? 1) - 1
  const groups = (rig.groups ?? []).filter((each) => each.fixtures.includes(fixture.id))
  return (
    <>
      <h2>{fixture.name}</h2>
      {seen !== null && (
        <div className={style.seen}>
          <span
            className={style.swatch}
            style={{ background: `rgb(${seen.r} ${seen.g} ${seen.b} / ${seen.intensity ** 0.5})` }}
          />
          <div>
            <b>{say.percent(Math.round(seen.intensity * 100))}</b>
            <span>{seen.intensity === 0 ? said.dark : said.lit}</span>
          </div>
        </div>
      )}
      {levels.length > 1 && (
        <ul className={style.levels}>
          {levels.map((level, i) => (
            <li key={i}>
              <span>{say.emitter[emitters[i] ?? ''] ?? emitters[i]}</span>
              <span className={style.level}>
                <i style={{ width: `${level * 100}%` }} />
              </span>
              <output>{Math.round(level * 100)}</output>
            </li>
          ))}
        </ul>
      )}
      <dl className={style.facts}>
        <dt>{say.field.profile}</dt>
        <dd>{profile?.name ?? fixture.profile}</dd>
        {profile !== undefined && emitters.length > 0 && (
          <>
            <dt>{say.panel.lights}</dt>
            <dd>{isMeasured(profile) ? say.panel.measured : say.panel.assumed}</dd>
          </>
        )}
        <dt>{say.field.address}</dt>
        <dd>{say.addressSpan(fixture.universe, fixture.address, last)}</dd>
        <dt>{say.field.role}</dt>
        <dd>{say.role[fixture.role]}</dd>
        {groups.length > 0 && (
          <>
            <dt>{say.field.groups}</dt>
            <dd>{groups.map((each) => each.name).join(', ')}</dd>
          </>
        )}
        <dt>{say.field.position}</dt>
        <dd>
          {say.metres(fixture.position.x)} · {say.metres(fixture.position.y)} ·{' '}
          {say.metres(fixture.position.z)}
        </dd>
        {fixture.egress > 0 && (
          <>
            <dt>{say.field.egress}</dt>
            <dd>{say.egressFloor(Math.round(fixture.egress * 100))}</dd>
          </>
        )}
      </dl>
      <Actions {...props} />
      <Misses rig={rig} only={fixture.id} />
    </>
  )
}

function Actions({ rig, selected, onEdit, identify }: PanelProps) {
  const words = useWords()
  const say = useLightingWords()
  const { may, blocked } = useDesk()
  const now = useNow(500)
  if (!may('lighting')) return <p className={style.quiet}>{words.may.lighting}</p>
  const until = rig.identifying?.until ?? 0
  const on = until > now && [...selected].some((id) => rig.identifying?.fixtures.includes(id))
  const ask = (seconds: number) => identify.mutate({ fixtures: [...selected].slice(0, 64), seconds })
  return (
    <div className={style.actions}>
      <Press
        kind="plain"
        blocked={blocked}
        aria-keyshortcuts="I"
        aria-pressed={on}
        onClick={() => ask(on ? 0 : IDENTIFY_SECONDS)}
      >
        {on ? say.panel.identifying(Math.max(1, Math.ceil((until - now) / 1_000))) : say.panel.identify}
      </Press>
      <Press kind="plain" blocked={blocked} onClick={onEdit}>
        {say.panel.edit}
      </Press>
      <p className={style.quiet}>{say.panel.identifyHint}</p>
      {identify.error !== null && (
        <RefusalNote words={refusalWords(identify.error.refusal, words)} onRetry={null} />
      )}
    </div>
  )
}

/** Said before the guests arrive: which lamps will not show a theme's colour, and by how much. */
function Misses({ rig, only }: { rig: Rig; only: string | null }) {
  const say = useLightingWords()
  const names = useNames()
  const { room } = useDesk()
  const lamps = useLamps().data
  const themes = useThemes().data?.items ?? []
  const fixtures = new Map(rig.fixtures.map((each) => [each.id, each]))
  const misses = (lamps?.approximate ?? [])
    .filter((miss) => miss.roomId === rig.roomId)
    .map((miss) => ({ ...miss, fixtures: miss.fixtures.filter((id) => fixtures.has(id)) }))
    .filter((miss) => miss.fixtures.length > 0 && (only === null || miss.fixtures.includes(only)))
    .sort((a, b) => Number(b.theme === room?.theme) - Number(a.theme === room?.theme))
  /** Lamps of one miss are of one kind. */
  const kindOf = ([first]: readonly string[]): FixtureProfile | null =>
    rig.profiles.find((each) => each.id === fixtures.get(first ?? '')?.profile) ?? null
  // Of one lamp it is said as well that it gives what is asked; of a whole room only what is worth a look.
  if (lamps === undefined || (misses.length === 0 && only === null)) return null
  return (
    <section className={style.misses}>
      <h3>{say.panel.approximate}</h3>
      <ul>
        {misses.map((miss) => (
          <li key={miss.theme + miss.fixtures.join()}>
            <b>{names.theme(miss.theme)}</b> {missWords(miss.deltaE, kindOf(miss.fixtures), say)}
            {only === null && (
              <span>
                {miss.fixtures
                  .slice(0, 4)
                  .map((id) => fixtures.get(id)!.name)
                  .join(', ')}
                {miss.fixtures.length > 4 && ` +${miss.fixtures.length - 4}`}
              </span>
            )}
          </li>
        ))}
        {only !== null && themes.length > misses.length && <li>{say.panel.othersAsAsked(misses.length)}</li>}
      </ul>
    </section>
  )
}
