/** A report as a table for other programs: one number a row, so that every spreadsheet can turn it as it likes. */
import type { Language } from '../../core/model/language.ts'
import type { ReportReply } from '../../core/protocol/report.ts'

type Cell = string | number | null

export function reportTable(report: ReportReply, language: Language): string {
  const rows: Cell[][] = [['what', 'day', 'hour', 'of', 'count', 'numbers not shown']]
  const row = (what: string, day: Cell, hour: Cell, of: Cell, count: Cell, hidden: Cell) =>
    rows.push([what, day, hour, of, count ?? `<${report.fewest}`, hidden])
  for (const { day, visits, heard } of report.days) {
    row('visits', day, '', '', visits, '')
    row('heard', day, '', '', heard, '')
  }
  for (const [hour, { atLeast, hidden }] of report.hours.entries())
    row('visits by hour, at least', '', hour, '', atLeast, hidden)
  for (const { title, begun, heard } of report.stories) {
    row('story begun, at least', '', '', title[language], begun.atLeast, begun.hidden)
    row('story heard, at least', '', '', title[language], heard.atLeast, heard.hidden)
  }
  for (const [what, { atLeast, hidden }] of Object.entries(report.responses))
    row('response, at least', '', '', what, atLeast, hidden)
  for (const [spoken, { atLeast, hidden }] of Object.entries(report.languages))
    row('language, at least', '', '', spoken, atLeast, hidden)
  for (const { day, open, ran, screens, well } of report.service) {
    row('open minutes', day, '', '', open, '')
    row('open minutes with the server', day, '', '', ran, '')
    row('screen minutes', day, '', '', screens, '')
    row('screen minutes well', day, '', '', well, '')
  }
  for (const { kind, room, beganAt, endedAt } of report.incidents)
    row(
      `incident ${kind}, minutes`,
      new Date(beganAt).toISOString(),
      '',
      room?.[language] ?? '',
      endedAt === null ? 'not ended' : Math.round((endedAt - beganAt) / 60_000),
      '',
    )
  return rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

/** RFC 4180; and no spreadsheet takes a title for a formula. */
function quoted(cell: Cell): string {
  const text = String(cell ?? '')
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
