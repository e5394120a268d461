/** The words for a native speaker's sign-off, without which a venue is refused its opening (VEN-2). */
import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'

export interface SignOffWords {
  title: string
  hint: string
  read(language: string): string
  lacks(languages: string): string
  /** How it is mended while the text is a draft, and later. */
  tick: string
  /** The words have changed since they were saved. */
  saveFirst: string
  recall: string
}

export const SIGN_OFF_WORDS: Record<Language, SignOffWords> = {
  en: {
    title: 'Read aloud by a native speaker',
    hint: 'Tick a language when somebody who grew up with it has read every word aloud and agrees. A change of the text asks for it anew.',
    read: (language) => `${language}: every word sounds right`,
    lacks: (languages) =>
      `No native speaker has signed off: ${languages}. A venue that shows it so is refused its next opening.`,
    saveFirst: 'Save first: what is read aloud is the text as it was saved.',
    tick: 'Tick it under the text before you send it to review.',
    recall: 'It is ticked under the text; after that both approvals are asked anew.',
  },
  ru: {
    title: 'Прочитано вслух носителем языка',
    hint: 'Отметьте язык, когда тот, кто с ним вырос, прочёл вслух каждое слово и согласен. Если текст изменится, отметка снимается.',
    read: (language) => `${language}: каждое слово на месте`,
    lacks: (languages) =>
      `Носитель языка ещё не подтвердил: ${languages}. Пока это так, площадку, где она показывается, не откроют.`,
    saveFirst: 'Сначала сохраните: вслух читают сохранённый текст.',
    tick: 'Отметьте это под текстом, прежде чем отправлять на проверку.',
    recall: 'Отметка ставится под текстом; после неё оба одобрения нужны заново.',
  },
  kk: {
    title: 'Ана тілі сол адам дауыстап оқыды',
    hint: 'Сол тілде өскен адам әр сөзін дауыстап оқып, келіскенде тілді белгілеңіз. Мәтін өзгерсе, белгі алынады.',
    read: (language) => `${language}: әр сөзі орнында`,
    lacks: (languages) =>
      `Ана тілі сол адам әлі қол қоймаған: ${languages}. Әңгіме осылай көрсетілсе, орынның келесі ашылуына рұқсат берілмейді.`,
    saveFirst: 'Алдымен сақтаңыз: дауыстап сақталған мәтін оқылады.',
    tick: 'Тексеруге жібермес бұрын мәтіннің астында белгілеңіз.',
    recall: 'Белгі мәтіннің астында қойылады; одан кейін екі мақұлдау да қайта сұралады.',
  },
}

export function useSignOffWords(): SignOffWords {
  return SIGN_OFF_WORDS[useSpeech().language]
}
