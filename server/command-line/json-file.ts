/** A file of JSON that somebody names on the command line; what is wrong with it is said in words. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as z from 'zod/mini'
import { UsageFault } from './command.ts'

/** `-` is standard input. */
export async function jsonFile<Schema extends z.ZodMiniType>(
  name: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = name === '-' ? await standardInput() : await readFile(resolve(name), 'utf8').catch(() => null)
  if (text === null) throw new UsageFault(`There is no file ${resolve(name)}.`)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (fault) {
    throw new UsageFault(`${name} is not JSON: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
  const parsed = z.safeParse(schema, json)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`)
  const shown = problems.slice(0, MOST_PROBLEMS)
  if (problems.length > shown.length) shown.push(`and ${problems.length - shown.length} more`)
  throw new UsageFault([`${name} does not fit; nothing was changed.`, ...shown].join('\n  '))
}

/** Beyond these nobody reads on. */
const MOST_PROBLEMS = 20

async function standardInput(): Promise<string> {
  let text = ''
  for await (const piece of process.stdin.setEncoding('utf8')) text += String(piece)
  return text
}
