/** Fills a stopped server's folder with contributions as the Inbox keeps them: sealed, one key each. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptContribution } from '../../core/model/kept-contribution.ts'
import { heldOf, sealed } from '../../server/inbox/contribution-file.ts'
import { freshContributionId } from '../../server/inbox/contribution-id.ts'
import { openStore } from '../../server/store/open-store.ts'
import { openVault } from '../../server/vault/open-vault.ts'
import { readRing, withKey, written } from '../../server/vault/ring.ts'

const HOUR_MS = 3_600_000
const TEXTS = [
  'Есікті ашқанша қақтым. Көрші апай шықты да, ештеңе сұрамай шай құйды.',
  'Мен Шымкенттен келдім, жасым 41-де.',
  'Я стояла у двери и считала до ста. На семьдесят третьем открыли.',
  'Меня зовут Марина Сергеевна, я работаю учительницей в школе № 14.',
  'I slept with my shoes on for a year. Now I sleep barefoot and the window is open.',
  'Nobody had ever said to me that it was not my fault.',
]

export async function fillInbox(dataDir: string, count: number): Promise<void> {
  const ids = Array.from({ length: count }, freshContributionId)
  const ringFile = join(dataDir, 'untold.keys')
  let ring = readRing(await readFile(ringFile, 'utf8'))
  if (ring === null) throw new Error('The ring cannot be read.')
  for (const id of ids) ring = withKey(ring, id)
  await writeFile(ringFile, written(ring), { mode: 0o600 })
  const store = await openStore(join(dataDir, 'untold.sqlite'))
  const { vault } = await openVault(ringFile, join(dataDir, 'vault'), store.keepsakes)
  const venueId = (await store.venues.venues())[0]!.id
  for (const [i, id] of ids.entries()) {
    const bytes = await sealed(vault, heldOf(1, contribution(id, venueId, i)))
    if (bytes === null) throw new Error('It was not sealed.')
    await store.contributions.add(id, bytes, `press-${i}`, [])
  }
  await store.close()
}

function contribution(id: string, venueId: string, i: number): KeptContribution {
  const text = `${TEXTS[i % TEXTS.length]} ${i}.`
  const language = (['kk', 'kk', 'ru', 'ru', 'en', 'en'] as const)[i % 6]!
  const now = new Date()
  return {
    id,
    venueId,
    text,
    language,
    wish: 'wall',
    print: false,
    written: {
      opening: now.toISOString().slice(0, 10),
      hour: Math.floor(now.getTime() / HOUR_MS) - (i % 20),
    },
    cautions: [],
    released: null,
    attended: null,
    wall: { number: 1, text, language, editors: [], kept: [], approvals: [] },
    state: { kind: 'open' },
  }
}
