import type { FixtureProfile } from '../model/fixture.ts'

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
