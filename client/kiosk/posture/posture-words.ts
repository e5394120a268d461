/** What a screen says while nobody is to use it. */
import type { Language } from '../../../core/model/language.ts'

export interface PostureWords {
  cleaning: string
  back(seconds: number): string
  closed: string
}

export const POSTURE_WORDS: Readonly<Record<Language, PostureWords>> = {
  kk: {
    cleaning: 'Бұл экран тазаланып жатыр',
    back: (seconds) => `Қайта ашылуына ${clock(seconds)} қалды`,
    closed: 'Көрме қазір жабық',
  },
  ru: {
    cleaning: 'Этот экран сейчас протирают',
    back: (seconds) => `Вернётся через ${clock(seconds)}`,
    closed: 'Сейчас выставка закрыта',
  },
  en: {
    cleaning: 'This screen is being cleaned',
    back: (seconds) => `It returns in ${clock(seconds)}`,
    closed: 'The exhibition is closed now',
  },
}

/** `1:05`: figures need no grammar in any language. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
