// Makes core/anonymise/lists/dictionary-*.ts of the spelling dictionaries of Debian (docs/anonymiser.md says which):
//   node --experimental-strip-types scripts/anonymise-dictionaries.mjs <british-english> <ru_RU> <kk_KZ>
// The last two are paths without .dic and .aff. Proper nouns, which they write with a capital, are left out.
import { readFileSync, writeFileSync } from 'node:fs'
import {
  HASHES,
  LONGEST_KEY,
  bitsOf,
  englishKeys,
  kazakhKeys,
  russianKeys,
} from '../core/anonymise/ordinary.ts'

const BITS_A_WORD = 10
const [british, russian, kazakh] = process.argv.slice(2)

write(
  'english',
  keysOf(
    read(british).filter((word) => /^[a-z]{2,}$/u.test(word)),
    englishKeys,
  ),
  'SCOWL by Kevin Atkinson, as Debian packages it (wbritish 2020.12.07). Copyright 2000-2018 Kevin Atkinson; permission to\n * use, copy, modify, distribute and sell these word lists is granted provided that this notice appears in all copies.',
)
write(
  'russian',
  new Set([...keysOf(forms(russian), russianKeys)].filter((key) => key.length <= LONGEST_KEY)),
  'hunspell-ru 7.5.0 (Debian). Copyright 1997-2008 Alexander I. Lebedev, all rights reserved; redistribution and use with\n * or without modification are permitted under the terms in LICENSE-dictionaries.txt.',
)
write(
  'kazakh',
  kazakhStems(read(`${kazakh}.dic`).map((line) => line.split('/')[0])),
  'hunspell-kk 1.1 (Debian). Copyright 2009 Akmaral Mussayeva, László Németh, Rail Aliev; GPL 2+, LGPL 2.1+ or MPL 1.1+,\n * here under the Mozilla Public License 2.0.',
)

function read(path) {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
}

/** The keys that are needed so that every word is found under one of its own. */
function keysOf(words, keysFor) {
  const keys = new Set()
  for (const word of [...new Set(words)].sort((a, b) => a.length - b.length)) {
    const own = keysFor(word)
    if (!own.some((key) => keys.has(key))) keys.add(own[0])
  }
  return keys
}

/** Verbs stand there with -у: қарау; their stem is wanted as well. */
function kazakhStems(words) {
  const common = words.filter((word) => /^[а-яёәғқңөұүһі]{2,}$/u.test(word))
  const stems = common.filter((word) => /.{2}у$/u.test(word)).map((word) => word.slice(0, -1))
  return new Set([...common, ...stems].map((word) => kazakhKeys(word)[0]))
}

/** Every form of a hunspell dictionary's common words. */
function forms(path, accept = () => true) {
  const rules = new Map()
  for (const line of read(`${path}.aff`)) {
    const [kind, flag, strip, add, condition] = line.split(/\s+/u)
    if (kind !== 'SFX' || condition === undefined) continue
    const list = rules.get(flag) ?? []
    list.push({
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add.split('/')[0],
      fits: new RegExp(`${condition}$`, 'u'),
    })
    rules.set(flag, list)
  }
  const all = []
  for (const line of read(`${path}.dic`)) {
    const [word, flags = ''] = line.split('/')
    if (!/^[а-яё-]{2,}$/u.test(word) || !accept(word)) continue
    all.push(word)
    for (const flag of flags)
      for (const { strip, add, fits } of rules.get(flag) ?? [])
        if (fits.test(word) && word.endsWith(strip)) all.push(word.slice(0, word.length - strip.length) + add)
  }
  return all
}

function write(name, words, provenance) {
  const bytes = new Uint8Array(Math.ceil((words.size * BITS_A_WORD) / 8))
  for (const word of words)
    for (const bit of bitsOf(word, bytes.length * 8)) bytes[bit >> 3] |= 1 << (bit & 7)
  const packed = Buffer.from(bytes).toString('base64')
  writeFileSync(
    new URL(`../core/anonymise/lists/dictionary-${name}.ts`, import.meta.url),
    `/**\n * ${words.size} stems as a Bloom filter of ${HASHES} hashes, base64 (ordinary.ts); made by scripts/anonymise-dictionaries.mjs of\n * ${provenance}\n */\nexport const DICTIONARY_${name.toUpperCase()} =\n  '${packed}'\n`,
  )
  process.stdout.write(`${name}: ${words.size} words, ${bytes.length} bytes\n`)
}

// Words of the dictionaries that only look like a form of somebody's name: оттого, якобы, acuity.
{
  const { know } = await import('../core/anonymise/lexicon.ts')
  const lists = [
    'names-kazakh',
    'names-russian',
    'names-english',
    'names-neighbours',
    'names-world',
    'kaznerd',
  ]
  const named = new Set(
    lists.flatMap((list) => {
      const path = new URL(`../core/anonymise/lists/${list}.ts`, import.meta.url)
      return readFileSync(path, 'utf8')
        .toLowerCase()
        .split(/[^\p{L}-]+/u)
    }),
  )
  const ordinary = [
    ...forms(russian, (word) => !named.has(word)),
    ...read(`${kazakh}.dic`).map((line) => line.split('/')[0]),
    ...read(british),
  ].filter((word) => /^[a-zа-яёәғқңөұүһі]{3,}$/u.test(word) && !named.has(word))
  // Without soft signs as well, as who types in Latin letters leaves them out.
  const spelt = ordinary
    .flatMap((word) => [word, word.replaceAll('ь', '')])
    .filter((word) => !named.has(word))
  const alike = [...new Set(spelt)].filter((word) => {
    const facts = know(word)
    // These are people first.
    if (
      /^(?:зарин|степ[аеуы]|пашк|тихон[аеуо]|никол[аеуия]|марк[ау]$|лайл|майыр|мұ[һх]амед|асылбек|петров|сократ|антон|роберт|эльвир|аян|кат[ьяюи]?$|гул[яьюие])/u.test(
        word,
      )
    )
      return false
    return facts.given === 'sure' && !facts.common && facts.tags.size === 0 && facts.root !== null
  })
  const lines = [' ']
  for (const word of alike.sort()) {
    if (lines.at(-1).length + word.length > 118) lines.push(' ')
    lines[lines.length - 1] += ` ${word}`
  }
  writeFileSync(
    new URL('../core/anonymise/lists/not-names.ts', import.meta.url),
    `/** Words that only look like a form of a name; made by scripts/anonymise-dictionaries.mjs of the dictionaries named in dictionary-*.ts. */\nexport const NOT_NAMES = \`\n${lines.join('\n')}\n\`\n`,
  )
  process.stdout.write(`${alike.length} words that are like names\n`)
}
