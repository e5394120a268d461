/** What a venue can tell of a stretch of days: for the organiser's own report, on paper too. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ReportReply } from '../../../core/protocol/report.ts'
import type { Sum } from '../../../core/reports/season.ts'
import { ask, refusalIn } from '../api/ask.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { dateAt, dayWords, isoOf, plusDays, type CalendarDate } from '../parts/calendar.ts'
import { TextField } from '../parts/fields.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { LinkPress, Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { clockOf, dateOf, lengthOf } from '../parts/time-words.ts'
import { useVenueHere, VenueChoice } from '../schedule/venue-here.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useReportsWords } from '../words/reports/reports-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { Bars } from './bars.tsx'
import { CountTable } from './count-table.tsx'
import { grouped, shareWords } from './report-numbers.ts'
import { dateOfIso, quietDays, reportSpan } from './report-span.ts'
import style from './reports-page.module.css'

const DATE = /^\d{4}-\d{2}-\d{2}$/

export function ReportsPage() {
  const say = useReportsWords()
  const { words, language } = useSpeech()
  const { zone, blocked } = useDesk()
  const here = useVenueHere()
  const { venue } = here
  const today = dateAt(useNow(60_000), venue?.timeZone ?? zone)
  const [chosen, choose] = useState<{ first: string; last: string } | null>(null)
  const { first, last } = chosen ?? lastDays(today, 30)
  const valid = DATE.test(first) && DATE.test(last)
  const report = useQuery({
    queryKey: ['report', venue?.id, first, last],
    queryFn: () => ask('GET', `/venues/${venue!.id}/report?from=${first}&to=${last}`, null, ReportReply),
    enabled: venue !== null && valid,
    placeholderData: keepPreviousData,
  })
  const presets = [
    { says: say.presets.week, days: lastDays(today, 7) },
    { says: say.presets.month, days: lastDays(today, 30) },
    { says: say.presets.campaign, days: campaign(today) },
  ]
  return (
    <div className={style.report}>
      <PageHead title={say.title} subtitle={venue === null ? '' : say.subtitle(venue.name[language])}>
        <div className={style.acts}>
          <VenueChoice here={here} />
          <LinkPress
            href={`/api/v1/venues/${venue?.id}/report.csv?from=${first}&to=${last}&language=${language}`}
            blocked={blocked}
          >
            {say.csv}
          </LinkPress>
          <Press kind="primary" onClick={() => print()}>
            {say.print}
          </Press>
        </div>
      </PageHead>
      <div className={style.range} role="group" aria-label={say.presets.label}>
        <TextField
          type="date"
          label={say.first}
          value={first}
          onChange={(event) => choose({ first: event.currentTarget.value, last })}
        />
        <TextField
          type="date"
          label={say.last}
          value={last}
          onChange={(event) => choose({ first, last: event.currentTarget.value })}
        />
        {presets.map(({ says, days }) => (
          <Press
            key={says}
            kind="plain"
            aria-pressed={first === days.first && last === days.last}
            onClick={() => choose(days)}
          >
            {says}
          </Press>
        ))}
      </div>
      {report.error !== null && (
        <RefusalNote
          words={refusalWords(refusalIn(report.error), words)}
          onRetry={() => void report.refetch()}
        />
      )}
      {report.data === undefined ? (
        report.error === null && <p role="status">{say.loading}</p>
      ) : (
        <Report report={report.data} />
      )}
      <p className={style.printed}>{say.printed(dayWords(today, 0, words))}</p>
    </div>
  )
}

function Report({ report }: { report: ReportReply }) {
  const say = useReportsWords()
  const { words, language } = useSpeech()
  const zone = report.venue.timeZone
  const now = useNow(60_000)
  const dayOf = (iso: string) => dayWords(dateOfIso(iso), dateAt(now, zone).year, words)
  const responses = Object.values(report.responses)
  const answered: Sum = {
    atLeast: responses.reduce((sum, each) => sum + each.atLeast, 0),
    hidden: responses.reduce((sum, each) => sum + each.hidden, 0),
  }
  const counted = report.days.length > 0
  return (
    <>
      <p className={style.span}>{reportSpan(report.first, report.last, words)}</p>
      <p className={style.privacy}>{say.privacy(report.fewest)}</p>
      {counted ? (
        <>
          <dl className={style.sums}>
            {(
              [
                [say.visits, report.visits],
                [say.heard, report.heard],
                [say.answered, answered],
              ] as const
            ).map(([name, sum]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{sum.hidden > 0 ? say.atLeast(grouped(sum.atLeast)) : grouped(sum.atLeast)}</dd>
                <dd className={style.quiet}>{sum.hidden > 0 && say.hidden(sum.hidden)}</dd>
              </div>
            ))}
          </dl>
          <div className={style.pair}>
            <Bars
              title={say.perDay}
              of={say.day}
              bars={report.days.map(({ day, visits }) => ({
                name: dayOf(day),
                mark: String(Number(day.slice(8))),
                count: visits,
              }))}
            />
            <Bars
              title={say.perHour}
              of={say.hour}
              bars={report.hours.map(({ atLeast, hidden }, hour) => ({
                name: `${String(hour).padStart(2, '0')}:00`,
                mark: hour % 3 === 0 ? String(hour) : '',
                count: atLeast === 0 && hidden > 0 ? null : atLeast,
              }))}
            />
          </div>
          <CountTable
            title={say.stories}
            of={say.story}
            columns={[say.heard, say.begun]}
            rows={report.stories.map(({ title, heard, begun }) => ({
              name: title[language],
              sums: [heard, begun],
            }))}
          />
          <div className={style.pair}>
            <CountTable
              title={say.responses}
              of={say.answered}
              columns={[say.count]}
              rows={Object.entries(report.responses)
                .map(([what, sum]) => ({
                  name: say.response[what as keyof typeof say.response],
                  sums: [sum],
                }))
                .sort((a, b) => b.sums[0]!.atLeast - a.sums[0]!.atLeast)}
            />
            <CountTable
              title={say.languages}
              of={words.common.language}
              columns={[say.count]}
              rows={(['kk', 'ru', 'en'] as const).map((each) => ({
                name: say.language[each],
                sums: [report.languages[each]],
              }))}
            />
          </div>
        </>
      ) : (
        <p className={style.empty}>
          <b>{say.empty}</b> {say.emptyHint}
        </p>
      )}
      <section className={style.section}>
        <h2>{say.service}</h2>
        <p className={style.quiet}>{say.serviceHint}</p>
        {report.service.length === 0 ? (
          <p className={style.empty}>{say.noService}</p>
        ) : (
          <table className={style.table}>
            <thead>
              <tr>
                <th scope="col">{say.day}</th>
                <th scope="col">{say.open}</th>
                <th scope="col">{say.ran}</th>
                <th scope="col">{say.screens}</th>
              </tr>
            </thead>
            <tbody>
              {report.service.map(({ day, open, ran, screens, well }) => (
                <tr key={day}>
                  <th scope="row">{dayOf(day)}</th>
                  <td>{say.hoursOf(words.decimal.short(open / 60, 1))}</td>
                  <Share part={ran} of={open} />
                  <Share part={well} of={screens} />
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className={style.section}>
        <h2>{say.incidents}</h2>
        {report.incidents.length === 0 ? (
          <p className={style.empty}>{quietDays(report, say)}</p>
        ) : (
          <ul className={style.incidents}>
            {report.incidents.map(({ kind, room, beganAt, endedAt }) => (
              <li key={`${kind} ${beganAt}`} data-kind={kind}>
                <time>
                  {dateOf(beganAt, zone, words)}, {clockOf(beganAt, zone)}
                </time>
                <b>{say.incident[kind]}</b>
                <span>{room === null ? say.wholeHouse : room[language]}</span>
                <span>{endedAt === null ? say.goesOn : say.lasted(lengthOf(endedAt - beganAt, words))}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function Share({ part, of }: { part: number; of: number }) {
  const share = of === 0 ? 0 : Math.min(1, part / of)
  const { decimal } = useSpeech().words
  return (
    <td>
      <span className={style.cell}>
        <span className={style.bar} style={{ width: `${share * 100}%` }} aria-hidden="true" />
        <span>{shareWords(part, of, decimal)}</span>
      </span>
    </td>
  )
}

function lastDays(today: CalendarDate, count: number): { first: string; last: string } {
  return { first: isoOf(plusDays(today, -count)), last: isoOf(plusDays(today, -1)) }
}

/** The newest 16 Days that have begun. */
function campaign({ year, month, day }: CalendarDate): { first: string; last: string } {
  const begun = month === 12 || (month === 11 && day >= 25)
  const which = begun ? year : year - 1
  return { first: `${which}-11-25`, last: `${which}-12-10` }
}
