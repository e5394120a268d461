import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actorName } from '../../../client/console/audit/actor-name.ts'
import {
  actionChoices,
  actionWords,
  subjectWords,
  type AuditNames,
} from '../../../client/console/audit/audit-words.ts'
import { AUDIT_WORDS } from '../../../client/console/words/audit/use-audit-words.ts'
import { WORDS } from '../../../client/console/words/all.ts'
import { CueAction } from '../../../core/model/cue.ts'
import { Act } from '../../../core/model/dossier.ts'
import { CommandAction } from '../../../core/model/kiosk-command.ts'
import { LANGUAGES } from '../../../core/model/language.ts'
import { RigChange } from '../../../core/model/rig-change.ts'
import { REPOSITORY } from '../../helpers/package-root.ts'

const say = AUDIT_WORDS.en
const names: AuditNames = {
  person: (id) => (id === 'p' ? 'Dana' : undefined),
  token: () => undefined,
  room: (id) => (id === 'hall' ? { kk: 'Зал', ru: 'Зал', en: 'Hall' } : undefined),
  venue: () => undefined,
  kiosk: (id) => (id === 'k' ? 'Door' : undefined),
  rule: () => undefined,
  theme: (id) => (id === 'orange' ? 'Orange' : id),
  look: (id) => id,
  show: (id) => id,
  story: (id) => id,
}

/** Every code that is spelled out where the server writes to the log. */
async function writtenCodes(): Promise<string[]> {
  const folder = join(REPOSITORY, 'server')
  const files = (await readdir(folder, { recursive: true })).filter((each) => each.endsWith('.ts'))
  const sources = await Promise.all(files.map((each) => readFile(join(folder, each), 'utf8')))
  const codes = sources.flatMap((source) => [
    ...source.matchAll(
      /(?:action: |[nN]ote\(|record\(|#enter\(|answered\()(?:[^()\n]*, )?'([a-z-]+(?:\.[a-z-]+)?)'/g,
    ),
  ])
  return [...new Set(codes.map((each) => each[1]!))].filter(
    (each) => each.includes('.') || each === 'sign-in',
  )
}

const kinds = (union: { def: { options: readonly unknown[] } }): string[] =>
  union.def.options.map((each) => {
    const { shape } = each as { shape: { kind: { def: { values: string[] } } } }
    return shape.kind.def.values[0]!
  })

test('[SEC-4] whatever the server writes to the log is read in words, in three languages', async () => {
  const codes = [
    ...(await writtenCodes()),
    ...kinds(CueAction).map((each) => `cue.${each}`),
    ...kinds(CommandAction).map((each) => `kiosk.${each}`),
    ...kinds(RigChange).map((each) => `rig.${each}`),
    ...(Act.def.entries ? Object.values(Act.def.entries).map((each) => `story.${each}`) : []),
    'wiring.e131-artnet',
    'venue.open-anyway',
  ]
  expect(codes.length).toBeGreaterThan(95)
  for (const language of LANGUAGES)
    expect(codes.filter((each) => actionWords(each, AUDIT_WORDS[language]) === each)).toEqual([])
  expect(actionWords('rule.add', say)).toBe('Rule of the schedule: added')
  expect(actionWords('sign-in', say)).toBe('Sign-in: signed in')
  expect(actionWords('wiring.e131-artnet', say)).toBe('Wires of the lamps: E1.31 changed, Art-Net changed')
  expect(actionWords('of.another-release', say)).toBe('of.another-release')
})

test('who did it and on what are names; what has none any more says so, and nobody reads an id', () => {
  const on = (subject: string) => subjectWords(subject, names, say, 'en')
  expect(['room:hall', 'kiosk:k', 'theme:orange', 'person:p'].map(on)).toEqual([
    'Hall',
    'Door',
    'Orange',
    'Dana',
  ])
  expect(['rule:x', 'story:x', 'session'].map(on)).toEqual([
    say.gone.rule,
    say.gone.story,
    say.itself.session,
  ])
  const who = (actor: string) => actorName(actor, names, WORDS.en, say)
  expect(['person:p', 'person:x', 'system', 'command-line', 'kiosk:k'].map(who)).toEqual([
    'Dana',
    say.gone.person,
    WORDS.en.audit.system,
    say.actor.commandLine,
    'a screen Door',
  ])
})

test('every choice of the log narrows it by how its code begins', () => {
  const all = actionChoices(say).flatMap((each) => each.items.map(({ value }) => value))
  expect(new Set(all).size).toBe(all.length)
  for (const language of LANGUAGES) {
    const said = actionChoices(AUDIT_WORDS[language]).flatMap((each) => each.items.map(({ label }) => label))
    expect(said.filter((each, i) => said.indexOf(each) !== i)).toEqual([])
  }
  expect(all).toContain('invitation.')
  expect(all).toContain('sign-in')
  expect(all.filter((each) => !/^[a-z-]+(\.[A-Za-z0-9.-]*)?$/.test(each))).toEqual([])
})
