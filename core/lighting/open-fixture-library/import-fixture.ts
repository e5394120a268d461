/**
 * One definition of the Open Fixture Library (https://open-fixture-library.org) becomes one profile per mode.
 * What is not light is held where it lets the light through and stands still; the notes say what, and where the
 * profile is a guess. Any JSON may be given: what cannot be read is refused with its reasons.
 */
import { FixtureProfile } from '../../model/fixture.ts'
import { FixtureFile, Redirect } from './fixture-file.ts'
import type { ImportNote, ImportProblem } from './import-notes.ts'
import { indexChannels } from './library-channel.ts'
import { modeProfile } from './mode-profile.ts'
import { modeSlots } from './mode-slots.ts'
import { profileId, profileName, type FixtureSource } from './profile-name.ts'

/** One mode of a lamp, and what a technician should know of it. */
export interface ImportedMode {
  profile: FixtureProfile
  notes: ImportNote[]
}

export type FixtureImport =
  /** `leftOut`: modes that no profile was made of, and why. */
  | { ok: true; name: string; modes: ImportedMode[]; leftOut: ImportProblem[] }
  | { ok: false; problems: ImportProblem[] }

/** Reasons handed back at most; beyond these nobody reads on. */
const MOST_PROBLEMS = 10

export function importFixture(json: unknown, source: FixtureSource): FixtureImport {
  const redirect = Redirect.safeParse(json)
  if (redirect.success) return refused([{ code: 'redirect', to: redirect.data.redirectTo }])
  const file = FixtureFile.safeParse(json)
  if (!file.success) return refused(file.error.issues.map(problemOf))
  const index = indexChannels(file.data)
  if (index === null) return refused([{ code: 'too-large' }])

  const modes: ImportedMode[] = []
  const leftOut: ImportProblem[] = []
  const taken = new Set<string>()
  for (const mode of file.data.modes) {
    const slots = modeSlots(mode, file.data, index)
    if (slots === null) {
      leftOut.push({ code: 'mode-length', mode: mode.name })
      continue
    }
    const id = profileId(source, { lamp: file.data.name, mode: mode.name }, taken)
    const name = profileName(file.data.name, mode.name)
    const { profile, notes: found } = modeProfile({ id, name, mode, slots, file: file.data })
    const checked = FixtureProfile.safeParse(profile)
    if (!checked.success) return refused(checked.error.issues.map(problemOf))
    modes.push({ profile: checked.data, notes: once(found) })
  }
  if (modes.length === 0) return refused(leftOut)
  return { ok: true, name: file.data.name, modes, leftOut }
}

/** Many slots of a lamp are held for the same reason at the same value. */
function once(notes: readonly ImportNote[]): ImportNote[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()]
}

function refused(problems: ImportProblem[]): FixtureImport {
  const most = problems.slice(0, MOST_PROBLEMS)
  if (problems.length > most.length) most.push({ code: 'more', count: problems.length - most.length })
  return { ok: false, problems: most }
}

/** Nothing of a lamp is there at all, or something in it cannot be read. */
function problemOf({ path }: { path: PropertyKey[] }): ImportProblem {
  const place = path.map((step) => String(step).slice(0, 60)).join(' → ')
  return place === '' || place === 'name' ? { code: 'no-definition' } : { code: 'unreadable', place }
}
