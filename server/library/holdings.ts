/** Reads what ships as files: themes, looks, the demonstration's rig, stories, context cards. Every fault is named by file. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as z from 'zod/mini'
import { ContextCard } from '../../core/model/context-card.ts'
import { Rig } from '../../core/model/fixture.ts'
import { Look } from '../../core/model/look.ts'
import { Show } from '../../core/model/show.ts'
import type { Story } from '../../core/model/story.ts'
import { Theme } from '../../core/model/theme.ts'
import { readStoryPackages } from './story-packages.ts'

export interface Library {
  themes: Theme[]
  looks: Look[]
  shows: Show[]
  rig: Rig
  stories: Story[]
  cards: ContextCard[]
  /** What could not be taken, in words: file, field, what to do. */
  problems: string[]
}

/** What no installation can be without: it holds when nothing else does, and calm must always be there. */
const NEEDED_THEMES = ['dusk', 'calm']
const NEEDED_LOOKS = ['calm', 'house']

export async function readLibrary(packageRoot: string): Promise<Library> {
  const problems: string[] = []
  const themes = await readFolder(join(packageRoot, 'assets', 'themes'), Theme, problems)
  const looks = await readFolder(join(packageRoot, 'assets', 'looks'), Look, problems)
  const shows = await readFolder(join(packageRoot, 'assets', 'shows'), Show, problems)
  const rigs = await readFolder(join(packageRoot, 'assets', 'rig'), Rig, problems)
  const cards = await readFolder(join(packageRoot, 'assets', 'cards'), ContextCard, problems)
  const rig = rigs[0]
  if (rig === undefined)
    throw new Error(`assets/rig: there is no rig that can be read. ${problems.join(' ')}`)
  for (const id of NEEDED_THEMES)
    if (!themes.some((theme) => theme.id === id))
      throw new Error(
        `assets/themes/${id}.json is missing or damaged; Untold does not run without it. ${problems.join(' ')}`,
      )
  for (const id of NEEDED_LOOKS)
    if (!looks.some((look) => look.id === id))
      throw new Error(
        `assets/looks/${id}.json is missing or damaged; Untold does not run without it. ${problems.join(' ')}`,
      )
  const packages = await readStoryPackages(join(packageRoot, 'stories'))
  for (const { file, field, message } of packages.problems) problems.push(`${file}: ${field}: ${message}`)
  return { themes, looks, shows, rig, stories: packages.stories, cards, problems }
}

async function readFolder<S extends z.ZodMiniType>(
  folder: string,
  schema: S,
  problems: string[],
): Promise<z.infer<S>[]> {
  const found: z.infer<S>[] = []
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  for (const name of names) {
    const file = `${basename(folder)}/${name}`
    const parsed = z.safeParse(schema, parseJson(await readFile(join(folder, name), 'utf8')))
    if (parsed.success) found.push(parsed.data)
    else
      for (const issue of parsed.error.issues)
        problems.push(`${file}: ${issue.path.join('.')}: ${issue.message}`)
  }
  return found
}

/** Undefined for what is not JSON; the schema then says that something is missing. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
