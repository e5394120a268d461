/** What a machine says: only what is on show, to screens alone, sealed where it is a story's, and gone with it. */
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseBuffer } from 'music-metadata'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Exhibition, type PublishedStory } from '../../../core/protocol/exhibition.ts'
import { SpeechStanding } from '../../../core/protocol/speech.ts'
import { LANGUAGES } from '../../../core/model/language.ts'
import { RECEIPT_WORDS } from '../../../core/receipt/receipt.ts'
import { phraseKey, phrasesOfLine, VOICE_EDITION } from '../../../core/speech/phrase.ts'
import { ReceiptSoundsFile } from '../../../core/speech/receipt-sounds.ts'
import { Speech } from '../../../server/speech/speech.ts'
import { synthesise, voicesHere } from '../../../server/speech/synthesise.ts'
import { filesWith } from '../../helpers/canary.ts'
import { makePackageRoot, type PackageRoot } from '../../helpers/package-root.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'
import { TOLD, tellStory } from '../../helpers/told-story.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const PHRASES = { kk: ['Қолдау'], ru: ['Поддержка'], en: ['Leave'] }
let root: PackageRoot
let server: TestServer
let kiosk: Record<string, string>
let told: PublishedStory

beforeAll(async () => {
  root = await makePackageRoot()
  await writeFile(join(root.path, 'dist', 'phrases.json'), JSON.stringify(PHRASES))
  server = await startTestServer({ packageRoot: root.path, speech: 'installed' })
  kiosk = bearer((await server.admitKiosk()).token)
  told = await tellStory(server)
})
afterAll(async () => {
  await server.close()
  await root.remove()
})

const get = (path: string) =>
  fetch(`${server.url}/api/v1/kiosk/speech/${path}`, { headers: kiosk }).then(async (response) => ({
    status: response.status,
    kept: response.headers.get('cache-control'),
    bytes: Buffer.from(await response.arrayBuffer()),
  }))

test('[VIS-6] every language of the interface has a voice, and its words come out as sound', async () => {
  const staff = await server.staff('operator')
  const standing = (await server.ask('/speech', { headers: { Cookie: staff.cookie } })).read(SpeechStanding)
  expect(standing).toEqual({ languages: ['kk', 'ru', 'en'], missing: null })
  const shown = (await server.ask('/kiosk/exhibition', { headers: kiosk })).read(Exhibition)
  expect(shown.speech).toEqual(['kk', 'ru', 'en'])
  for (const language of ['kk', 'ru', 'en'] as const) {
    const answer = await get(`words/${language}/${phraseKey(language, PHRASES[language][0]!)}`)
    expect(answer.status).toBe(200)
    expect(answer.kept).toContain('immutable')
    const { format, common } = await parseBuffer(answer.bytes, { mimeType: 'audio/ogg' })
    expect(format).toMatchObject({ codec: 'Opus', numberOfChannels: 1 })
    expect(format.duration).toBeGreaterThan(0.2)
    expect(common.picture ?? []).toEqual([])
    const [line] = shown.venue.supportLines
    const number = phrasesOfLine(line!, language)[0]!
    expect((await get(`words/${language}/${phraseKey(language, number)}`)).status).toBe(200)
  }
})

test('[BOO-1] words that this installation does not show are said to nobody', async () => {
  const written = 'Nobody has sent this yet.'
  expect((await get(`words/en/${phraseKey('en', written)}`)).status).toBe(404)
  expect(await filesWith(server.config.dataDir, [written])).toEqual([])
})

test('a phrase is made once and read from its folder afterwards', async () => {
  const key = phraseKey('en', 'Leave')
  const [one, other] = await Promise.all([get(`words/en/${key}`), get(`words/en/${key}`)])
  expect(one.bytes.equals(other.bytes)).toBe(true)
  const files = await readdir(join(server.config.dataDir, 'speech', 'en'))
  expect(files.filter((each) => each.startsWith(key))).toEqual([`${key}.ogg`])
})

test('[CON-6] a story is spoken part by part from its sealed place, and nothing of it lies on the disk in plain', async () => {
  const parts = ['title', 'note', 'beat-0', 'stays']
  for (const part of parts) {
    const answer = await get(`stories/${TOLD}/en/${part}`)
    expect(answer.status, part).toBe(200)
    expect(answer.kept).toBe('no-store')
    const again = await get(`stories/${TOLD}/en/${part}`)
    expect(again.bytes.equals(answer.bytes)).toBe(true)
    expect(
      await filesWith(join(server.config.dataDir, 'vault'), [answer.bytes.toString('latin1', 80, 96)]),
    ).toEqual([])
  }
  expect((await get(`stories/${TOLD}/en/beat-199`)).status).toBe(404)
  expect((await get('stories/story-none/en/title')).status).toBe(404)
  expect(await filesWith(join(server.config.dataDir, 'speech'), ['OggS'])).toHaveLength(
    (await readdir(join(server.config.dataDir, 'speech'), { recursive: true })).filter((each) =>
      each.endsWith('.ogg'),
    ).length,
  )
  expect(await filesWith(server.config.dataDir, [told.text.en!.beats[0]!])).toEqual([])
})

test('[CON-1] [CON-3] a withdrawn story says nothing more, and its sounds are gone with its key', async () => {
  const { vault, installation } = server.context
  expect((await vault.fetch({ storyId: TOLD, kind: 'speech.en.title', revision: 0 })).ok).toBe(true)
  await installation.withdrawals.withdraw(TOLD, 'curator', { kind: 'system', id: 'test' })
  expect((await get(`stories/${TOLD}/en/title`)).status).toBe(404)
  await vi.waitFor(async () => {
    const left = await vault.fetch({ storyId: TOLD, kind: 'speech.en.title', revision: 0 })
    expect(left).toEqual({ ok: false, reason: expect.stringMatching(/erased|nothing/) as string })
  }, 20_000)
})

test('[CON-1] [ANO-7] without consent to a voice a machine has none either', async () => {
  const story: PublishedStory = { ...told, id: 'story-silent', spoken: ['ru'] }
  expect(await server.context.speech.passage(story, 'en', 'title', 'usual')).toBeNull()
})

test('[CON-2] another text is another sound: what was said before is not said of it', async () => {
  const kept = new Map<string, Uint8Array>()
  const said: string[] = []
  const speech = new Speech({
    folder: '/nowhere',
    vault: {
      keep: async ({ kind }, bytes) => {
        kept.set(kind, bytes)
        return { ok: true }
      },
      fetch: async ({ kind }) => {
        const bytes = kept.get(kind)
        return bytes === undefined ? { ok: false, reason: 'nothing' } : { ok: true, bytes }
      },
    },
    standing: { languages: ['en'], missing: null },
    phrases: () => [],
    receiptWords: () => [],
    synthesiseWords: async () => [],
    synthesise: async (_, text) => {
      said.push(text)
      return Buffer.from(text)
    },
    write: async () => undefined,
  })
  const titled = (title: string): PublishedStory => ({
    ...told,
    spoken: ['en'],
    text: { en: { ...told.text.en!, title } },
  })
  for (const title of ['The door', 'The door', 'The key', 'The key'])
    expect(Buffer.from((await speech.passage(titled(title), 'en', 'title', 'usual'))!).toString()).toBe(title)
  expect(said).toEqual(['The door', 'The key'])
})

test('[CON-6] what is being said when the server ends is waited for, and kept nowhere', async () => {
  const kept: string[] = []
  let finish: (bytes: Uint8Array) => void = () => undefined
  let said = false
  const speech = new Speech({
    folder: '/nowhere',
    vault: {
      keep: async ({ kind }) => {
        kept.push(kind)
        return { ok: true }
      },
      fetch: async () => ({ ok: false, reason: 'nothing' }),
    },
    standing: { languages: ['en'], missing: null },
    phrases: () => [],
    receiptWords: () => [],
    synthesiseWords: async () => [],
    synthesise: () => {
      said = true
      return new Promise((resolve) => (finish = resolve))
    },
    write: async () => undefined,
  })
  const asked = speech.passage({ ...told, spoken: ['en'] }, 'en', 'title', 'usual')
  await vi.waitFor(() => expect(said).toBe(true))
  let ended = false
  const closing = speech.close().then(() => (ended = true))
  await Promise.resolve()
  expect(ended).toBe(false)
  finish(new Uint8Array(8))
  expect(await asked).toBeNull()
  await closing
  expect(kept).toEqual([])
  expect(await speech.passage({ ...told, spoken: ['en'] }, 'en', 'title', 'usual')).toBeNull()
})

test('without espeak-ng nothing is offered, and the console is told why', async () => {
  const path = process.env['PATH']
  process.env['PATH'] = ''
  try {
    expect(await voicesHere()).toEqual({ languages: [], missing: 'espeak-ng' })
    expect(await synthesise('en', 'Leave', 'usual')).toBeNull()
  } finally {
    process.env['PATH'] = path
  }
  const silent = await startTestServer({ speech: 'off' })
  try {
    const screen = bearer((await silent.admitKiosk()).token)
    expect((await silent.ask('/kiosk/exhibition', { headers: screen })).read(Exhibition).speech).toEqual([])
    const staff = await silent.staff('operator')
    const standing = (await silent.ask('/speech', { headers: { Cookie: staff.cookie } })).read(SpeechStanding)
    expect(standing).toEqual({ languages: [], missing: 'off' })
  } finally {
    await silent.close()
  }
})

test('[CON-7] the words of receipts are said all together in one file: no word has an address of its own', async () => {
  const folder = join(server.config.dataDir, 'speech')
  const { standing, phrases } = { standing: server.context.speech.standing, phrases: () => [] }
  const make = (said: string[], words: readonly string[] | null) =>
    new Speech({
      folder,
      vault: server.context.vault,
      standing,
      phrases,
      receiptWords: (language) => words ?? RECEIPT_WORDS[language],
      synthesise: async () => null,
      synthesiseWords: async (_, some) => {
        said.push(...some)
        return some.includes('unsayable') ? null : some.map((word) => Buffer.from(word))
      },
      write: (file, bytes) => writeFile(file, bytes),
    })
  const walk = async (speech: Speech) => {
    for (const step of speech.ahead(() => [])) await step()
  }
  const path = `receipts/kk/${VOICE_EDITION}`
  expect(await get(path)).toMatchObject({ status: 204, kept: 'no-store' })
  const said: string[] = []
  await walk(make(said, null))
  expect(said).toEqual(LANGUAGES.flatMap((language) => RECEIPT_WORDS[language]))
  const answer = await get(path)
  expect([answer.status, answer.kept]).toEqual([200, expect.stringContaining('immutable')])
  const file = ReceiptSoundsFile.parse(JSON.parse(answer.bytes.toString('utf8')))
  expect(Object.keys(file)).toEqual(RECEIPT_WORDS.kk)
  const [word] = RECEIPT_WORDS.kk
  expect(Buffer.from(file[word!]!, 'base64').toString()).toBe(word)
  expect((await get(`words/kk/${phraseKey('kk', word!)}`)).status).toBe(404)
  expect((await get(`receipts/kk/${VOICE_EDITION + 1}`)).status).not.toBe(200)
  const again: string[] = []
  await walk(make(again, null))
  expect(again).toEqual([])
  // Where one word cannot be said there is no file: a receipt is heard whole, or its number alone.
  const some = make([], ['lamp', 'unsayable', 'honey'])
  await walk(some)
  expect(await some.receipts.of('en')).toBeNull()
})

test('[CON-7] the words of receipts are made before everything that can be asked for by itself', async () => {
  const made: string[] = []
  const speech = new Speech({
    folder: join(server.config.dataDir, 'speech-first'),
    vault: server.context.vault,
    standing: { languages: ['ru', 'kk'], missing: null },
    phrases: (language) => [`phrase ${language}`],
    receiptWords: (language) => [`word ${language}`],
    synthesise: async (_, text) => {
      made.push(text)
      return Buffer.from(text)
    },
    synthesiseWords: async (_, words) => {
      made.push(...words)
      return words.map((word) => Buffer.from(word))
    },
    write: (file, bytes) => writeFile(file, bytes),
  })
  for (const step of speech.ahead(() => [])) await step()
  expect(made).toEqual(['word ru', 'word kk', 'phrase ru', 'phrase kk'])
})

test('[CON-7] words of receipts in the making are cut off when the server ends, and made whole the next time', async () => {
  const folder = join(server.config.dataDir, 'speech')
  const words = Array.from({ length: 300 }, (_, index) => `word ${index}`)
  let told: AbortSignal | null = null
  let waits = true
  const make = () =>
    new Speech({
      folder,
      vault: server.context.vault,
      standing: { languages: ['en'], missing: null },
      phrases: () => [],
      receiptWords: () => words,
      synthesise: async () => null,
      synthesiseWords: async (_, some, signal) => {
        told = signal
        if (waits && some[0] !== words[0])
          return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)))
        return some.map((word) => Buffer.from(word))
      },
      write: (file, bytes) => writeFile(file, bytes),
    })
  const walk = async (speech: Speech) => {
    for (const step of speech.ahead(() => [])) await step()
  }
  const first = make()
  const walking = walk(first)
  await vi.waitFor(() => expect(told).not.toBeNull())
  await first.close()
  await walking
  expect(told!.aborted).toBe(true)
  expect(await first.receipts.of('en')).toBeNull()
  waits = false
  const second = make()
  await walk(second)
  const whole = ReceiptSoundsFile.parse(JSON.parse(Buffer.from((await second.receipts.of('en'))!).toString()))
  expect(Object.keys(whole)).toEqual(words)
})
