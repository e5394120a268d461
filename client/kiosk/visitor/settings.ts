/** What a visitor may change for the length of the visit: the usual first, then the other (VIS-4, VIS-6). */
export const SETTINGS = {
  sound: ['on', 'off'],
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

/** Class names for the style: `text-larger contrast-usual …`. */
export function settingClasses(settings: Settings): string {
  return SETTING_NAMES.map((each) => `${each}-${settings[each]}`).join(' ')
}
