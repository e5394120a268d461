import type { FixtureProfile } from '../model/fixture.ts'

const WHITES: ReadonlySet<string> = new Set(['white', 'warm-white', 'cold-white'])

/** A lamp that can be warmer or colder and never of a colour. */
export function hasWhitesOnly(profile: FixtureProfile): boolean {
  const names = emitterNames(profile)
  return names.length > 0 && names.every((each) => WHITES.has(each))
}

/** The lights of a lamp in the order of its levels: emitters that a slot drives, or the one behind a lone dimmer. */
export function emitterNames(profile: FixtureProfile): string[] {
  const used = new Set(
    profile.channels.flatMap((channel) => {
      switch (channel.kind) {
        case 'emitter':
        case 'filter':
          return [channel.emitter]
        case 'temperature':
          return [channel.warm, channel.cold]
        case 'dimmer':
        case 'held':
          return []
        default:
          return channel satisfies never
      }
    }),
  )
  const names = Object.keys(profile.emitters).filter((each) => used.has(each))
  const dimmed = profile.channels.some((each) => each.kind === 'dimmer')
  return names.length === 0 && dimmed ? ['white'] : names
}
