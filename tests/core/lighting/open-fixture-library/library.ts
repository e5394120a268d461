/** A dozen definitions of the Open Fixture Library, as they stand there (MIT, see the LICENSE beside them). */
import { readdirSync, readFileSync } from 'node:fs'
import {
  importFixture,
  type FixtureImport,
} from '../../../../core/lighting/open-fixture-library/import-fixture.ts'
import { importProblemSentence } from '../../../../core/lighting/open-fixture-library/import-notes.ts'
import type { FixtureProfile } from '../../../../core/model/fixture.ts'

const folder = new URL('../../../data/open-fixture-library/', import.meta.url)

/** `manufacturer/key` of every definition. */
export const LIBRARY = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .map((path) => path.replaceAll('\\', '/').replace(/\.json$/, ''))
  .sort()

export function definition(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
}

export function imported(json: unknown, name = 'maker/lamp'): FixtureImport {
  const [manufacturer = '', key = ''] = name.split('/')
  return importFixture(json, { manufacturer, key })
}

/** The profile of one mode, by the end of its id. */
export function profileOf(name: string, mode: string): FixtureProfile {
  return pick(imported(definition(name), name), mode)
}

export function pick(result: FixtureImport, mode: string): FixtureProfile {
  if (!result.ok) throw new Error(result.problems.map(importProblemSentence).join(' '))
  const profiles = result.modes.map((each) => each.profile)
  const profile = profiles.find((each) => each.id.endsWith(`-${mode}`))
  if (profile === undefined) throw new Error(`no mode ${mode} among ${profiles.map((p) => p.id).join()}`)
  return profile
}

/** Each slot in a few letters: the held value, or what drives it. */
export function inShort(profile: FixtureProfile): (string | number)[] {
  return profile.channels.map((channel) => {
    if (channel.kind === 'held') return channel.value
    const what = channel.kind === 'emitter' || channel.kind === 'filter' ? ` ${channel.emitter}` : ''
    const fine = channel.part === 'fine' ? ', fine' : ''
    return `${channel.kind}${what}${fine}${channel.cell === undefined ? '' : ` #${channel.cell}`}`
  })
}
