/**
 * A stretch of days summed up for an organiser. It adds what is shown of each day and nothing else, so that no sum
 * tells more than the days do (VIS-4): a sum is "at least", and says of how many numbers it does not know.
 */
import { LANGUAGES, type Language } from '../model/language.ts'
import { ANSWER_ACTS, ANSWER_WORDS } from '../model/answer.ts'
import type { CountsReply } from '../protocol/counts.ts'

/** `hidden`: how many numbers of days are below ten, or held back with one that is. */
export interface Sum {
  atLeast: number
  hidden: number
}

export const RESPONSES = ['light', ...ANSWER_WORDS, ...ANSWER_ACTS] as const
export type Response = (typeof RESPONSES)[number]

export interface Season {
  visits: Sum
  /** Midnight first, by the venue's clock. */
  hours: Sum[]
  days: { day: string; visits: number | null; heard: number | null }[]
  /** Most heard first. */
  stories: { story: string; begun: Sum; heard: Sum }[]
  heard: Sum
  responses: Record<Response, Sum>
  languages: Record<Language, Sum>
}

const HOURS = 24

export function seasonOf(days: CountsReply['days']): Season {
  const names = [...new Set(days.flatMap((day) => day.stories.map((each) => each.story)))]
  const storyCounts = (story: string, what: 'begun' | 'heard') =>
    days.map((day) => day.stories.find((each) => each.story === story)?.counts[what])
  return {
    visits: sumOf(days.map((day) => day.visits.total)),
    hours: Array.from({ length: HOURS }, (_, hour) => sumOf(days.map((day) => day.visits.hours[hour]))),
    days: days.map(({ day, visits, totals }) => ({ day, visits: visits.total, heard: totals.heard ?? null })),
    stories: names
      .map((story) => ({
        story,
        begun: sumOf(storyCounts(story, 'begun')),
        heard: sumOf(storyCounts(story, 'heard')),
      }))
      .sort((a, b) => b.heard.atLeast - a.heard.atLeast || (a.story < b.story ? -1 : 1)),
    heard: sumOf(days.map((day) => day.totals.heard)),
    responses: Object.fromEntries(
      RESPONSES.map((what) => [what, sumOf(days.map((day) => day.totals[what]))]),
    ) as Record<Response, Sum>,
    languages: Object.fromEntries(
      LANGUAGES.map((language) => [language, sumOf(days.map((day) => day.languages[language]))]),
    ) as Record<Language, Sum>,
  }
}

/** Undefined: nothing was counted of it on that day. */
function sumOf(counts: readonly (number | null | undefined)[]): Sum {
  return {
    atLeast: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    hidden: counts.filter((count) => count === null).length,
  }
}
