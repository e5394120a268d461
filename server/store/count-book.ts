import type { CountBook, CountRow } from '../ports/count-book.ts'
import { Language } from '../../core/model/language.ts'
import { StoryCount } from '../../core/protocol/counts.ts'
import type { Sqlite } from './sqlite.ts'

export function countBook({ db, prepare, atOnce }: Sqlite): CountBook {
  const take = prepare(`insert into count_batches (id, taken_at) values (?, ?) on conflict do nothing`)
  const addVisits = prepare(
    `insert into visit_counts (venue_id, day, hour, count) values (?, ?, ?, ?)
     on conflict (venue_id, day, hour) do update set count = count + excluded.count`,
  )
  const addStory = prepare(
    `insert into story_counts (venue_id, day, story, what, count) values (?, ?, ?, ?, ?)
     on conflict (venue_id, day, story, what) do update set count = count + excluded.count`,
  )
  const addLanguage = prepare(
    `insert into language_counts (venue_id, day, language, count) values (?, ?, ?, ?)
     on conflict (venue_id, day, language) do update set count = count + excluded.count`,
  )
  return {
    add: (venueId, batchId, rows, at) =>
      atOnce(() => {
        if (take.run(batchId, at).changes === 0) return false
        for (const row of rows) {
          if (row.of === 'visits') addVisits.run(venueId, row.day, row.hour, row.count)
          else if (row.of === 'language') addLanguage.run(venueId, row.day, row.language, row.count)
          else addStory.run(venueId, row.day, row.story, row.what, row.count)
        }
        return true
      }),
    async rows(venueId, first, last) {
      const visits = await db
        .selectFrom('visit_counts')
        .selectAll()
        .where('venue_id', '=', venueId)
        .where('day', '>=', first)
        .where('day', '<=', last)
        .orderBy('day')
        .orderBy('hour')
        .execute()
      const stories = await db
        .selectFrom('story_counts')
        .selectAll()
        .where('venue_id', '=', venueId)
        .where('day', '>=', first)
        .where('day', '<=', last)
        .orderBy('day')
        .orderBy('story')
        .execute()
      const languages = await db
        .selectFrom('language_counts')
        .selectAll()
        .where('venue_id', '=', venueId)
        .where('day', '>=', first)
        .where('day', '<=', last)
        .orderBy('day')
        .orderBy('language')
        .execute()
      return [
        ...languages.map(({ day, language, count }): CountRow => ({
          of: 'language',
          day,
          language: Language.parse(language),
          count,
        })),
        ...visits.map(({ day, hour, count }): CountRow => ({ of: 'visits', day, hour, count })),
        ...stories.map(({ day, story, what, count }): CountRow => ({
          of: 'story',
          day,
          story,
          what: StoryCount.parse(what),
          count,
        })),
      ]
    },
    async forgetStory(story) {
      await db.deleteFrom('story_counts').where('story', '=', story).execute()
    },
    async forgetBatchesBefore(at) {
      await db.deleteFrom('count_batches').where('taken_at', '<', at).execute()
    },
  }
}
