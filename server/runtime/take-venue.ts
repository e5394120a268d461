/** Writes a venue's file into the register, step by step: the same for the console and for `npx untold venues`. */
import type { ScheduleRule } from '../../core/model/schedule-rule.ts'
import type { VenueFile, VenueStep } from '../../core/venue/venue-file.ts'
import type { VenueRegister } from '../ports/register.ts'

/** What every new venue begins with: without any rule nothing would be on. */
const EVERY_DAY: ScheduleRule = {
  id: 'every-day',
  title: { kk: 'Күнделікті', ru: 'Каждый день', en: 'Every day' },
  priority: 0,
  when: { kind: 'always' },
  hours: null,
  weekdays: null,
  whileOpen: false,
  theme: 'dusk',
}

export async function takeVenueStep(
  register: VenueRegister,
  { venue, rooms }: VenueFile,
  step: VenueStep,
): Promise<void> {
  const room = rooms.find((each) => each.id === step.id)
  switch (step.kind) {
    case 'add-venue':
      await register.addVenue(venue)
      return register.addRule(venue.id, EVERY_DAY)
    case 'change-venue':
      return register.changeVenue(venue)
    case 'add-room':
      return register.addRoom({ ...room!, venueId: venue.id })
    case 'change-room':
      return register.changeRoom({ ...room!, venueId: venue.id })
    default:
      return step satisfies never
  }
}

/** Whether this machine knows a time zone. */
export function knowsZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
