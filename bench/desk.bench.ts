/**
 * The curators' desk with two thousand stories in three languages: how long the list takes to open and to search, over
 * HTTP, beside a bare Express server in the same run that scans the same texts and sends rows as large, without rights,
 * consent, findings or order. The stories come in as one archive, which is timed as well.
 */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Language } from '../core/model/language.ts'
import type { StoryText } from '../core/model/story.ts'
import { ImportReport } from '../core/protocol/story-packages.ts'
import { StoryListReply } from '../core/protocol/stories.ts'
import { storyArchive } from '../server/library/story-archive.ts'
import type { PackagedStory } from '../server/ports/story-archive.ts'
import { machineLine } from './harness/machine.ts'
import { spreadOf, type Spread } from './harness/percentiles.ts'
import { met, ms, print, printTable } from './harness/table.ts'
import { startUntold } from './harness/untold-server.ts'

const STORIES = Number(process.env['BENCH_STORIES'] ?? 2_000)
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 40)
/** What a person does not notice as waiting, in milliseconds. */
const GOAL_MS = 100

const WORDS: Record<Language, string> = {
  kk: 'есік терезе шам қазан кілт жол күз таң үн тыныштық көше аула',
  ru: 'дверь окно лампа чайник ключ дорога осень утро голос тишина улица двор',
  en: 'door window lamp kettle key road autumn morning voice silence street yard',
}
const stories = Array.from({ length: STORIES }, (_, n) => storyOf(n))

print(`desk: ${machineLine()}`)
const untold = await startUntold()
const bare = await bareServer()
try {
  const headers = { cookie: untold.cookie }
  const archive = await storyArchive.write(stories)
  const began = performance.now()
  const taken = await fetch(`${untold.origin}/api/v1/desk/imports?dryRun=no`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/zip' },
    body: new Uint8Array(archive),
  })
  const report = ImportReport.parse(await taken.json())
  const seconds = (performance.now() - began) / 1_000
  const fresh = report.items.filter(({ fate }) => fate === 'new').length
  print(
    `${fresh} stories (${(archive.length / 1e6).toFixed(1)} MB) taken in within ${seconds.toFixed(1)} s, each sealed and durable`,
  )

  const page = '&limit=200'
  const rows = []
  for (const [what, query] of [
    ['open: the first 200', 'sort=changed'],
    ['search: two words', 'search=autumn+kettle'],
    ['search: no such word', 'search=submarine'],
  ] as const) {
    const own = await timed(`${untold.origin}/api/v1/desk/stories?${query}${page}`, headers, (body) =>
      StoryListReply.parse(body),
    )
    const plain = await timed(`${bare.origin}/?${query}${page}`, {}, () => undefined)
    rows.push([what, ms(own.p50), ms(own.p95), ms(plain.p50), ms(plain.p95), met(own.p95 <= GOAL_MS)])
  }
  printTable(
    `The list of ${STORIES} stories, from the request to the parsed answer, in milliseconds`,
    ['', 'Untold p50', 'p95', 'bare p50', 'p95', `goal ${GOAL_MS} ms`],
    rows,
  )
} finally {
  bare.close()
  await untold.stop()
}

async function timed(
  url: string,
  headers: Record<string, string>,
  read: (body: unknown) => unknown,
): Promise<Spread> {
  const took: number[] = []
  for (let round = 0; round < ROUNDS + 3; round++) {
    const began = performance.now()
    read(await (await fetch(url, { headers })).json())
    // The first ones warm both servers alike.
    if (round >= 3) took.push(performance.now() - began)
  }
  return spreadOf(took)
}

/** The least that such a list could cost: texts in memory, `includes`, rows as they are. */
async function bareServer(): Promise<{ origin: string; close(): void }> {
  const held = stories.map(({ manifest, text }) => ({
    row: { ...manifest, title: text.en?.title, languages: Object.keys(text), consent: 'composite' },
    haystack: JSON.stringify(text).toLowerCase(),
  }))
  const app = express()
  app.get('/', (request, response) => {
    const { search } = request.query
    const words = (typeof search === 'string' ? search : '').split(' ').filter(Boolean)
    const found = held.filter(({ haystack }) => words.every((word) => haystack.includes(word)))
    response.json({ total: found.length, items: found.slice(0, 200).map(({ row }) => row) })
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() }
}

function storyOf(n: number): PackagedStory {
  const review = 'needs-native-review' as const
  return {
    manifest: {
      format: 'untold-story/1',
      id: `measured-${n}`,
      revision: 1,
      basis: 'composite',
      teller: 'bystander',
      topics: ['neighbours'],
      sensitive: false,
      arc: Array.from({ length: 12 }, (_, i) => ((n + i) % 10) / 10),
      seed: n,
      review: { kk: review, ru: review, en: review },
    },
    text: { kk: textOf('kk', n), ru: textOf('ru', n), en: textOf('en', n) },
  }
}

function textOf(language: Language, n: number): StoryText {
  const words = WORDS[language].split(' ')
  const sentence = (from: number) =>
    Array.from({ length: 14 }, (_, i) => words[(n * 7 + from * 5 + i * (1 + (n % 3))) % words.length]).join(
      ' ',
    )
  return {
    title: `${words[n % words.length]} ${words[(n * 5) % words.length]}`,
    note: `${sentence(1)}.`,
    beats: Array.from({ length: 12 }, (_, i) => `${sentence(i + 2)}.`),
    stays: `${words[(n + 3) % words.length]}.`,
  }
}
