/** Rows of the desk's list, filtered, sorted and cut to a page. */
import { LANGUAGES } from '../model/language.ts'
import { STORY_STATES, type StoryState } from '../model/dossier.ts'
import { TOPICS } from '../model/story.ts'
import type { Instant } from '../model/time.ts'
import {
  CONSENT_STANDINGS,
  STORIES_PAGE,
  type StoryListQuery,
  type StoryListReply,
  type StoryRow,
  type StorySort,
} from '../protocol/stories.ts'

const DAY_MS = 86_400_000

/** A row with what it can be found by; `waits`: it waits for the asking person. */
export interface Listed {
  row: StoryRow
  haystack: string
  waits: boolean
}

/** How text is compared when somebody searches: case, composed letters and ё do not matter. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е')
}

export function storyList(all: readonly Listed[], query: StoryListQuery, now: Instant): StoryListReply {
  const words = searchable(query.search ?? '')
    .split(/\s+/u)
    .filter(Boolean)
  const younger = query.youngerThanDays === undefined ? null : now - query.youngerThanDays * DAY_MS
  const older = query.olderThanDays === undefined ? null : now - query.olderThanDays * DAY_MS
  const found = all.filter(
    ({ row, haystack, waits }) =>
      words.every((word) => haystack.includes(word)) &&
      (query.language === undefined || query.language.some((each) => row.languages.includes(each))) &&
      (query.topic === undefined || query.topic.some((each) => row.topics.includes(each))) &&
      (query.consent === undefined || query.consent.includes(row.consent.standing)) &&
      (query.mine !== 'yes' || waits) &&
      (younger === null || row.changedAt >= younger) &&
      (older === null || row.changedAt <= older),
  )
  const states = Object.fromEntries(STORY_STATES.map((state) => [state, 0])) as Record<StoryState, number>
  for (const { row } of found) states[row.state]++
  const { state } = query
  const rows = found.map(({ row }) => row).filter((row) => state === undefined || state.includes(row.state))
  const sign = (query.order ?? 'up') === 'up' ? 1 : -1
  const compare = ORDER[query.sort ?? 'changed']
  rows.sort((a, b) => sign * compare(a, b) || byText(a.id, b.id))
  const offset = query.offset ?? 0
  return {
    items: rows.slice(offset, offset + (query.limit ?? STORIES_PAGE)),
    total: rows.length,
    offset,
    states,
  }
}

/** `up` is what one wants to see first: the newest, the first letter, the earliest state, the consent that ends soonest. */
const ORDER: Record<StorySort, (a: StoryRow, b: StoryRow) => number> = {
  changed: (a, b) => b.changedAt - a.changedAt,
  created: (a, b) => b.createdAt - a.createdAt,
  title: (a, b) => LETTERS.compare(titleOf(a), titleOf(b)),
  state: (a, b) => STORY_STATES.indexOf(a.state) - STORY_STATES.indexOf(b.state),
  language: (a, b) => firstOf(LANGUAGES, a.languages) - firstOf(LANGUAGES, b.languages),
  topic: (a, b) => firstOf(TOPICS, a.topics) - firstOf(TOPICS, b.topics),
  consent: (a, b) =>
    (a.consent.until ?? Infinity) - (b.consent.until ?? Infinity) ||
    CONSENT_STANDINGS.indexOf(a.consent.standing) - CONSENT_STANDINGS.indexOf(b.consent.standing),
}

/** Ә after А, Қ after К; Russian and English letters keep their own order. */
const LETTERS = new Intl.Collator(['kk', 'ru', 'en'])

function titleOf({ title }: StoryRow): string {
  if (title === null) return '\uffff'
  return searchable(title.kk ?? title.ru ?? title.en ?? '\uffff')
}

function firstOf<Each>(order: readonly Each[], has: readonly Each[]): number {
  const at = order.findIndex((each) => has.includes(each))
  return at === -1 ? order.length : at
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
