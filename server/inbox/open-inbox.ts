/** Opens the Inbox: its contributions from the sealed store, where they come in, and the hours that go by. */
import type { StoryFacts } from '../../core/anonymise/rarity.ts'
import type { Venue } from '../../core/model/venue.ts'
import type { Clock } from '../clock.ts'
import type { Stories } from '../desk/stories.ts'
import type { ContributionRegister } from '../ports/contribution-register.ts'
import type { AuditLog } from '../ports/register.ts'
import type { Vault } from '../ports/vault.ts'
import type { Receipts } from '../runtime/receipts.ts'
import { Booths } from './booths.ts'
import { ContributionShelf } from './contribution-shelf.ts'
import { Inbox } from './inbox.ts'
import { InboxViews } from './inbox-views.ts'
import { IntakeDesk } from './intake-desk.ts'

/** How often time is let do its work; hours and minutes of patience need no more. */
const TICK_MS = 20_000

export interface OpenInbox {
  inbox: Inbox
  inboxViews: InboxViews
  /** Contributions that lie here and cannot be opened. */
  closed: string[]
  /** Begins to let time do its work; returns the release, which waits for what is under way. */
  run(complain: (problem: unknown, what: string) => void): () => Promise<void>
}

export async function openInbox(parts: {
  register: ContributionRegister
  vault: Vault
  receipts: Receipts
  stories: Stories
  /** Those that there are now. */
  venues: () => readonly Venue[]
  /** What the stories on show let one know (ANO-4). */
  onShow: () => readonly StoryFacts[]
  clock: Clock
  audit: AuditLog
}): Promise<OpenInbox> {
  const { register, vault, receipts, stories, venues, onShow, clock, audit } = parts
  const shelf = new ContributionShelf(register, vault)
  const closed = await shelf.load()
  const booths = await Booths.open(
    register,
    venues().map((venue) => venue.id),
  )
  const intake = new IntakeDesk({ shelf, register, receipts, vault, clock })
  const inbox = new Inbox({ shelf, register, intake, booths, stories, venues, clock, audit })
  return {
    inbox,
    inboxViews: new InboxViews(inbox, clock, venues, onShow),
    closed,
    run(complain) {
      const tick = (): void => {
        inbox.tick().catch((problem: unknown) => complain(problem, 'The Inbox could not be looked through.'))
      }
      inbox.resume().catch((problem: unknown) => complain(problem, 'The Inbox could not be taken up again.'))
      const timer = setInterval(tick, TICK_MS)
      return async () => {
        clearInterval(timer)
        await inbox.settled()
      }
    },
  }
}
