/** What a visitor may change for the length of the visit: the usual first, then the other (VIS-4, VIS-6). */
export const SETTINGS = {
  sound: ['on', 'off'],
  /** `aloud`: a machine reads the screen, and stories that nobody has read. Only where it can (`exhibition.speech`). */
  speech: ['silent', 'aloud'],
  text: ['usual', 'larger'],
  contrast: ['usual', 'high'],
  motion: ['usual', 'less'],
  /** `low`: every control in the lower 30 % of the picture, and the words just above them. */
  position: ['usual', 'low'],
} as const

export type Setting = keyof typeof SETTINGS
export const SETTING_NAMES = Object.keys(SETTINGS) as Setting[]
export type Settings = { [Each in Setting]: (typeof SETTINGS)[Each][number] }

export const usualSettings: Settings = {
  sound: 'on',
  speech: 'silent',
  text: 'usual',
  contrast: 'usual',
  motion: 'usual',
  position: 'usual',
}

export function turned(settings: Settings, setting: Setting): Settings {
  const [usual, other] = SETTINGS[setting]
  return { ...settings, [setting]: settings[setting] === usual ? other : usual }
}

/** Whether what its name says is so: sound sounds, text is larger, motion is less. */
export function isTurnedOn(settings: Settings, setting: Setting): boolean {
  return (settings[setting] === SETTINGS[setting][0]) === (setting === 'sound')
}

/** What a visit begins with on one screen, as staff set it; `volume` is 0–1 of what the room allows. */
export interface House extends Settings {
  volume: number
}

export const usualHouse: House = { ...usualSettings, volume: 1 }

/** Marks of the scale; its lowest still sounds, silence is a setting of its own. */
export const VOLUME_STEPS = 5
/** A volume that lies between two marks goes to the next one. */
const NEARLY = 1e-6

export function louder(volume: number): number {
  return Math.min(1, (Math.floor(volume * VOLUME_STEPS + NEARLY) + 1) / VOLUME_STEPS)
}

export function quieter(volume: number): number {
  return Math.max(1, Math.ceil(volume * VOLUME_STEPS - NEARLY) - 1) / VOLUME_STEPS
}

/** Class names for the style: `text-larger contrast-usual …`. */
export function settingClasses(settings: Settings): string {
  return SETTING_NAMES.map((each) => `${each}-${settings[each]}`).join(' ')
}
