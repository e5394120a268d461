import type { Store } from '../ports/store.ts'
import { auditLog, auditWriter } from './audit-log.ts'
import { contributionRegister } from './contribution-register.ts'
import { countBook } from './count-book.ts'
import { deskPapers } from './desk-papers.ts'
import { kioskRegister } from './kiosk-register.ts'
import { migrate } from './migrations.ts'
import { peopleRegister } from './people-register.ts'
import { roomAppender, roomLog } from './room-log.ts'
import { serviceBook } from './service-book.ts'
import { showPapers } from './show-papers.ts'
import { openSqlite } from './sqlite.ts'
import { storyRegister } from './story-register.ts'
import { keepsakes, venueRegister } from './venue-register.ts'
import { venuePapers } from './venue-papers.ts'
import { withdrawalRegister } from './withdrawal-register.ts'

/** Opens the embedded store in a file, creating and migrating it as needed. */
export async function openStore(file: string): Promise<Store> {
  const sqlite = openSqlite(file)
  const { db } = sqlite
  try {
    await migrate(db)
  } catch (fault) {
    await db.destroy()
    throw fault
  }
  const writeAudit = auditWriter(sqlite)
  const appender = roomAppender(sqlite, writeAudit)
  return {
    log: roomLog(sqlite, appender),
    venues: venueRegister(db),
    kiosks: kioskRegister(db),
    people: peopleRegister(sqlite),
    desk: deskPapers(db),
    shows: showPapers(db),
    audit: auditLog(sqlite, writeAudit),
    counts: countBook(sqlite),
    service: serviceBook(db),
    keepsakes: keepsakes(db),
    withdrawals: withdrawalRegister(sqlite, appender.appendNow),
    scrub: sqlite.scrub,
    stories: storyRegister(db),
    contributions: contributionRegister(sqlite),
    papers: venuePapers(db),
    close: () => db.destroy(),
  }
}
