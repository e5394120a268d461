/** A narrator's story on show, sealed on the desk's shelf as it would be at the end of its way. */
import type { PublishedStory } from '../../core/protocol/exhibition.ts'
import { makeConsent, makeDossier, makeDraft, makeDraftText } from '../core/editorial/story-builders.ts'
import type { TestServer } from './server.ts'

export const TOLD = 'story-told'
const DAY = 86_400_000

/** Puts a story on show that somebody told; their consent lasts for so many days. */
export async function tellStory(server: TestServer, days = 100): Promise<PublishedStory> {
  const { installation, stories, clock } = server.context
  const now = clock.now()
  const draft = makeDraft({
    text: { kk: makeDraftText('есік'), ru: makeDraftText('дверь'), en: makeDraftText('a door') },
  })
  const recordedAt = now - 10 * DAY
  const scope = { ...makeConsent().scope, from: recordedAt, until: now + days * DAY }
  const dossier = makeDossier({
    id: TOLD,
    createdAt: recordedAt,
    consents: [makeConsent({ recordedAt, scope })],
    show: {
      kind: 'published',
      revision: 1,
      languages: ['kk', 'ru', 'en'],
      narration: false,
      approvals: [],
      since: now,
      by: 'curator-a',
    },
  })
  const file = { dossier, changedAt: now, open: { direct: 0, quasi: 0 }, facts: [] }
  await stories.shelf.add(file, { at: now, by: 'curator-a', draft })
  stories.onShowChange.tell()
  const told = installation.exhibitions.find(TOLD)
  if (told === null) throw new Error('The story is not on show.')
  return told
}
