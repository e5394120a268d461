import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import { signNotAllowed, storyMarkdown } from '../../../core/model/story-markdown.ts'
import { TOPICS, type StoryText } from '../../../core/model/story.ts'
import { ARCHIVE_LIMIT } from '../../../core/protocol/story-packages.ts'
import { MOST_FILES, storyArchive } from '../../../server/library/story-archive.ts'
import { STORY_FILE_LIMIT } from '../../../server/library/package-check.ts'
import { type PackagedStory } from '../../../server/ports/story-archive.ts'
import { zipOf, type ZipEntry } from '../../helpers/zip.ts'

const makeStory = (overrides: Partial<PackagedStory['manifest']> = {}): PackagedStory => ({
  manifest: {
    format: 'untold-story/1',
    id: 'a-door',
    revision: 3,
    basis: 'composite',
    teller: 'bystander',
    topics: ['neighbours'],
    sensitive: false,
    arc: [0.2, 0.4, 0.6, 0.5],
    seed: 7,
    review: { kk: 'needs-native-review', ru: 'needs-native-review', en: 'signed-off' },
    ...overrides,
  },
  text: { en: makeText('A door.'), kk: makeText('Есік.') },
})
const makeText = (sentence: string): StoryText => ({
  title: 'A door',
  note: 'It is about a door.',
  beats: ['One.', 'Two.', 'Three.', sentence],
  stays: 'The door.',
})

/** The files of one sound package, for archives made by hand. */
function files(folder = 'a-door'): ZipEntry[] {
  const { manifest, text } = makeStory({ id: folder })
  return [
    { name: `${folder}/story.json`, content: JSON.stringify(manifest) },
    { name: `${folder}/en.md`, content: storyMarkdown(text.en!), deflated: true },
  ]
}

async function foldersIn(bytes: Buffer): Promise<string[]> {
  const reading = await storyArchive.read(bytes)
  if (!reading.ok) throw new Error(reading.problems.map(({ words }) => words.en).join(' '))
  return reading.packages.flatMap(({ folder, ok }) => (ok ? [folder] : []))
}

async function faultsOf(bytes: Buffer): Promise<string[]> {
  const reading = await storyArchive.read(bytes)
  if (reading.ok) throw new Error('expected a refusal')
  return reading.problems.map(({ file, words }) => `${file}: ${words.en}`)
}

describe('the round trip', () => {
  const plain = (most: number) =>
    fc
      .string({ unit: 'binary', minLength: 1, maxLength: most })
      .map((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '' && text.length <= most && signNotAllowed(text) === null)
  const text = (beats: number): fc.Arbitrary<StoryText> =>
    fc.record({
      title: plain(60),
      note: plain(220),
      beats: fc.array(plain(220), { minLength: beats, maxLength: beats }),
      stays: plain(120),
    })
  const review = fc.constantFrom('needs-native-review' as const, 'signed-off' as const)
  const languages = fc.subarray([...LANGUAGES], { minLength: 1 })
  const stories = fc
    .uniqueArray(
      fc.tuple(
        fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/),
        fc.integer({ min: 4, max: 24 }),
        languages,
      ),
      { minLength: 1, maxLength: 4, selector: ([id]) => id },
    )
    .chain((shapes) =>
      fc.tuple(
        ...shapes.map(([id, beats, has]) =>
          fc.record({
            manifest: fc.record({
              format: fc.constant('untold-story/1' as const),
              id: fc.constant(id),
              revision: fc.integer({ min: 1, max: 9_999 }),
              basis: fc.constantFrom('composite' as const, 'narrator' as const),
              teller: fc.constantFrom('survivor' as const, 'bystander' as const),
              topics: fc.subarray([...TOPICS], { minLength: 1, maxLength: 4 }),
              sensitive: fc.boolean(),
              arc: fc.array(
                fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0),
                { minLength: beats, maxLength: beats },
              ),
              seed: fc.integer({ min: 0, max: 0xffffffff }),
              review: fc.record({ kk: review, ru: review, en: review }),
            }),
            text: fc
              .tuple(...has.map(() => text(beats)))
              .map(
                (all) =>
                  Object.fromEntries(has.map((language, i) => [language, all[i]!])) as Partial<
                    Record<Language, StoryText>
                  >,
              ),
          }),
        ),
      ),
    )

  test('gives the same stories, and the same bytes again', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (all) => {
        const bytes = await storyArchive.write(all)
        const reading = await storyArchive.read(bytes)
        const came = reading.ok ? reading.packages.flatMap((each) => (each.ok ? [each.story] : [])) : []
        const ordered = all.toSorted((a, b) => (a.manifest.id < b.manifest.id ? -1 : 1))
        expect(came).toEqual(ordered)
        expect((await storyArchive.write(came)).equals(bytes)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('its order is that of the names, whatever order they were given in', async () => {
    const [a, b] = [makeStory({ id: 'a-bench' }), makeStory({ id: 'a-door' })]
    expect((await storyArchive.write([b, a])).equals(await storyArchive.write([a, b]))).toBe(true)
  })

  test('it can be read without any program: the texts stand in it as they are', async () => {
    const bytes = await storyArchive.write([makeStory()])
    expect(bytes.toString()).toContain('# A door\n\n> Content note: It is about a door.\n\nOne.\n\nTwo.')
    expect(bytes.toString()).toContain('# Stories from an Untold installation')
    expect(bytes.toString()).toContain('## Untold қондырғысынан шыққан әңгімелер')
  })
})

describe('what people do to archives is understood', () => {
  test.each<[string, ZipEntry[]]>([
    [
      'packed with the folder around it',
      files().map((each) => ({ ...each, name: `stories/${String(each.name)}` })),
    ],
    [
      'packed on a Mac',
      [
        ...files(),
        { name: '__MACOSX/a-door/._en.md', content: 'x' },
        { name: 'a-door/.DS_Store', content: 'x' },
      ],
    ],
    ['with entries for folders', [{ name: 'a-door/', content: '', mode: 0o040755 }, ...files()]],
    ['without the flag for UTF-8', files().map((each) => ({ ...each, flags: 0 }))],
    ['with a page to read first', [{ name: 'README.md', content: 'Read me.' }, ...files()]],
  ])('%s', async (_, entries) => {
    expect(await foldersIn(zipOf(entries))).toEqual(['a-door'])
  })

  test('one faulty package does not hide the others, and all its faults are named', async () => {
    const faulty: ZipEntry[] = [
      {
        name: 'b/story.json',
        content: '{"approvals": ["reviewer-a", "reviewer-b"], "consents": "all", "id": "b"}',
      },
      { name: 'b/en.md', content: Buffer.from([0x23, 0x20, 0xc4, 0xe2]) },
      { name: 'b/receipt.txt', content: 'river bread window lamp road' },
      { name: 'loose.txt', content: 'x' },
      { name: 'c/story.json', content: JSON.stringify(makeStory({ id: 'another' }).manifest) },
      { name: 'd/en.md', content: 'x'.repeat(STORY_FILE_LIMIT + 1) },
    ]
    const reading = await storyArchive.read(zipOf([...files(), ...faulty]))
    const found = reading.ok ? reading.packages : []
    expect(found.map(({ folder, ok }) => [folder, ok])).toEqual([
      ['a-door', true],
      ['b', false],
      ['c', false],
      ['d', false],
      ['loose.txt', false],
    ])
    const said = Object.fromEntries(
      found.map((each) => [
        each.folder,
        each.ok ? [] : each.problems.map(({ file, message }) => `${file} ${message}`),
      ]),
    )
    expect(said['b']).toEqual(
      expect.arrayContaining([
        'receipt.txt does not belong in a story package; remove it, only story.json, kk.md, ru.md and en.md may be here',
        'en.md is not UTF-8; save it as UTF-8',
        'story.json is not a field of a story; remove it, or correct its spelling',
      ]),
    )
    expect(said['c']).toEqual([
      '. has no text; put at least one of kk.md, ru.md and en.md into the package',
      'story.json is “another”, but the folder is “c”; give both the same name',
    ])
    expect(said['d']).toContain('en.md is longer than 64 kB; shorten it')
    expect(said['loose.txt']).toEqual([
      '. is not a story package; a package is a folder, so move or remove this',
    ])
  })
})

describe('[SEC-5] a hostile archive is refused as a whole, with a clear sentence for each reason', () => {
  const one = (entry: Partial<ZipEntry>): Buffer =>
    zipOf([...files(), { name: 'a-door/ru.md', content: 'x', ...entry }])
  const zeros = Buffer.alloc(STORY_FILE_LIMIT)
  const sound = zipOf(files())
  const many = Array.from({ length: MOST_FILES + 1 }, (_, n) => ({ name: `s${n}/en.md`, content: '' }))

  test.each<[string, Buffer, RegExp]>([
    ['no archive', Buffer.from('hello'), /^\.: This is not a zip archive/],
    ['nothing at all', Buffer.alloc(0), /^\.: This is not a zip archive/],
    ['an archive cut off', sound.subarray(0, sound.length - 30), /^\.: This is not a zip archive/],
    ['an archive whose beginning is missing', sound.subarray(20), /^\.: The archive is damaged/],
    ['an archive with nothing in it', zipOf([]), /^\.: There is no story in this archive/],
    ['traversal', one({ name: '../../etc/passwd' }), /^\.\.\/\.\.\/etc\/passwd: The name leads out/],
    ['traversal in the middle', one({ name: 'a-door/../../en.md' }), /The name leads out/],
    ['traversal as Windows writes it', one({ name: '..\\..\\boot.ini' }), /The name leads out/],
    ['an absolute path', one({ name: '/etc/cron.d/x' }), /The name leads out/],
    ['a drive', one({ name: 'C:/x' }), /The name leads out/],
    ['an empty part of a path', one({ name: 'a-door//en.md' }), /The name is not a plain one/],
    ['a hidden sign in a name', one({ name: 'a-door/e\u200Bn.md' }), /The name is not a plain one/],
    ['a name that ends early', one({ name: 'a-door/en.md\0.txt' }), /The name is not a plain one/],
    ['an endless name', one({ name: `a/${'n'.repeat(300)}` }), /…: The name is too long/],
    ['a name in another encoding', one({ name: Buffer.from([0xc4, 0xe2]) }), /not in UTF-8/],
    ['a symbolic link', one({ mode: 0o120777 }), /^a-door\/ru\.md: This is a link/],
    ['a device', one({ mode: 0o020666 }), /This is neither a file nor a folder/],
    [
      'the same name twice',
      one({ name: 'a-door/en.md' }),
      /^a-door\/en\.md: This name stands in the archive twice/,
    ],
    [
      'the same name for a careless disk',
      one({ name: 'A-Door/EN.md' }),
      /This name stands in the archive twice/,
    ],
    [
      'a password',
      one({ flags: 0x0801, content: 'x'.repeat(20), uncompressedSize: 8 }),
      /locked with a password/,
    ],
    ['strong encryption', one({ flags: 0x0841 }), /locked with a password/],
    ['another way of packing', one({ method: 12 }), /packed in a way that we do not open/],
    ['a bomb', one({ content: zeros, deflated: true }), /would swell to many times its size/],
    [
      'many small bombs',
      zipOf(
        Array.from({ length: 2_800 }, (_, n) => ({
          name: `s${n}/en.md`,
          content: 'x'.repeat(700),
          compressedSize: 700,
          uncompressedSize: 62_000,
          method: 8,
        })),
      ),
      /Unpacked it would be larger than 160 MB/,
    ],
    [
      'a size that is not true',
      one({ content: 'x'.repeat(90), deflated: true, uncompressedSize: 40 }),
      /not what was packed/,
    ],
    ['a sum that is not true', one({ sum: 1 }), /not what was packed/],
    ['two names for one file', one({ localName: 'b-door/ru.md' }), /not what was packed/],
    ['files on top of each other', one({ sharesWithLast: true }), /lie on top of each other/],
    [
      'fewer files than there are',
      zipOf([...files(), ...files('b')], { count: 2 }),
      /more files than it says/,
    ],
    ['more files than there are', zipOf(files(), { count: 9 }), /damaged, or says something untrue/],
    [
      'a zip64 record with a lie for a number',
      zipOf(files(), { zip64: { count: 2n ** 40n } }),
      /too many files; at most 12000/,
    ],
    [
      'a zip64 record that points nowhere',
      zipOf(files(), { zip64: { count: 2n, directoryAt: 2n ** 40n } }),
      /damaged/,
    ],
    ['too many files', zipOf(many), /too many files; at most 12000/],
    ['more than fits', Buffer.alloc(ARCHIVE_LIMIT + 1), /The archive is larger than 128 MB/],
  ])('%s', async (_, bytes, sentence) => {
    const faults = await faultsOf(bytes)
    expect(faults).toEqual([expect.stringMatching(sentence)])
  })

  test('all reasons at once, and a long list of them is cut', async () => {
    const links = Array.from({ length: 50 }, (_, n) => ({ name: `../x${n}`, content: '', mode: 0o120777 }))
    const faults = await faultsOf(zipOf([...links, ...files()]))
    expect(faults).toHaveLength(21)
    expect(faults.at(-1)).toBe('.: And 80 more of the kind.')
  })

  test('any bytes at all are answered, never thrown at', async () => {
    const damaged = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(damaged, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(sound)
        for (const [at, value] of changes) bytes[at] = value
        const reading = await storyArchive.read(bytes)
        for (const { words } of reading.ok ? [] : reading.problems)
          expect(words.kk.length).toBeGreaterThan(10)
      }),
      { numRuns: 300 },
    )
  })
})
