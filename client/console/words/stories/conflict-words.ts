/** The words for two who wrote in one story at once, or one person in two tabs. */
import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'

/** `who`: the other person's name; null where both tabs are one's own. */
type Who = string | null

export interface ConflictWords {
  title(who: Who): string
  what(who: Who, when: string): string
  together(who: Who): string
  /** How many places are to be chosen. */
  places(n: number, who: Who): string
  theirs(who: Who): string
  mine(who: Who): string
  allTheirs(who: Who): string
  allMine(who: Who): string
  left(n: number): string
  save: string
  takeTheirs: string
  later: string
  changedBy(who: Who): string
  changedHere(who: Who): string
  /** First and last beat, counted from 1. */
  beats(from: number, to: number): string
  gone: string
  empty: string
  /** While one still writes. */
  notice(who: Who): string
  look: string
  /** What else a revision holds. */
  fields: Record<'teller' | 'topics' | 'sensitive' | 'arc' | 'seed' | 'review' | 'readings', string>
  alsoChanged: string
}

export const CONFLICT_WORDS: Record<Language, ConflictWords> = {
  en: {
    title: (who) =>
      who === null ? 'You saved this story in another tab' : `${who} saved this story while you wrote`,
    what: (who, when) =>
      `Saved ${when}. Nothing is lost: what is not taken stays in the history, ${
        who === null ? 'this tab’s words' : 'your own words'
      } for you alone.`,
    together: (who) =>
      who === null
        ? 'The two tabs changed different places, so everything goes together by itself.'
        : 'You changed different places, so everything goes together by itself.',
    places: (n, who) =>
      `${n === 1 ? 'One place was' : `${n} places were`} changed ${
        who === null ? 'in both tabs' : 'by both of you'
      }. Choose ${n === 1 ? 'which words stay' : 'for each which words stay'}; everything else goes together by itself.`,
    theirs: (who) => who ?? 'The other tab',
    mine: (who) => (who === null ? 'This tab' : 'You'),
    allTheirs: (who) => (who === null ? 'The other tab everywhere' : `${who} everywhere`),
    allMine: (who) => (who === null ? 'This tab everywhere' : 'Mine everywhere'),
    left: (n) => (n === 1 ? 'one place left to choose' : `${n} places left to choose`),
    save: 'Save it together',
    takeTheirs: 'Go on with what is saved',
    later: 'Decide later',
    changedBy: (who) => (who === null ? 'What the other tab changed' : `What ${who} changed`),
    changedHere: (who) => (who === null ? 'What this tab changed' : 'What you changed'),
    beats: (from, to) => (from === to ? `Beat ${from}` : `Beats ${from} to ${to}`),
    gone: 'taken out',
    empty: 'nothing stands there',
    notice: (who) =>
      who === null
        ? 'You have saved this story in another tab since you began to write here.'
        : `${who} has saved this story since you began to write.`,
    look: 'See both',
    fields: {
      teller: 'who speaks',
      topics: 'topics',
      sensitive: 'whether it is sensitive',
      arc: 'arc',
      seed: 'the look of its light',
      review: 'sign-off by a native speaker',
      readings: 'reading',
    },
    alsoChanged: 'Also changed:',
  },
  ru: {
    title: (who) =>
      who === null ? 'Вы сохранили эту историю в другой вкладке' : 'Пока вы писали, эту историю сохранили',
    what: (who, when) =>
      who === null
        ? `Сохранено: ${when}. Ничего не потеряно: всё, что не войдёт, останется в «Как было», а слова из этой вкладки там увидите только вы.`
        : `${who}, ${when}. Ничего не потеряно: всё, что не войдёт, останется в «Как было», а ваши слова там увидите только вы.`,
    together: (who) =>
      who === null
        ? 'В двух вкладках изменены разные места, поэтому всё соединится само.'
        : 'Вы меняли разные места, поэтому всё соединится само.',
    places: (n, who) => {
      const both = who === null ? 'в обеих вкладках' : 'вами обоими'
      return n === 1
        ? `Одно место изменено ${both}. Выберите, какие слова остаются; всё остальное соединится само.`
        : `Мест, изменённых ${both}: ${n}. Выберите для каждого, какие слова остаются; всё остальное соединится само.`
    },
    theirs: (who) => who ?? 'Другая вкладка',
    mine: (who) => (who === null ? 'Эта вкладка' : 'Вы'),
    allTheirs: (who) => (who === null ? 'Везде из другой вкладки' : `Везде: ${who}`),
    allMine: (who) => (who === null ? 'Везде из этой вкладки' : 'Везде моё'),
    left: (n) => `осталось выбрать: ${n}`,
    save: 'Сохранить вместе',
    takeTheirs: 'Продолжить с сохранённым',
    later: 'Решить позже',
    changedBy: (who) => (who === null ? 'Что изменено в другой вкладке' : `Изменения: ${who}`),
    changedHere: (who) => (who === null ? 'Что изменено в этой вкладке' : 'Ваши изменения'),
    beats: (from, to) => (from === to ? `Фрагмент ${from}` : `Фрагменты ${from}–${to}`),
    gone: 'убрано',
    empty: 'здесь ничего нет',
    notice: (who) =>
      who === null
        ? 'С тех пор как вы начали писать здесь, вы сохранили эту историю в другой вкладке.'
        : `С тех пор как вы начали писать, эту историю сохранили: ${who}.`,
    look: 'Посмотреть оба',
    fields: {
      teller: 'кто говорит',
      topics: 'темы',
      sensitive: 'тяжёлая ли она',
      arc: 'дуга',
      seed: 'вид её огонька',
      review: 'подпись носителя языка',
      readings: 'чтение вслух',
    },
    alsoChanged: 'Ещё изменилось:',
  },
  kk: {
    title: (who) =>
      who === null
        ? 'Сіз бұл әңгімені басқа қойындыда сақтадыңыз'
        : `Сіз жазып жатқанда ${who} бұл әңгімені сақтады`,
    what: (who, when) =>
      `Сақталған уақыты: ${when}. Ештеңе жоғалмайды: алынбағаны «Тарихы» бөлімінде қалады, ал ${
        who === null ? 'осы қойындыда жазғаныңызды' : 'өз сөздеріңізді'
      } онда тек өзіңіз көресіз.`,
    together: (who) =>
      who === null
        ? 'Екі қойындыда әртүрлі жер өзгерген, сондықтан бәрі өздігінен бірігеді.'
        : 'Екеуіңіз әртүрлі жерді өзгерттіңіздер, сондықтан бәрі өздігінен бірігеді.',
    places: (n, who) => {
      const both = who === null ? 'екі қойындыда да' : 'екеуіңіз де'
      const changed = who === null ? 'өзгерген' : 'өзгерттіңіздер'
      return n === 1
        ? `Бір жерді ${both} ${changed}. Қай сөз қалатынын таңдаңыз; қалғаны өздігінен бірігеді.`
        : `${n} жерді ${both} ${changed}. Әрқайсысында қай сөз қалатынын таңдаңыз; қалғаны өздігінен бірігеді.`
    },
    theirs: (who) => who ?? 'Басқа қойынды',
    mine: (who) => (who === null ? 'Осы қойынды' : 'Сіз'),
    allTheirs: (who) => (who === null ? 'Барлығы басқа қойындыдан' : `Барлық жерде: ${who}`),
    allMine: (who) => (who === null ? 'Барлығы осы қойындыдан' : 'Барлық жерде менікі'),
    left: (n) => `әлі ${n} жерді таңдау керек`,
    save: 'Бірге сақтау',
    takeTheirs: 'Сақталған мәтінмен жалғастыру',
    later: 'Кейін шешу',
    changedBy: (who) => (who === null ? 'Басқа қойындыдағы өзгерістер' : `Өзгерткен: ${who}`),
    changedHere: (who) => (who === null ? 'Осы қойындыдағы өзгерістер' : 'Сіздің өзгерістеріңіз'),
    beats: (from, to) => (from === to ? `${from}-үзінді` : `${from}–${to}-үзінділер`),
    gone: 'алып тасталған',
    empty: 'мұнда ештеңе жоқ',
    notice: (who) =>
      who === null
        ? 'Мұнда жаза бастағаныңыздан бері бұл әңгімені басқа қойындыда сақтадыңыз.'
        : `Жаза бастағаныңыздан бері ${who} бұл әңгімені сақтады.`,
    look: 'Екеуін қарау',
    fields: {
      teller: 'кім айтады',
      topics: 'тақырыптар',
      sensitive: 'ауыр ма',
      arc: 'доға',
      seed: 'жарығының түрі',
      review: 'ана тілінде сөйлейтін адамның қолы',
      readings: 'дауыстап оқу',
    },
    alsoChanged: 'Тағы өзгерген:',
  },
}

export function useConflictWords(): ConflictWords {
  return CONFLICT_WORDS[useSpeech().language]
}
