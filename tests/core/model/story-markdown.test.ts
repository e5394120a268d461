import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseStoryMarkdown, storyMarkdown } from '../../../core/model/story-markdown.ts'
import type { StoryMarkdownText } from '../../../core/model/story-markdown.ts'

const text: StoryMarkdownText = {
  title: 'Үшінші есік',
  note: 'Есік туралы.',
  beats: ['Бірінші сөйлем. Екінші сөйлем.', 'Келесі үзік.', 'Соңғысы.'],
  stays: 'Есік ашық қалды.',
}

const normal = `# Үшінші есік

> Content note: Есік туралы.

Бірінші сөйлем. Екінші сөйлем.

Келесі үзік.

Соңғысы.

## Stays

Есік ашық қалды.
`

const without = (line: string) => normal.replace(`${line}\n`, '')
const refusal = (source: string) => {
  const result = parseStoryMarkdown(source)
  if (result.ok) throw new Error('expected a refusal')
  return result
}

describe('the form', () => {
  test('the normal form is read', () => {
    expect(parseStoryMarkdown(normal)).toEqual({ ok: true, text })
  })

  test('what is written is the normal form', () => {
    expect(storyMarkdown(text)).toBe(normal)
  })

  test.each([
    ['a byte order mark', `\uFEFF${normal}`],
    ['line ends of Windows', normal.replaceAll('\n', '\r\n')],
    ['line ends of an old Mac', normal.replaceAll('\n', '\r')],
    ['decomposed letters', normal.normalize('NFD')],
    ['no line end at the end', normal.trimEnd()],
    ['several empty lines and trailing blanks', normal.replaceAll('\n\n', ' \n\t\n\n')],
    ['a beat wrapped over two lines', normal.replace('сөйлем. Екінші', 'сөйлем.\nЕкінші')],
    ['a note wrapped over two lines', normal.replace('Есік туралы', 'Есік\n> туралы')],
    ['no empty line around headings', normal.replace('қ\n\n>', 'қ\n>').replace('Stays\n\n', 'Stays\n')],
  ])('%s changes nothing', (_, source) => {
    expect(parseStoryMarkdown(source)).toEqual({ ok: true, text })
  })

  test('a space that must not break is kept', () => {
    const source = normal.replace('Есік ашық', 'Есік\u00A0ашық')
    expect(parseStoryMarkdown(source)).toMatchObject({ ok: true, text: { stays: 'Есік\u00A0ашық қалды.' } })
  })
})

describe('what is refused, with the line and what to do', () => {
  test.each([
    ['an empty file', '', 1, /write “# ” and the title/],
    ['only blank lines', '\n\n \n', 1, /write “# ” and the title/],
    ['no title', without('# Үшінші есік'), 2, /must begin with its title/],
    ['an empty title', normal.replace('# Үшінші есік', '#'), 1, /title is empty; write it/],
    ['a second-level title', normal.replace('# Ү', '## Ү'), 1, /must begin with its title/],
    ['no note', without('> Content note: Есік туралы.'), 4, /content note must follow the title; write/],
    ['a note without its marker', normal.replace('Content note: ', ''), 3, /write “> Content note:/],
    ['an empty note', normal.replace(' Есік туралы.', ''), 3, /content note is empty; write/],
    ['only a title', '# Есік\n', 1, /content note is missing; write/],
    ['a beat joined to the note', normal.replace('туралы.\n\n', 'туралы.\n'), 4, /leave an empty line/],
    ['no beats', '# Т\n\n> Content note: Е.\n\n## Stays\n\nС.\n', 5, /no beats/],
    ['no stays', normal.slice(0, normal.indexOf('## Stays')), 9, /ends without “## Stays”; add/],
    ['a translated heading', normal.replace('## Stays', '## Қалады'), 11, /spelt so in every language/],
    ['nothing below stays', normal.replace('Есік ашық қалды.\n', ''), 11, /nothing stands below/],
    ['two paragraphs below stays', `${normal}\nТағы.\n`, 15, /only one sentence stands below/],
    ['a second heading in stays', `${normal}\n## Stays\n`, 15, /only one sentence stands below/],
    ['emphasis', normal.replace('Келесі', '*Келесі*'), 7, /“\*” is Markdown or HTML/],
    ['a link', normal.replace('Келесі', '[Келесі](x)'), 7, /“\[” is Markdown or HTML/],
    ['a tag', normal.replace('Келесі', '<b>Келесі'), 7, /“<” is Markdown or HTML/],
    ['a list', normal.replace('Келесі', '- Келесі'), 7, /reads as a list/],
    ['a numbered list', normal.replace('Келесі', '1. Келесі'), 7, /reads as a list/],
    ['a rule', normal.replace('Келесі үзік.', '---'), 7, /reads as a list or a rule/],
    [
      'a zero-width space',
      normal.replace('Келесі', 'Кел\u200Bесі'),
      7,
      /invisible character \(U\+200B\); delete it/,
    ],
    ['a change of direction', normal.replace('Келесі', '\u202EКелесі'), 7, /U\+202E/],
    ['half a surrogate pair', normal.replace('Келесі', '\uD83D'), 7, /U\+D83D/],
    ['a null', normal.replace('Келесі', '\u0000'), 7, /U\+0000/],
  ])('%s', (_, source, line, message) => {
    const result = refusal(source)
    expect(result.message).toMatch(message)
    expect(result.line).toBe(line)
  })

  test('any string at all is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (source) => {
        const result = parseStoryMarkdown(source)
        if (!result.ok) {
          expect(result.line).toBeGreaterThanOrEqual(1)
          expect(result.message).not.toBe('')
        }
      }),
    )
  })

  test('a damaged story is answered, never thrown at', () => {
    const damage = fc.array(fc.tuple(fc.nat(normal.length), fc.constantFrom(...'#>-*\n\r\u200B\u0301 ')), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(damage, (places) => {
        let source = normal
        for (const [at, character] of places) source = source.slice(0, at) + character + source.slice(at)
        const result = parseStoryMarkdown(source)
        if (result.ok) expect(parseStoryMarkdown(storyMarkdown(result.text))).toEqual(result)
        else expect(result.line).toBeLessThanOrEqual(source.split(/\r\n|\r|\n/).length)
      }),
    )
  })
})

describe('round trip', () => {
  const letters = 'абвгдежзийклмнопрстуәғқңөұүһіABCxyzёÉ,.!?:;«»—–“”’…()1'
  const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 })
  const sentence = fc
    .tuple(fc.constantFrom(...'АӘБҒҚҢӨҰҮҺІЖЩZ«—'), fc.array(word, { minLength: 1, maxLength: 20 }))
    .map(([first, words]) => first + words.join(' '))
  const anyText = fc.record({
    title: sentence,
    note: sentence,
    beats: fc.array(sentence, { minLength: 1, maxLength: 24 }),
    stays: sentence,
  })

  test('a text comes back as it was', () => {
    fc.assert(
      fc.property(anyText, (one) => {
        expect(parseStoryMarkdown(storyMarkdown(one))).toEqual({ ok: true, text: one })
      }),
    )
  })

  test('a file in normal form comes back byte for byte', () => {
    fc.assert(
      fc.property(anyText, (one) => {
        const source = storyMarkdown(one)
        const parsed = parseStoryMarkdown(source)
        expect(parsed.ok && storyMarkdown(parsed.text)).toBe(source)
      }),
    )
  })
})
