/**
 * One definition of the Open Fixture Library (https://open-fixture-library.org) becomes one profile per mode.
 * What is not light is held where it lets the light through and stands still; the notes say what, and where the
 * profile is a guess. Any JSON may be given: what cannot be read is refused in sentences.
 */
import { FixtureProfile } from '../../model/fixture.ts'
import { FixtureFile, Redirect } from './fixture-file.ts'
import { indexChannels } from './library-channel.ts'
import { modeProfile } from './mode-profile.ts'
import { modeSlots } from './mode-slots.ts'
import { profileId, profileName, type FixtureSource } from './profile-name.ts'

/** One mode of a lamp, and what a technician should know of it. */
export interface ImportedMode {
  profile: FixtureProfile
  notes: string[]
}

export type FixtureImport =
  /** `leftOut`: modes that no profile was made of, and why. */
  { ok: true; name: string; modes: ImportedMode[]; leftOut: string[] } | { ok: false; problems: string[] }

/** Sentences handed back at most; beyond these nobody reads on. */
const MOST_PROBLEMS = 10

export function importFixture(json: unknown, source: FixtureSource): FixtureImport {
  const redirect = Redirect.safeParse(json)
  if (redirect.success)
    return refused([`This is another name of "${redirect.data.redirectTo}": import that definition instead.`])
  const file = FixtureFile.safeParse(json)
  if (!file.success) return refused(file.error.issues.map(problemOf))
  const index = indexChannels(file.data)
  if (index === null)
    return refused(['The definition has more pixels or channels than any lamp on DMX could use.'])

  const modes: ImportedMode[] = []
  const leftOut: string[] = []
  const taken = new Set<string>()
  for (const mode of file.data.modes) {
    const slots = modeSlots(mode, file.data, index)
    if (slots === null) {
      leftOut.push(
        `Mode "${mode.name}" is left out: it has no channels, or more than the 512 of one universe.`,
      )
      continue
    }
    const id = profileId(source, mode.name, taken)
    const name = profileName(file.data.name, mode.name)
    const { profile, notes: found } = modeProfile({ id, name, mode, slots, file: file.data })
    const checked = FixtureProfile.safeParse(profile)
    if (!checked.success) return refused(checked.error.issues.map(problemOf))
    modes.push({ profile: checked.data, notes: [...new Set(found)] })
  }
  if (modes.length === 0) return refused(leftOut)
  return { ok: true, name: file.data.name, modes, leftOut }
}

function refused(problems: string[]): FixtureImport {
  const most = problems.slice(0, MOST_PROBLEMS)
  if (problems.length > most.length) most.push(`And ${problems.length - most.length} more.`)
  return { ok: false, problems: most }
}

function problemOf({ path, message }: { path: PropertyKey[]; message: string }): string {
  const place = path.map((step) => String(step).slice(0, 60)).join(' → ')
  const what = message === 'Invalid input' ? 'it is missing, too large, or not of the kind expected' : message
  return place === ''
    ? 'This is not a definition of the Open Fixture Library: a JSON object with a name and modes.'
    : `The definition cannot be read at "${place}": ${what}.`
}
