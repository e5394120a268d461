/** What a screen may show of narrators' stories (CON-4), in words; only a person who stands in the hall sees more. */
import type { Language } from '../../../core/model/language.ts'

export interface LeaseWords {
  none: string
  held: string
  lapsed: string
  away(until: string): string
  dark: string
}

export const leaseWords: Record<Language, LeaseWords> = {
  en: {
    none: 'No narrator’s story needs its permission.',
    held: 'May show narrators’ stories.',
    lapsed: 'Its permission has run out: it shows composites only.',
    away: (until) => `May go on showing narrators’ stories until ${until} at the latest.`,
    dark: 'Shows no narrator’s story any more.',
  },
  ru: {
    none: 'Историй рассказчиков, которым нужно разрешение, нет.',
    held: 'Может показывать истории рассказчиков.',
    lapsed: 'Разрешение истекло: показывает только собирательные истории.',
    away: (until) => `Может показывать истории рассказчиков самое позднее до ${until}.`,
    dark: 'Истории рассказчиков больше не показывает.',
  },
  kk: {
    none: 'Рұқсат керек ететін айтушы әңгімесі жоқ.',
    held: 'Айтушылардың әңгімелерін көрсете алады.',
    lapsed: 'Рұқсатының мерзімі бітті: тек жинақталған әңгімелерді көрсетеді.',
    away: (until) => `Айтушылардың әңгімелерін ең кеші ${until} дейін көрсете алады.`,
    dark: 'Айтушылардың әңгімелерін енді көрсетпейді.',
  },
}
