/** A narrator's story on show, without the whole way through the desk. */
import type { PublishedStory } from '../../core/protocol/exhibition.ts'
import type { TestServer } from './server.ts'

export const TOLD = 'story-told'

/** Puts a story on show that somebody told, and gives it a key; overrides change what is published. */
export async function tellStory(
  server: TestServer,
  overrides: Partial<PublishedStory> = {},
): Promise<PublishedStory> {
  const { installation, vault } = server.context
  const shipped = installation.exhibitions.published()[0]!
  const told: PublishedStory = { ...shipped, id: TOLD, composite: false, ...overrides }
  await vault.seal({ storyId: told.id, kind: 'draft', revision: 1 }, Buffer.from('words'))
  installation.exhibitions.setNarrated([told])
  return told
}
