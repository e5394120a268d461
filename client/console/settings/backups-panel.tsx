/** Points to go back to: made, tested, gone back to (END-6). */
import { useState } from 'react'
import type { BackupPoint, BackupsReply } from '../../../core/protocol/backups.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { ConfirmSheet } from '../parts/confirm-sheet.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import rows from '../parts/rows.module.css'
import { Sign } from '../parts/sign.tsx'
import { datedMomentOf, momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useSettingsWords } from '../words/settings/use-settings-words.ts'
import { useWords } from '../words/words-context.tsx'
import { BackupPlanForm } from './backup-plan-form.tsx'
import { useBackups, useMakeBackup, useRemoveBackup, useTestBackup } from './backup-queries.ts'
import { GoBackSheet } from './go-back-sheet.tsx'
import style from './settings-page.module.css'

export function BackupsPanel() {
  const say = useSettingsWords().backups
  const words = useWords()
  const { blocked } = useDesk()
  const backups = useBackups()
  const make = useMakeBackup()
  const [open, setOpen] = useState<{ kind: 'back' | 'remove'; point: BackupPoint } | null>(null)
  if (backups.data === undefined)
    return backups.error === null ? (
      <p className={style.quiet}>{words.common.loading}</p>
    ) : (
      <RefusalNote
        words={refusalWords(backups.error.refusal, words)}
        onRetry={() => void backups.refetch()}
      />
    )
  const { data } = backups
  const busy = data.busy ?? (make.isPending ? 'making' : null)
  const wait = blocked ?? (busy === null ? null : say[busy])
  return (
    <div className={style.form}>
      <section className={style.part}>
        <div className={style.bar}>
          <div style={{ maxWidth: 720 }}>
            <p className={style.quiet}>
              {say.what} {say.folder(data.folder)}
            </p>
            {data.sameDisk && (
              <p>
                <Sign kind="trouble" /> {say.sameDisk}
              </p>
            )}
          </div>
          <Press kind="primary" blocked={wait} aria-busy={make.isPending} onClick={() => make.mutate()}>
            {make.isPending ? say.making : say.make}
          </Press>
        </div>
        {make.error !== null && (
          <RefusalNote words={refusalWords(make.error.refusal, words)} onRetry={() => make.mutate()} />
        )}
        <Standing data={data} />
      </section>
      <section className={style.part}>
        {data.points.length === 0 && <p className={rows.empty}>{say.none}</p>}
        {data.points.length > 0 && (
          <table className={rows.rows}>
            <tbody>
              {data.points.map((point) => (
                <PointRow
                  key={point.name}
                  point={point}
                  wait={wait}
                  onBack={() => setOpen({ kind: 'back', point })}
                  onRemove={() => setOpen({ kind: 'remove', point })}
                />
              ))}
            </tbody>
          </table>
        )}
      </section>
      <BackupPlanForm key={JSON.stringify(data.plan)} plan={data.plan} next={data.next} />
      {open?.kind === 'back' && <GoBackSheet point={open.point} onClose={() => setOpen(null)} />}
      {open?.kind === 'remove' && <RemoveSheet point={open.point} onClose={() => setOpen(null)} />}
    </div>
  )
}

/** What is known of how well one could go back. */
function Standing({ data }: { data: BackupsReply }) {
  const say = useSettingsWords().backups
  const words = useWords()
  const { zone } = useDesk()
  const now = useNow(60_000)
  const tested = data.points.flatMap(({ test }) => (test !== null && test.fault === null ? [test.at] : []))
  return (
    <div role="status">
      <p>
        <Sign kind={tested.length === 0 ? 'wait' : 'well'} />{' '}
        {tested.length === 0 ? say.noGood : say.lastGood(momentOf(Math.max(...tested), now, zone, words))}
      </p>
      {data.trouble !== null && (
        <p className={rows.bad}>
          {say.trouble} <span lang="en">{data.trouble}</span>
        </p>
      )}
      {data.restored !== null && (
        <p className={data.restored.fault === null ? style.quiet : rows.bad}>
          {data.restored.fault === null ? (
            say.restored(momentOf(data.restored.at, now, zone, words))
          ) : (
            <>
              {say.failed} <span lang="en">{data.restored.fault}</span>
            </>
          )}
        </p>
      )}
    </div>
  )
}

function PointRow(props: {
  point: BackupPoint
  wait: string | null
  onBack: () => void
  onRemove: () => void
}) {
  const say = useSettingsWords().backups
  const words = useWords()
  const { zone } = useDesk()
  const { point, wait } = props
  const tested = useTestBackup(point.name)
  const at = datedMomentOf(point.at, zone, words)
  const label = (press: string): string => `${press}: ${at}`
  return (
    <tr>
      <td>
        <b>{at}</b>
        <small>
          {say.kind[point.kind]}, {say.size(words.decimal.fixed(point.bytes / 1024 ** 2, 1))}
        </small>
      </td>
      <td>
        <Tested point={point} />
        {tested.error !== null && (
          <RefusalNote words={refusalWords(tested.error.refusal, words)} onRetry={null} />
        )}
      </td>
      <td>
        <div className={rows.actions}>
          <Press
            kind="plain"
            blocked={tested.isPending ? null : wait}
            aria-busy={tested.isPending}
            aria-label={label(say.test)}
            onClick={() => !tested.isPending && tested.mutate()}
          >
            {tested.isPending ? say.testing : say.test}
          </Press>
          <Press kind="quiet" blocked={wait} aria-label={label(say.restore)} onClick={props.onBack}>
            {say.restore}
          </Press>
          <Press kind="quiet" blocked={wait} aria-label={label(say.remove)} onClick={props.onRemove}>
            {say.remove}
          </Press>
        </div>
      </td>
    </tr>
  )
}

function Tested({ point: { test } }: { point: BackupPoint }) {
  const say = useSettingsWords().backups
  const words = useWords()
  const { zone } = useDesk()
  const now = useNow(60_000)
  if (test === null)
    return (
      <div className={rows.state}>
        <Sign kind="none" /> {say.untested}
      </div>
    )
  const good = test.fault === null
  return (
    <div className={rows.state}>
      <Sign kind={good ? 'well' : 'trouble'} />
      <span className={good ? undefined : rows.bad}>
        {good ? say.good(momentOf(test.at, now, zone, words), test.rooms, test.people, test.opened) : say.bad}
      </span>
      {!good && <small lang="en">{test.fault}</small>}
      {good && test.withdrawn > 0 && <small>{say.stays(test.withdrawn)}</small>}
    </div>
  )
}

function RemoveSheet({ point, onClose }: { point: BackupPoint; onClose: () => void }) {
  const say = useSettingsWords().backups
  const words = useWords()
  const { zone } = useDesk()
  const remove = useRemoveBackup(point.name)
  return (
    <ConfirmSheet
      title={say.removeTitle(datedMomentOf(point.at, zone, words))}
      what={say.removeWhat}
      yes={say.removeYes}
      pending={remove.isPending}
      error={remove.error}
      onYes={() => remove.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
