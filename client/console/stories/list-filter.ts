/** What the list shows, as a person set it, and the query that asks for it. */
import type { Language } from '../../../core/model/language.ts'
import type { StoryState } from '../../../core/model/dossier.ts'
import type { Topic } from '../../../core/model/story.ts'
import type { ConsentStandingWord, StorySort } from '../../../core/protocol/stories.ts'

export interface ListFilter {
  search: string
  state: StoryState | null
  language: Language | null
  topic: Topic | null
  consent: ConsentStandingWord | null
  age: 'week' | 'month' | 'older' | null
  mine: boolean
  sort: StorySort
}

export const NO_FILTER: ListFilter = {
  search: '',
  state: null,
  language: null,
  topic: null,
  consent: null,
  age: null,
  mine: false,
  sort: 'changed',
}

const WEEK_DAYS = 7
const MONTH_DAYS = 31

export function queryOf(filter: ListFilter): string {
  const query = new URLSearchParams()
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== '') query.set(name, value)
  }
  put('search', filter.search.trim())
  put('state', filter.state)
  put('language', filter.language)
  put('topic', filter.topic)
  put('consent', filter.consent)
  if (filter.age === 'week') put('youngerThanDays', String(WEEK_DAYS))
  if (filter.age === 'month') put('youngerThanDays', String(MONTH_DAYS))
  if (filter.age === 'older') put('olderThanDays', String(MONTH_DAYS))
  if (filter.mine) put('mine', 'yes')
  put('sort', filter.sort)
  return query.toString()
}

export function isFiltered(filter: ListFilter): boolean {
  return queryOf({ ...filter, sort: NO_FILTER.sort }) !== queryOf(NO_FILTER)
}
