/** The words of the silent minute's panel. */
import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'

export interface SilenceWords {
  title: string
  explain: string
  off: string
  /** `at` is two digits, `next` a time of day. */
  kept(at: string, next: string): string
  minute: string
  move: string
  switchOn: string
  switchOff: string
}

export const SILENCE_WORDS: Record<Language, SilenceWords> = {
  en: {
    title: 'The silent minute',
    explain:
      'Once an hour every resting screen goes dark and one light crosses the whole room. Visitors are not disturbed; in calm it does not begin.',
    off: 'It is switched off.',
    kept: (at, next) => `Every hour at :${at}. Next at ${next}.`,
    minute: 'Minute of the hour',
    move: 'Move',
    switchOn: 'Switch on',
    switchOff: 'Switch off',
  },
  ru: {
    title: 'Минута тишины',
    explain:
      'Раз в час все свободные экраны темнеют, и через весь зал проходит один огонёк. Посетителям это не мешает; в режиме покоя минута не начинается.',
    off: 'Выключена.',
    kept: (at, next) => `Каждый час на ${Number(at)}-й минуте. Следующая в ${next}.`,
    minute: 'Минута часа',
    move: 'Перенести',
    switchOn: 'Включить',
    switchOff: 'Выключить',
  },
  kk: {
    title: 'Үнсіздік минуты',
    explain:
      'Сағатына бір рет бос тұрған экрандардың бәрі қараңғыланып, бүкіл зал бойымен бір шырақ өтеді. Келушілерге кедергі жасамайды; тыныштық режимінде басталмайды.',
    off: 'Өшірулі.',
    kept: (at, next) => `Әр сағаттың ${Number(at)}-минутында. Келесісі: ${next}.`,
    minute: 'Сағаттың минуты',
    move: 'Ауыстыру',
    switchOn: 'Қосу',
    switchOff: 'Өшіру',
  },
}

export function useSilenceWords(): SilenceWords {
  return SILENCE_WORDS[useSpeech().language]
}
