/** The patch as a table: every lamp with its place on the wire and in the room; thousands are scrolled, not paged. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { Fixture } from '../../../../core/model/fixture.ts'
import type { RigReply } from '../../../../core/protocol/lighting.ts'
import { useLamps } from '../../api/holdings.ts'
import { refusalWords } from '../../api/refusal-words.ts'
import { TextField } from '../../parts/fields.tsx'
import { Press } from '../../parts/press.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import rows from '../../parts/rows.module.css'
import { useDesk } from '../../shell/desk.tsx'
import { useWords } from '../../words/words-context.tsx'
import { useRigChange } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { missesUnder, missWord } from '../miss-words.ts'
import { UndoPress } from '../undo-press.tsx'
import { AddSheet } from './add-sheet.tsx'
import { FixtureSheet } from './fixture-sheet.tsx'
import { GroupSheet } from './group-sheet.tsx'
import { ImportSheet } from './import-sheet.tsx'
import { kindOf, MeasureSheet } from './measure-sheet.tsx'
import { RigFile } from './rig-file.tsx'
import style from './patch-page.module.css'

const ROW = 48
type Open =
  { sheet: 'add' | 'import' | 'group' | 'file' | 'measure' } | { sheet: 'edit'; ids: string[] } | null

export function PatchPage({ rig }: { rig: RigReply }) {
  const words = useWords()
  const say = useLightingWords()
  const { may, blocked } = useDesk()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<Open>(null)
  const { fixtures, profiles } = rig.rig
  const slots = useMemo(() => new Map(profiles.map((each) => [each.id, each])), [profiles])
  const found = useMemo(() => {
    const wanted = search.trim().toLowerCase()
    const fits = (each: Fixture) =>
      `${each.name} ${each.id} ${each.universe}.${each.address} ${slots.get(each.profile)?.name ?? ''}`
        .toLowerCase()
        .includes(wanted)
    return fixtures.filter(fits).sort((a, b) => a.universe - b.universe || a.address - b.address)
  }, [fixtures, search, slots])
  const ids = fixtures.filter((each) => chosen.has(each.id)).map((each) => each.id)
  const remove = useRigChange(rig.rig.roomId, rig.revision)
  const edits = may('lighting')
  return (
    <div className={style.page}>
      <div className={style.bar}>
        {fixtures.length > 0 && (
          <TextField
            type="search"
            aria-label={say.patch.search}
            placeholder={say.patch.search}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
        {edits ? (
          <>
            <Press kind="primary" blocked={blocked} onClick={() => setOpen({ sheet: 'add' })}>
              {say.patch.add}
            </Press>
            <Press kind="plain" blocked={blocked} onClick={() => setOpen({ sheet: 'import' })}>
              {say.patch.import}
            </Press>
            <Press kind="plain" onClick={() => setOpen({ sheet: 'file' })}>
              {say.patch.file}
            </Press>
            {ids.length > 0 && (
              <>
                <Press kind="plain" blocked={blocked} onClick={() => setOpen({ sheet: 'edit', ids })}>
                  {say.patch.editChosen(ids.length)}
                </Press>
                <Press kind="plain" blocked={blocked} onClick={() => setOpen({ sheet: 'group' })}>
                  {say.patch.group}
                </Press>
                <Press
                  kind="plain"
                  blocked={blocked ?? (kindOf(rig, ids) === null ? say.patch.measureOneKind : null)}
                  onClick={() => setOpen({ sheet: 'measure' })}
                >
                  {say.patch.measure}
                </Press>
                <Press
                  kind="plain"
                  blocked={blocked}
                  aria-busy={remove.isPending}
                  onClick={() =>
                    remove.mutate(
                      { kind: 'remove', fixtures: ids },
                      { onSuccess: () => setChosen(new Set()) },
                    )
                  }
                >
                  {say.patch.remove(ids.length)}
                </Press>
              </>
            )}
          </>
        ) : (
          <p className={style.quiet}>{words.may.lighting}</p>
        )}
        <UndoPress rig={rig} />
      </div>
      {remove.error !== null && (
        <RefusalNote words={refusalWords(remove.error.refusal, words)} onRetry={null} />
      )}
      {fixtures.length === 0 ? (
        <div className={rows.empty} role="status">
          <b>{say.patch.empty}</b>
          {say.patch.emptyHint}
        </div>
      ) : found.length === 0 ? (
        <p className={rows.empty}>{say.patch.noneFound}</p>
      ) : (
        <Table
          fixtures={found}
          rig={rig}
          chosen={chosen}
          onChoose={edits ? setChosen : null}
          onOpen={(id) => setOpen({ sheet: 'edit', ids: [id] })}
        />
      )}
      {open?.sheet === 'add' && <AddSheet rig={rig} onClose={() => setOpen(null)} />}
      {open?.sheet === 'import' && <ImportSheet rig={rig} onClose={() => setOpen(null)} />}
      {open?.sheet === 'file' && <RigFile rig={rig} onClose={() => setOpen(null)} />}
      {open?.sheet === 'edit' && <FixtureSheet rig={rig} ids={open.ids} onClose={() => setOpen(null)} />}
      {open?.sheet === 'measure' && <MeasureSheet rig={rig} ids={ids} onClose={() => setOpen(null)} />}
      {open?.sheet === 'group' && <GroupSheet rig={rig} ids={ids} onClose={() => setOpen(null)} />}
    </div>
  )
}

function Table(props: {
  fixtures: readonly Fixture[]
  rig: RigReply
  chosen: ReadonlySet<string>
  onChoose: ((ids: ReadonlySet<string>) => void) | null
  onOpen: (id: string) => void
}) {
  const say = useLightingWords()
  const { fixtures, chosen, onChoose } = props
  const { profiles, groups } = props.rig.rig
  const scroller = useRef<HTMLDivElement>(null)
  const profileOf = useMemo(() => new Map(profiles.map((each) => [each.id, each])), [profiles])
  const rowsShown = useVirtualizer({
    count: fixtures.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  const { room } = useDesk()
  const approximate = useLamps().data?.approximate
  const theme = room?.theme ?? null
  const missed = useMemo(
    () =>
      theme === null || approximate === undefined
        ? new Map<string, number>()
        : missesUnder(theme, props.rig.rig.roomId, approximate),
    [theme, approximate, props.rig.rig.roomId],
  )
  const all = fixtures.every((each) => chosen.has(each.id))
  const column = say.field
  return (
    <div className={style.scroller} ref={scroller} tabIndex={0} role="region" aria-label={say.tab.patch}>
      <div
        role="table"
        aria-label={say.tab.patch}
        aria-rowcount={fixtures.length + 1}
        className={style.table}
      >
        <div role="row" aria-rowindex={1} className={`${style.row} ${style.heads}`}>
          <span role="columnheader">
            {onChoose !== null && (
              <input
                type="checkbox"
                aria-label={say.patch.chooseAll}
                checked={all}
                onChange={() => onChoose(new Set(all ? [] : fixtures.map((each) => each.id)))}
              />
            )}
          </span>
          <span role="columnheader">{column.name}</span>
          <span role="columnheader">{column.address}</span>
          <span role="columnheader">{column.profile}</span>
          <span role="columnheader">{column.miss}</span>
          <span role="columnheader">{column.role}</span>
          <span role="columnheader">{column.groups}</span>
          <span role="columnheader" className={style.number}>
            {column.position}
          </span>
          <span role="columnheader" className={style.number}>
            {column.egress}
          </span>
        </div>
        <div role="rowgroup" style={{ height: rowsShown.getTotalSize(), position: 'relative' }}>
          {rowsShown.getVirtualItems().map((item) => {
            const fixture = fixtures[item.index]!
            const profile = profileOf.get(fixture.profile)
            const last = fixture.address + (profile?.channels.length ?? 1) - 1
            const { x, y, z } = fixture.position
            return (
              <div
                key={fixture.id}
                role="row"
                aria-rowindex={item.index + 2}
                className={style.row}
                data-chosen={chosen.has(fixture.id) || undefined}
                style={{
                  position: 'absolute',
                  top: 0,
                  transform: `translateY(${item.start}px)`,
                  height: ROW,
                }}
              >
                <span role="cell">
                  {onChoose !== null && (
                    <input
                      type="checkbox"
                      aria-label={say.patch.choose(fixture.name)}
                      checked={chosen.has(fixture.id)}
                      onChange={() => onChoose(toggled(chosen, fixture.id))}
                    />
                  )}
                </span>
                <span role="cell">
                  {onChoose === null ? (
                    fixture.name
                  ) : (
                    <button type="button" className={style.name} onClick={() => props.onOpen(fixture.id)}>
                      {fixture.name}
                    </button>
                  )}
                </span>
                <span role="cell">{say.addressSpan(fixture.universe, fixture.address, last)}</span>
                <span role="cell">{profile?.name ?? fixture.profile}</span>
                <span role="cell" className={style.miss} data-misses={missed.has(fixture.id) || undefined}>
                  {missWord(missed.get(fixture.id) ?? 0, profile ?? null, say)}
                </span>
                <span role="cell">{say.role[fixture.role]}</span>
                <span role="cell">
                  {(groups ?? [])
                    .filter((each) => each.fixtures.includes(fixture.id))
                    .map((each) => each.name)
                    .join(', ')}
                </span>
                <span role="cell" className={style.number}>
                  {say.figure(x)} · {say.figure(y)} · {say.figure(z)}
                </span>
                <span role="cell" className={style.number}>
                  {fixture.egress > 0 ? say.percent(Math.round(fixture.egress * 100)) : '–'}
                </span>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}
