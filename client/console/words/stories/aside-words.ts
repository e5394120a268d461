/** The words for what somebody wrote and did not take into the text when a colleague's was there first. */
import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'

export interface AsideWords {
  title: string
  writtenOn(revision: string): string
  onlyYou: string
  read: string
  goOn: string
  goOnWhat: string
  letGo: string
  letGoTitle: string
  letGoWhat: string
}

export const ASIDE_WORDS: Record<Language, AsideWords> = {
  en: {
    title: 'Your words that were not taken',
    writtenOn: (revision) => `written on ${revision}`,
    onlyYou: 'Only you can read them. They go with the story.',
    read: 'Read them',
    goOn: 'Go on with them',
    goOnWhat: 'They come back as you wrote them; saving asks again which words stay.',
    letGo: 'Let them go',
    letGoTitle: 'Let these words go?',
    letGoWhat: 'They are destroyed. Nobody else has them.',
  },
  ru: {
    title: 'Ваши слова, которые не вошли',
    writtenOn: (revision) => `основа: ${revision}`,
    onlyYou: 'Читаете их только вы. Они исчезнут вместе с историей.',
    read: 'Прочесть',
    goOn: 'Продолжить с ними',
    goOnWhat: 'Они вернутся такими, как вы их написали; при сохранении снова спросят, какие слова остаются.',
    letGo: 'Уничтожить',
    letGoTitle: 'Уничтожить эти слова?',
    letGoWhat: 'Больше они ни у кого не останутся.',
  },
  kk: {
    title: 'Алынбай қалған сөздеріңіз',
    writtenOn: (revision) => `негізі: ${revision}`,
    onlyYou: 'Оларды тек өзіңіз оқи аласыз. Әңгіме жойылса, олар да жойылады.',
    read: 'Оқу',
    goOn: 'Осы сөздермен жалғастыру',
    goOnWhat: 'Олар сіз жазған күйінде қайтады; сақтағанда қай сөз қалатыны тағы сұралады.',
    letGo: 'Жою',
    letGoTitle: 'Бұл сөздерді жоясыз ба?',
    letGoWhat: 'Олар басқа ешкімде қалмайды.',
  },
}

export function useAsideWords(): AsideWords {
  return ASIDE_WORDS[useSpeech().language]
}
