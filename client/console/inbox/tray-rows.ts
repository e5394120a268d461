/** Which lines stand in a tray, and where one goes from a line that was decided. */
import type { InboxRow, InboxTray } from '../../../core/protocol/inbox.ts'

/** `mine`: what is this person's to read, and what nobody who is here may; last of it, what they changed themselves. */
export function rowsOf(
  rows: readonly InboxRow[],
  tray: InboxTray,
  share: 'mine' | 'all',
  person: string,
): InboxRow[] {
  const found = rows.filter((row) => row.tray === tray && (share === 'all' || isMine(row, person)))
  if (share === 'all') return found
  return found.toSorted((a, b) => Number(isChangedBy(a, person)) - Number(isChangedBy(b, person)))
}

export function isMine({ reader }: InboxRow, person: string): boolean {
  return reader === null || reader === person
}

/** Whether two others decide about it, because this person changed the text (ANO-6). */
export function isChangedBy({ editors, tray }: InboxRow, person: string): boolean {
  return (tray === 'first' || tray === 'second') && editors.includes(person)
}

/** The line after this one, or the one before it at the end; null when it is the only one. */
export function afterOf(rows: readonly InboxRow[], id: string): string | null {
  const at = rows.findIndex((row) => row.id === id)
  if (at < 0) return rows[0]?.id ?? null
  return (rows[at + 1] ?? rows[at - 1])?.id ?? null
}

/** The first tray in which something waits: people in need come first. */
export function firstTray(rows: readonly InboxRow[], order: readonly InboxTray[]): InboxTray {
  return order.find((tray) => rows.some((row) => row.tray === tray)) ?? 'first'
}

/** The next tray in this direction in which something of this person's waits; the one that is open when there is none. */
export function trayBeside(
  rows: readonly InboxRow[],
  order: readonly InboxTray[],
  tray: InboxTray,
  share: 'mine' | 'all',
  person: string,
  by: 1 | -1,
): InboxTray {
  for (let at = order.indexOf(tray) + by; at >= 0 && at < order.length; at += by)
    if (rowsOf(rows, order[at]!, share, person).length > 0) return order[at]!
  return tray
}
