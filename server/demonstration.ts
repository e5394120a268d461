/** What an empty data folder is given: one venue, one room, its rules. Stories, rig and themes ship as files. */
import type { Room, Venue } from '../core/model/venue.ts'
import type { ScheduleRule } from '../core/model/schedule-rule.ts'
import type { Keepsakes, VenueRegister } from './ports/register.ts'
import { keepSilentHour } from './runtime/silent-hour-keeper.ts'

/** The demonstration's silent minute: not on the full hour, when a venue opens, closes and changes over. */
const SILENT_AT_MINUTE = 40

export async function createDemonstration(register: VenueRegister, keepsakes: Keepsakes): Promise<void> {
  await register.addVenue(VENUE)
  await register.addRoom(ROOM)
  for (const rule of RULES) await register.addRule(VENUE.id, rule)
  await keepSilentHour(keepsakes, ROOM.id, { kind: 'hourly', minute: SILENT_AT_MINUTE })
}

export const ROOM: Room = {
  id: 'hall',
  venueId: 'astana',
  name: { kk: 'Зал', ru: 'Зал', en: 'Hall' },
  audience: 'everyone',
}

const FREE = { kk: 'тегін', ru: 'бесплатно', en: 'free of charge' }
const ROUND_THE_CLOCK = { kk: 'тәулік бойы', ru: 'круглосуточно', en: 'round the clock' }

const VENUE: Venue = {
  id: 'astana',
  name: { kk: 'Астана', ru: 'Астана', en: 'Astana' },
  timeZone: 'Asia/Almaty',
  latitude: 51.17,
  longitude: 71.43,
  languages: ['kk', 'ru', 'en'],
  hours: null,
  schoolHours: null,
  supportLines: [
    {
      id: 'line-111',
      number: '111',
      name: {
        kk: 'Отбасы, әйелдер және балалар мәселелері жөніндегі бірыңғай байланыс орталығы',
        ru: 'Единый контакт-центр по вопросам семьи, женщин и детей',
        en: 'Unified contact centre for family, women and children',
      },
      hours: ROUND_THE_CLOCK,
      languages: ['kk', 'ru'],
      cost: FREE,
      police: 'yes',
      source: 'Government of Kazakhstan; in operation since 16 October 2023',
      verifiedAt: null,
    },
    {
      id: 'line-102',
      number: '102',
      name: { kk: 'Полиция', ru: 'Полиция', en: 'Police' },
      hours: ROUND_THE_CLOCK,
      languages: ['kk', 'ru'],
      cost: FREE,
      police: 'yes',
      source: 'Ministry of Internal Affairs of Kazakhstan',
      verifiedAt: null,
    },
    {
      id: 'line-112',
      number: '112',
      name: { kk: 'Жедел көмек нөмірі', ru: 'Экстренная помощь', en: 'Emergency' },
      hours: ROUND_THE_CLOCK,
      languages: ['kk', 'ru'],
      cost: FREE,
      police: 'yes',
      source: 'Ministry of Emergency Situations of Kazakhstan',
      verifiedAt: null,
    },
  ],
}

/** Whole days, open or closed. */
const ALL_DAY = { hours: null, weekdays: null, whileOpen: false } as const

const RULES: readonly ScheduleRule[] = [
  {
    id: 'every-day',
    title: { kk: 'Күнделікті', ru: 'Каждый день', en: 'Every day' },
    priority: 0,
    when: { kind: 'always' },
    ...ALL_DAY,
    theme: 'dusk',
  },
  {
    id: 'eighth-of-march',
    title: { kk: '8 наурыз', ru: '8 марта', en: '8 March' },
    priority: 90,
    when: { kind: 'yearly', first: '03-08', last: '03-08' },
    ...ALL_DAY,
    theme: 'violet',
  },
  {
    id: 'sixteen-days',
    title: {
      kk: 'Гендерлік зорлық-зомбылыққа қарсы 16 күн',
      ru: '16 дней против гендерного насилия',
      en: '16 Days of Activism against Gender-based Violence',
    },
    priority: 100,
    when: { kind: 'yearly', first: '11-25', last: '12-10' },
    ...ALL_DAY,
    theme: 'orange',
  },
]
