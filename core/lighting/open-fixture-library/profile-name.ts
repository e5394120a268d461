/** What a profile is called in a rig, and in the console. */
import { withoutHiddenSigns } from '../../model/plain-name.ts'

/** Where a definition stands in the library: the folder of the manufacturer and the file's name; empty where unknown. */
export interface FixtureSource {
  manufacturer: string
  key: string
}

const LONGEST_ID = 64
const LONGEST_LAMP = 40
const LONGEST_NAME = 80

/**
 * Manufacturer, lamp and mode; a number more where two modes would be called the same. Notes it as taken. A lamp whose
 * key nobody says goes by its name, so that two lamps are two profiles.
 */
export function profileId(
  { manufacturer, key }: FixtureSource,
  { lamp: name, mode }: { lamp: string; mode: string },
  taken: Set<string>,
): string {
  const lamp = slug(`${slug(manufacturer)}-${slug(key) || slug(name)}`, LONGEST_LAMP) || 'lamp'
  const base = slug(`${lamp}-${slug(mode)}`, LONGEST_ID - 4)
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  taken.add(id)
  return id
}

function slug(text: string, longest = LONGEST_ID): string {
  return text
    .slice(0, 4 * LONGEST_ID)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '')
}

export function profileName(lamp: string, mode: string): string {
  return shortened(`${lamp}, ${mode}`, LONGEST_NAME)
}

/** Cut between two characters, never within one; signs that nobody sees stand there as dots. */
export function shortened(name: string, longest: number): string {
  const text = withoutHiddenSigns(name)
  if (text.length <= longest) return text
  let cut = ''
  for (const character of text) {
    if (cut.length + character.length > longest - 1) break
    cut += character
  }
  return `${cut}…`
}
