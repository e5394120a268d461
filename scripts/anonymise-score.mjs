// `npm run anonymise:score` prints how well the anonymiser finds what it should (ANO-9), as the table in docs/anonymiser.md.
//   npm run anonymise:score                    the three parts of the set in the repository
//   npm run anonymise:score -- --misses        and what was missed or found wrongly
//   npm run anonymise:score -- passages.jsonl  passages of your own, in the form of tests/data/anonymise
import { passagesOf, readPassages, score } from '../tests/core/anonymise/scoring.ts'

const words = process.argv.slice(2)
const shown = words.includes('--misses')
const files = words.filter((word) => !word.startsWith('--'))

print(
  '| set | language | passages | direct recall | quasi recall | all masked | precision | findings in clean passages |',
)
print('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |')
if (files.length > 0) for (const file of files) byLanguage(file, readPassages(file))
else
  for (const part of ['tuning', 'test', 'unseen'])
    byLanguage(
      part,
      ['kk', 'ru', 'en'].flatMap((language) =>
        passagesOf(language).filter((passage) => passage.part === part),
      ),
    )

function byLanguage(name, passages) {
  for (const language of ['kk', 'ru', 'en']) {
    const own = passages.filter((passage) => passage.lang === language)
    if (own.length > 0) row(name, language, score(own))
  }
}

function row(name, language, result) {
  const { recall, mentions, clean } = result
  print(
    `| ${name} | ${language} | ${result.passages} | ${share(recall.direct)} of ${mentions.direct} | ${share(recall.quasi)} of ${mentions.quasi} | ${share(result.masked)} | ${share(result.precision)} | ${clean.findings} in ${clean.passages} |`,
  )
  if (shown) for (const miss of result.misses) print(`  ${miss.id} ${miss.kind} ${miss.type}: ${miss.text}`)
}

function share(value) {
  return value.toFixed(3)
}

function print(line) {
  process.stdout.write(`${line}\n`)
}
