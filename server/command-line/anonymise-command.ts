/** `npx untold anonymise`: JSON Lines in, findings out, a line at a time, so that a file may be as long as it likes. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import * as z from 'zod/mini'
import { check } from '../../core/anonymise/check.ts'
import { AnonymiseLine, type AnonymisedLine } from '../../core/protocol/anonymise.ts'
import { UsageFault, type Command } from './command.ts'

const HELP = `npx untold anonymise [file …]

Reads JSON Lines, from the files or from standard input:

  {"id": "1", "lang": "ru", "text": "Меня зовут Айгуль."}

"lang" is kk, ru or en; "forbidden" may list words that must never appear. Writes for each line:

  {"id": "1", "findings": [{"start": 11, "end": 17, "type": "name", "risk": "direct", "reason": …, "suggestion": …}]}

Offsets count UTF-16 units. A line that does not fit is named on standard error and the others go on; the exit
code is then 1.
`

export const anonymiseCommand: Command = {
  name: 'anonymise',
  summary: 'finds details in texts that could identify somebody (JSON Lines)',
  help: HELP,
  run: anonymise,
}

async function anonymise(words: readonly string[]): Promise<number> {
  const option = words.find((word) => word.startsWith('-') && word !== '-')
  if (option !== undefined) throw new UsageFault(`"anonymise" knows no option ${option}.\n\n${HELP}`)
  if (words.length === 0 && process.stdin.isTTY)
    throw new UsageFault(`"anonymise" waits for JSON Lines on standard input, or for files.\n\n${HELP}`)
  for (const file of words) if (file !== '-') await mustExist(file)
  let wrong = 0
  for (const file of words.length === 0 ? ['-'] : words) wrong += await checkLines(file)
  return wrong > 0 ? 1 : 0
}

async function mustExist(file: string): Promise<void> {
  const found = await stat(file).catch(() => null)
  if (found === null) throw new UsageFault(`There is no file ${JSON.stringify(file)}.`)
  if (!found.isFile()) throw new UsageFault(`${JSON.stringify(file)} is not a file.`)
}

/** How many lines did not fit. */
async function checkLines(file: string): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  let number = 0
  let wrong = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    const source = number === 1 ? line.replace(/^\uFEFF/u, '') : line
    if (source.trim() === '') continue
    const read = readLine(source)
    if (!read.ok) {
      wrong += 1
      process.stderr.write(`untold: ${file === '-' ? 'line' : `${file}, line`} ${number}: ${read.reason}\n`)
      continue
    }
    const { id, lang, text, forbidden } = read.line
    const result: z.infer<typeof AnonymisedLine> = {
      id,
      findings: check(text, lang, { forbidden: forbidden ?? [] }),
    }
    if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, 'drain')
  }
  return wrong
}

type LineRead = { ok: true; line: z.infer<typeof AnonymiseLine> } | { ok: false; reason: string }

/** Never repeats what the line says: it may be somebody's story. */
function readLine(source: string): LineRead {
  let json: unknown
  try {
    json = JSON.parse(source)
  } catch {
    return { ok: false, reason: 'this is no JSON; write one object a line.' }
  }
  const parsed = z.safeParse(AnonymiseLine, json)
  if (parsed.success) return { ok: true, line: parsed.data }
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'the line'))]
  return {
    ok: false,
    reason: `${fields.join(', ')} does not fit; a line is {"id": …, "lang": "kk" | "ru" | "en", "text": "…"}.`,
  }
}
