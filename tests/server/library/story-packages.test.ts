import { mkdir, mkdtemp, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../core/model/language.ts'
import { storyMarkdown } from '../../../core/model/story-markdown.ts'
import type { StoryMarkdownText } from '../../../core/model/story-markdown.ts'
import type { Story } from '../../../core/model/story.ts'
import { STORY_FILE_LIMIT } from '../../../server/library/package-check.ts'
import { readStoryPackage, readStoryPackages } from '../../../server/library/story-packages.ts'
import type { StoryProblem } from '../../../server/ports/story-archive.ts'

const makeManifest = (overrides: Record<string, unknown> = {}) => ({
  format: 'untold-story/1',
  id: 'a-door',
  revision: 1,
  basis: 'composite',
  teller: 'bystander',
  topics: ['neighbours'],
  sensitive: false,
  arc: [0.2, 0.4, 0.6, 0.5],
  seed: 7,
  review: { kk: 'needs-native-review', ru: 'needs-native-review', en: 'needs-native-review' },
  ...overrides,
})

const makeText = (overrides: Partial<StoryMarkdownText> = {}): StoryMarkdownText => ({
  title: 'A door',
  note: 'It is about a door.',
  beats: ['One.', 'Two.', 'Three.', 'Four.'],
  stays: 'The door.',
  ...overrides,
})

let root: string
let folder: string

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'untold-stories-'))
  folder = path.join(root, 'a-door')
  await makePackage(folder)
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function makePackage(where: string, manifest: Record<string, unknown> = {}) {
  await mkdir(where)
  await writeFile(path.join(where, 'story.json'), JSON.stringify(makeManifest(manifest)))
  for (const language of LANGUAGES)
    await writeFile(path.join(where, `${language}.md`), storyMarkdown(makeText()))
}
const put = (file: string, content: string | Uint8Array) => writeFile(path.join(folder, file), content)
const putManifest = (overrides: Record<string, unknown>) =>
  put('story.json', JSON.stringify(makeManifest(overrides)))

type Found = Omit<StoryProblem, 'words'>
const inEnglish = ({ file, field, message }: StoryProblem): Found => ({ file, field, message })

async function problemsOf(where = folder): Promise<Found[]> {
  const result = await readStoryPackage(where)
  return result.ok ? [] : result.problems.map(inEnglish)
}

describe('a sound package', () => {
  test('is read whole', async () => {
    const result = await readStoryPackage(folder)
    expect(result).toEqual({
      ok: true,
      story: { ...makeManifest(), text: { kk: makeText(), ru: makeText(), en: makeText() } },
    })
  })

  test('may begin its files with a byte order mark and end lines as Windows does', async () => {
    await put('kk.md', `\uFEFF${storyMarkdown(makeText()).replaceAll('\n', '\r\n')}`)
    await put('story.json', `\uFEFF${JSON.stringify(makeManifest())}`)
    expect(await problemsOf()).toEqual([])
  })
})

describe('a faulty package is refused, naming the file, the field and what to do', () => {
  const cases: [string, () => Promise<unknown>, Found[]][] = [
    [
      'a missing language',
      () => rm(path.join(folder, 'ru.md')),
      [
        {
          file: 'ru.md',
          field: 'file',
          message: 'is missing; add it, a package has story.json, kk.md, ru.md and en.md',
        },
      ],
    ],
    [
      'a missing manifest',
      () => rm(path.join(folder, 'story.json')),
      [
        {
          file: 'story.json',
          field: 'file',
          message: 'is missing; add it, a package has story.json, kk.md, ru.md and en.md',
        },
      ],
    ],
    [
      'an arc of another length',
      () => put('en.md', storyMarkdown(makeText({ beats: ['One.', 'Two.', 'Three.', 'Four.', 'Five.'] }))),
      [
        {
          file: 'en.md',
          field: 'beats',
          message: 'has 5 beats, but the arc in story.json has 4 numbers; give each beat one',
        },
      ],
    ],
    [
      'an over-long beat',
      () => put('kk.md', storyMarkdown(makeText({ beats: ['One.', 'Two.', 'ө'.repeat(221), 'Four.'] }))),
      [
        {
          file: 'kk.md',
          field: 'beat 3',
          message: 'is 221 characters long, at most 220 fit; shorten it or make it two beats',
        },
      ],
    ],
    [
      'an over-long title',
      () => put('kk.md', storyMarkdown(makeText({ title: 'ө'.repeat(61) }))),
      [{ file: 'kk.md', field: 'title', message: 'is 61 characters long, at most 60 fit; shorten it' }],
    ],
    [
      'a text out of form',
      () => put('ru.md', '# A door\n\nNo note.\n'),
      [
        {
          file: 'ru.md',
          field: 'line 3',
          message: 'the content note must follow the title; write “> Content note: ” and one calm sentence',
        },
      ],
    ],
    [
      'an unknown field',
      () => putManifest({ narrator: 'somebody' }),
      [
        {
          file: 'story.json',
          field: 'narrator',
          message: 'is not a field of a story; remove it, or correct its spelling',
        },
      ],
    ],
    [
      'an unknown field inside another',
      () => putManifest({ review: { ...makeManifest().review, uz: 'signed-off' } }),
      [
        {
          file: 'story.json',
          field: 'review.uz',
          message: 'is not a field of a story; remove it, or correct its spelling',
        },
      ],
    ],
    [
      'a field left out',
      () => putManifest({ seed: undefined }),
      [{ file: 'story.json', field: 'seed', message: 'is missing; add it' }],
    ],
    [
      'a value that is not offered',
      () => putManifest({ basis: 'rumour' }),
      [{ file: 'story.json', field: 'basis', message: 'must be one of "composite", "narrator"; correct it' }],
    ],
    [
      'another format',
      () => putManifest({ format: 'untold-story/2' }),
      [{ file: 'story.json', field: 'format', message: 'must be "untold-story/1"; correct it' }],
    ],
    [
      'a number out of range',
      () => putManifest({ arc: [0.2, 1.4, 0.6, 0.5] }),
      [{ file: 'story.json', field: 'arc[1]', message: 'is too large, at most 1 is allowed; lower it' }],
    ],
    [
      'half a revision',
      () => putManifest({ revision: 1.5 }),
      [{ file: 'story.json', field: 'revision', message: 'must be a whole number; correct it' }],
    ],
    [
      'a word where true or false belongs',
      () => putManifest({ sensitive: 'no' }),
      [
        {
          file: 'story.json',
          field: 'sensitive',
          message: 'must be true or false, without quotation marks; correct it',
        },
      ],
    ],
    [
      'no topics',
      () => putManifest({ topics: [] }),
      [{ file: 'story.json', field: 'topics', message: 'has 0 entries, at least 1 are needed; add some' }],
    ],
    [
      'an id that is not one',
      () => putManifest({ id: '../etc' }),
      [
        {
          file: 'story.json',
          field: 'id',
          message:
            'use 1–64 lower-case letters, digits and hyphens, beginning and ending with a letter or digit',
        },
      ],
    ],
    [
      'a manifest that is a list',
      () => put('story.json', '[]'),
      [{ file: 'story.json', field: 'file', message: 'must be an object in curly brackets; correct it' }],
    ],
    [
      'bad JSON, with its line',
      () => put('story.json', '{\n  "id": "a-door",\n  "seed" 7\n}'),
      [
        {
          file: 'story.json',
          field: 'line 3',
          message:
            'is not valid JSON; look there for a missing comma, quotation mark or bracket, or one too many',
        },
      ],
    ],
    [
      'a symbolic link',
      async () => {
        await rename(path.join(folder, 'en.md'), path.join(root, 'elsewhere.md'))
        await symlink(path.join(root, 'elsewhere.md'), path.join(folder, 'en.md'))
      },
      [
        {
          file: 'en.md',
          field: 'file',
          message: 'is a symbolic link, and links are not followed; put the file itself here',
        },
      ],
    ],
    [
      'a foreign file',
      () => put('notes.txt', 'x'),
      [
        {
          file: 'notes.txt',
          field: 'file',
          message:
            'does not belong in a story package; remove it, only story.json, kk.md, ru.md and en.md may be here',
        },
      ],
    ],
    [
      'a folder in place of a text',
      async () => {
        await rm(path.join(folder, 'en.md'))
        await mkdir(path.join(folder, 'en.md'))
      },
      [{ file: 'en.md', field: 'file', message: 'is not a plain file; put a plain file here' }],
    ],
    [
      'a file beyond the limit',
      () => truncate(path.join(folder, 'en.md'), STORY_FILE_LIMIT + 1),
      [{ file: 'en.md', field: 'file', message: 'is longer than 64 kB; shorten it' }],
    ],
    [
      'another encoding',
      () => put('ru.md', new Uint8Array([0x23, 0x20, 0xc4, 0xe2])),
      [{ file: 'ru.md', field: 'file', message: 'is not UTF-8; save it as UTF-8' }],
    ],
  ]
  test.each(cases)('%s', async (_, damage, expected) => {
    await damage()
    expect(await problemsOf()).toEqual(expected)
  })

  test('every problem is reported, not only the first', async () => {
    await putManifest({ seed: -1, teller: 'nobody', extra: true })
    await rm(path.join(folder, 'kk.md'))
    await put('ru.md', storyMarkdown(makeText({ beats: ['One.', 'x'.repeat(300)], stays: 'x'.repeat(200) })))
    await put('en.md', 'hello')
    await put('photo.jpg', '')
    const found = (await problemsOf()).map(({ file, field }) => `${file} ${field}`)
    expect(found.sort()).toEqual([
      'en.md line 1',
      'kk.md file',
      'photo.jpg file',
      'ru.md beat 2',
      'ru.md beats',
      'ru.md beats',
      'ru.md stays',
      'story.json extra',
      'story.json seed',
      'story.json teller',
    ])
  })

  test.each([
    ['does not exist', 'nowhere', /cannot be read \(ENOENT\); check/],
    ['is a file', 'a-door/en.md', /is not a folder; a package is a folder with/],
  ])('a folder that %s', async (_, where, message) => {
    const problems = await problemsOf(path.join(root, where))
    expect(problems).toEqual([
      { file: '.', field: 'folder', message: expect.stringMatching(message) as string },
    ])
  })

  test('a link to a package is not followed', async () => {
    await symlink(folder, path.join(root, 'linked'))
    expect(await problemsOf(path.join(root, 'linked'))).toMatchObject([{ file: '.', field: 'folder' }])
  })

  test('every problem is said in three languages, with its place in words', async () => {
    await put('ru.md', '# A door\n\nNo note.\n')
    await put('kk.md', storyMarkdown(makeText({ beats: ['One.', 'Two.', 'ө'.repeat(221), 'Four.'] })))
    const result = await readStoryPackage(folder)
    const said = result.ok ? [] : result.problems.map(({ words }) => words)
    expect(said.map(({ en }) => en)).toEqual([
      'beat 3: is 221 characters long, at most 220 fit; shorten it or make it two beats',
      'line 3: the content note must follow the title; write “> Content note: ” and one calm sentence',
    ])
    expect(said.map(({ kk }) => kk)).toEqual([
      expect.stringMatching(/^3-үзінді: 221 таңба/),
      expect.stringMatching(/^3-жол: атауынан кейін/),
    ])
    expect(said.map(({ ru }) => ru)).toEqual([
      expect.stringMatching(/^фрагмент 3: знаков — 221/),
      expect.stringMatching(/^строка 3: за названием/),
    ])
  })

  test('no message quotes the file', async () => {
    await put('story.json', '{ "id": CANARY }')
    await put('kk.md', '# CANARY\n\n> Content note: CANARY\n\nCANARY *CANARY*\n')
    await put('ru.md', storyMarkdown(makeText({ title: 'CANARY'.repeat(20) })))
    expect(JSON.stringify(await problemsOf())).not.toContain('CANARY')
  })
})

describe('a folder of packages', () => {
  test('gives the sound ones by id and the problems of the others', async () => {
    await makePackage(path.join(root, 'a-bench'), { id: 'a-bench' })
    await makePackage(path.join(root, 'broken'), { id: 'broken', seed: 'x' })
    await writeFile(path.join(root, 'README.md'), 'Read me.')
    await mkdir(path.join(root, '.hidden'))
    const { stories, problems } = await readStoryPackages(root)
    expect(stories.map((story) => story.id)).toEqual(['a-bench', 'a-door'])
    expect(problems.map(inEnglish)).toEqual([
      { file: 'broken/story.json', field: 'seed', message: 'must be a number; correct it' },
    ])
  })

  test('refuses an id that is not the folder’s name', async () => {
    await makePackage(path.join(root, 'a-gate'), { id: 'a-fence' })
    const { stories, problems } = await readStoryPackages(root)
    expect(stories.map((story) => story.id)).toEqual(['a-door'])
    expect(problems.map(inEnglish)).toEqual([
      {
        file: 'a-gate/story.json',
        field: 'id',
        message: 'is “a-fence”, but the folder is “a-gate”; give both the same name',
      },
    ])
  })

  test('refuses an id twice, and keeps the story whose folder has its name', async () => {
    await makePackage(path.join(root, 'copy'), { id: 'a-door' })
    const { stories, problems } = await readStoryPackages(root)
    expect(stories).toHaveLength(1)
    expect(problems.map((problem) => problem.message)).toEqual([
      'is “a-door”, but the folder is “copy”; give both the same name',
      '“a-door” is also the id of the package in “a-door”; an id belongs to one story, so change one of them',
    ])
  })

  test('refuses loose files and links', async () => {
    await writeFile(path.join(root, 'loose.txt'), '')
    await symlink(folder, path.join(root, 'linked'))
    const { problems } = await readStoryPackages(root)
    expect(problems.map(({ file, field }) => [file, field])).toEqual([
      ['linked', 'folder'],
      ['loose.txt', 'folder'],
    ])
  })

  test('that does not exist is a problem, not an exception', async () => {
    expect(await readStoryPackages(path.join(root, 'nowhere'))).toMatchObject({
      stories: [],
      problems: [{ file: '.', field: 'folder' }],
    })
  })
})

const shipped = await readStoryPackages(path.join(import.meta.dirname, '../../../stories'))

describe('the stories that ship', () => {
  const wordsOf = (story: Story, language: (typeof LANGUAGES)[number]) => {
    const { title, note, beats, stays } = story.text[language]
    return [title, note, ...beats, stays].join('\n')
  }

  test('are twelve, and sound', () => {
    expect(shipped.problems).toEqual([])
    expect(shipped.stories).toHaveLength(12)
  })

  test('are composites whose languages await a native speaker', () => {
    for (const story of shipped.stories) {
      expect(story.basis).toBe('composite')
      expect(new Set(Object.values(story.review))).toEqual(new Set(['needs-native-review']))
    }
  })

  test('have seeds, titles and arcs of their own', () => {
    const distinct = (key: (story: Story) => string) =>
      expect(new Set(shipped.stories.map(key)).size).toBe(12)
    distinct((story) => String(story.seed))
    distinct((story) => JSON.stringify(story.arc))
    for (const language of LANGUAGES) distinct((story) => story.text[language].title)
  })

  test('are told by survivors, bystanders, a policewoman and a grown child; two or three are sensitive', () => {
    expect(new Set(shipped.stories.map((story) => story.teller))).toEqual(
      new Set(['survivor', 'bystander', 'professional', 'grown-child']),
    )
    const sensitive = shipped.stories.filter((story) => story.sensitive).length
    expect(sensitive).toBeGreaterThanOrEqual(2)
    expect(sensitive).toBeLessThanOrEqual(3)
  })

  test('their arcs do not all rise', () => {
    const falling = shipped.stories.filter((story) => (story.arc.at(-1) ?? 0) < (story.arc[0] ?? 0))
    expect(falling.length).toBeGreaterThanOrEqual(2)
  })

  describe.each(shipped.stories.map((story) => [story.id, story] as const))('%s', (_, story) => {
    test('has 8 to 14 beats, none longer than 170 units', () => {
      for (const language of LANGUAGES) {
        const { beats } = story.text[language]
        expect(beats.length).toBeGreaterThanOrEqual(8)
        expect(beats.length).toBeLessThanOrEqual(14)
        for (const beat of beats) expect(beat.length, beat).toBeLessThanOrEqual(170)
      }
    })

    test('lasts 60 to 150 seconds at a remembering pace in every language', () => {
      for (const language of LANGUAGES) {
        const seconds = readingSeconds(story.text[language].beats, language)
        expect(seconds, language).toBeGreaterThanOrEqual(60)
        expect(seconds, language).toBeLessThanOrEqual(150)
      }
    })

    test('contains no digits', () => {
      for (const language of LANGUAGES) expect(wordsOf(story, language)).not.toMatch(/\p{Nd}/u)
    })

    test('has only Cyrillic letters in Kazakh and Russian, only Latin ones in English', () => {
      for (const language of ['kk', 'ru'] as const) {
        expect(wordsOf(story, language)).not.toMatch(/(?!\p{Script=Cyrillic})\p{L}/u)
      }
      expect(wordsOf(story, 'en')).not.toMatch(/(?!\p{Script=Latin})\p{L}/u)
    })

    test('is Kazakh in every Kazakh line of some length, and Russian has no Kazakh letter', () => {
      for (const line of wordsOf(story, 'kk').split('\n')) {
        if (line.length > 40) expect(line).toMatch(/[әғқңөұүһі]/iu)
      }
      expect(wordsOf(story, 'ru')).not.toMatch(/[әғқңөұүһі]/iu)
    })

    test('is stored in normal form', async () => {
      for (const language of LANGUAGES) {
        const file = path.join(import.meta.dirname, '../../../stories', story.id, `${language}.md`)
        expect(storyMarkdown(story.text[language])).toBe(await readFile(file, 'utf8'))
      }
    })
  })
})

/** The pace of `experience.md`, in its middle: 3.85 syllables a second, and its pauses. */
function readingSeconds(beats: string[], language: (typeof LANGUAGES)[number]): number {
  const all = beats.join(' ')
  const vowels = language === 'en' ? /[aeiouy]+/giu : /[аәеёиоөуұүыіэюя]/giu
  const syllables = [...all.matchAll(vowels)].length
  const commas = [...all.matchAll(/[,;:—]/gu)].length
  const stops = [...all.matchAll(/[.?!]+/gu)].length - beats.length
  return syllables / 3.85 + commas * 0.3 + stops * 0.7 + (beats.length - 1) * 1.5
}
