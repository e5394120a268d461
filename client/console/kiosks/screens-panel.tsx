/** Every screen of the installation, the troubled ones first; hundreds are read by searching and by pages. */
import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Instant } from '../../../core/model/time.ts'
import type { KioskView } from '../../../core/protocol/http.ts'
import { useLive, useNow } from '../live/live-context.tsx'
import { TextField } from '../parts/fields.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Pager, pageOf } from '../parts/pager.tsx'
import { Press } from '../parts/press.tsx'
import rows from '../parts/rows.module.css'
import { go, usePlace, useScannedCode } from '../router.ts'
import { useDesk } from '../shell/desk.tsx'
import { useSpeech } from '../words/words-context.tsx'
import { EditSheet } from './edit-sheet.tsx'
import { isStarting, problemsOf } from './kiosk-health.ts'
import { KioskSheet } from './kiosk-sheet.tsx'
import { RoomAsks } from './room-asks.tsx'
import { KioskRow } from './kiosk-row.tsx'
import { PairSheet } from './pair-sheet.tsx'
import { ScreensPlan } from './screens-plan.tsx'
import { RevokeSheet } from './revoke-sheet.tsx'
import style from './kiosks-page.module.css'

const FILTERS = ['all', 'attention', 'away'] as const
type Filter = (typeof FILTERS)[number]
const PAGE = 40
/** More screens than any hall has; a list of simulated ones is not drawn. */
const MOST_DRAWN = 60

type Open = { sheet: 'look' | 'edit' | 'revoke'; kioskId: string } | null

export function ScreensPanel() {
  const { words } = useSpeech()
  const { kiosks, rooms, link } = useLive()
  const { may, blocked, room } = useDesk()
  const now = useNow(5_000)
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [page, setPage] = useState(0)
  const [open, setOpen] = useState<Open>(null)
  const pairing = usePlace().id === 'pair'
  const scanned = useScannedCode()
  const [pairedId, setPairedId] = useState<string | null>(null)
  const paired = kiosks.get(pairedId ?? '') ?? null
  const noRoom = link.state === 'connected' && rooms.size === 0
  const present = useMemo(() => [...kiosks.values()].filter((each) => each.revokedAt === null), [kiosks])
  const here = present.filter((each) => each.roomId === room?.id).length
  const drawn = here > 0 && here <= MOST_DRAWN
  const found = useMemo(
    () => sorted(present.filter((each) => fits(each, search, filter, now))),
    [present, search, filter, now],
  )
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const shown = Math.min(page, pages - 1)
  const changing = open === null ? null : (kiosks.get(open.kioskId) ?? null)
  return (
    <>
      <PageHead title={words.kiosks.title} subtitle={words.kiosks.subtitle}>
        {may('kiosks') ? (
          <Press
            kind="primary"
            blocked={blocked ?? (noRoom ? words.kiosks.noRoom : null)}
            onClick={() => go('kiosks', 'pair')}
          >
            {words.kiosks.pair}
          </Press>
        ) : (
          <p>{words.may.kiosks}</p>
        )}
      </PageHead>
      {paired !== null && paired.revokedAt === null && !paired.online && (
        <p className={style.paired} role="status">
          {words.kiosks.paired(paired.name)}
        </p>
      )}
      {present.length === 0 ? (
        <div className={rows.empty} role="status">
          {link.state === 'connecting' ? (
            words.common.loading
          ) : noRoom ? (
            <>
              <b>{words.kiosks.noRoom}</b>
              {words.verdict.noRoomsHint}
            </>
          ) : (
            <>
              <b>{words.kiosks.empty}</b>
              {words.kiosks.emptyHint}
            </>
          )}
        </div>
      ) : (
        <>
          <div className={style.find}>
            <TextField
              type="search"
              aria-label={words.kiosks.search}
              placeholder={words.kiosks.search}
              value={search}
              onChange={(event) => {
                setSearch(event.currentTarget.value)
                setPage(0)
              }}
            />
            <SegmentedControl
              size="md"
              value={filter}
              onChange={(value) => {
                setFilter(FILTERS.find((each) => each === value) ?? 'all')
                setPage(0)
              }}
              data={FILTERS.map((each) => ({
                value: each,
                label: `${words.kiosks.filter[each]} ${present.filter((kiosk) => fits(kiosk, '', each, now)).length}`,
              }))}
            />
          </div>
          {may('run') && <RoomAsks kiosks={present} />}
          {may('kiosks') && room !== null && drawn && (
            <ScreensPlan
              key={room.id}
              roomId={room.id}
              kiosks={kiosks}
              blocked={blocked}
              onOpen={(kioskId) => setOpen({ sheet: 'edit', kioskId })}
            />
          )}
          {found.length === 0 ? (
            <p className={rows.empty}>{words.kiosks.noneFound}</p>
          ) : (
            <KioskTable
              kiosks={pageOf(found, shown, PAGE)}
              onOpen={(kioskId) => setOpen({ sheet: 'look', kioskId })}
              onEdit={may('kiosks') ? (kioskId) => setOpen({ sheet: 'edit', kioskId }) : null}
              onRevoke={(kioskId) => setOpen({ sheet: 'revoke', kioskId })}
            />
          )}
          <Pager page={shown} pages={pages} onPage={setPage} />
        </>
      )}
      {/* Another screen that is scanned meanwhile begins the sheet anew. */}
      {pairing && may('kiosks') && (
        <PairSheet
          key={scanned}
          scanned={scanned}
          onClose={() => go('kiosks', null)}
          onPaired={setPairedId}
        />
      )}
      {open?.sheet === 'look' && changing !== null && (
        <KioskSheet kiosk={changing} onClose={() => setOpen(null)} />
      )}
      {open?.sheet === 'edit' && changing !== null && (
        <EditSheet kiosk={changing} onClose={() => setOpen(null)} />
      )}
      {open?.sheet === 'revoke' && changing !== null && (
        <RevokeSheet kiosk={changing} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

/** `onEdit` null: this person may look only. */
function KioskTable(props: {
  kiosks: readonly KioskView[]
  onOpen: (kioskId: string) => void
  onEdit: ((kioskId: string) => void) | null
  onRevoke: (kioskId: string) => void
}) {
  const { words } = useSpeech()
  const { onOpen, onEdit, onRevoke } = props
  const column = words.kiosks.column
  return (
    <table className={rows.rows}>
      <thead>
        <tr>
          <th scope="col">{column.name}</th>
          <th scope="col">{column.state}</th>
          <th scope="col">{column.picture}</th>
          <th scope="col">{column.sound}</th>
          <th scope="col">{column.clock}</th>
          <th scope="col">{column.step}</th>
          {onEdit !== null && (
            <th scope="col">
              <span className={rows.hidden}>{column.actions}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {props.kiosks.map((kiosk) => (
          <KioskRow
            key={kiosk.id}
            kiosk={kiosk}
            open={() => onOpen(kiosk.id)}
            changes={
              onEdit === null ? null : { edit: () => onEdit(kiosk.id), revoke: () => onRevoke(kiosk.id) }
            }
          />
        ))}
      </tbody>
    </table>
  )
}

export function fits(kiosk: KioskView, search: string, filter: Filter, now: Instant): boolean {
  if (filter === 'away' && (kiosk.online || isStarting(kiosk, now))) return false
  if (filter === 'attention' && problemsOf(kiosk, now).length === 0) return false
  return kiosk.name.toLowerCase().includes(search.trim().toLowerCase())
}

/** Trouble first, then along the horizon; stable, so that rows do not jump about while they are read. */
function sorted(kiosks: readonly KioskView[]): KioskView[] {
  const grave = (kiosk: KioskView) =>
    !kiosk.online || (kiosk.pulse !== null && kiosk.pulse.webgl !== 'drawing') ? 0 : 1
  return [...kiosks].sort(
    (a, b) => grave(a) - grave(b) || a.span.from - b.span.from || a.name.localeCompare(b.name),
  )
}
