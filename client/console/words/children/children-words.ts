/** The words of school hours and of rooms with children, where sensitive stories rest (VIS-8). */
import type { Language } from '../../../../core/model/language.ts'
import type { Withheld } from '../../../../core/show/sensitive.ts'
import type { ScheduleWords } from '../schedule/words.ts'
import { useSpeech } from '../words-context.tsx'

export interface ChildrenWords {
  /** School hours, in the form of opening hours. */
  hours: ScheduleWords['hours']
  hoursWhat: string
  audience: string
  everyone: string
  withChildren: string
  expect: string
  expectNoMore: string
  /** `until` is a time of day, or null. */
  resting(why: Withheld['why'], until: string | null): string
  /** After a room's name. */
  restsIn(room: string, why: Withheld['why'], until: string | null): string
}

export const CHILDREN_WORDS: Record<Language, ChildrenWords> = {
  en: {
    hours: {
      title: 'School hours',
      always: 'None are set: stories marked as sensitive are offered whenever the venue is open.',
      edit: 'Change school hours',
      neverCloses: 'There are no school hours here',
      closed: 'none',
      add: 'Add hours',
      remove: 'Remove',
      exceptions: 'Days that differ',
      exceptionsHint: 'Holidays, a visit on a Saturday. Without hours it is a day without school.',
      addException: 'Add a day',
      date: 'Date',
      save: 'Save school hours',
      wrong: 'Some times cannot be read. Write 08:00, or 14:30.',
    },
    hoursWhat:
      'In these hours no screen offers stories that curators marked as sensitive, also when it is cut off.',
    audience: 'Who comes',
    everyone: 'Everybody may come in.',
    withChildren: 'Children are expected here.',
    expect: 'Children are coming',
    expectNoMore: 'The children have gone',
    resting: (why, until) => {
      switch (why) {
        case 'with-children':
          return 'Sensitive stories are not offered while children are expected.'
        case 'school-hours':
          return `Sensitive stories are not offered in school hours${until === null ? '' : `, until ${until}`}.`
        case 'unknown':
          return 'Sensitive stories are not offered: it is not known whether these are school hours.'
        default:
          return why satisfies never
      }
    },
    restsIn: (room, why, until) =>
      why === 'with-children'
        ? `Not offered in “${room}” now: children are expected.`
        : `Not offered in “${room}” now: school hours${until === null ? '' : ` until ${until}`}.`,
  },
  ru: {
    hours: {
      title: 'Школьные часы',
      always: 'Не заданы: тяжёлые истории предлагаются всё время, пока площадка открыта.',
      edit: 'Изменить школьные часы',
      neverCloses: 'Школьных часов здесь нет',
      closed: 'нет',
      add: 'Добавить часы',
      remove: 'Убрать',
      exceptions: 'Особые дни',
      exceptionsHint: 'Каникулы, экскурсия в субботу. День без часов — день без школы.',
      addException: 'Добавить день',
      date: 'Дата',
      save: 'Сохранить школьные часы',
      wrong: 'Некоторые часы не прочитать. Напишите 08:00 или 14:30.',
    },
    hoursWhat:
      'В эти часы ни один экран, даже отрезанный от сети, не предлагает истории, которые кураторы отметили как тяжёлые.',
    audience: 'Кто приходит',
    everyone: 'Войти может каждый.',
    withChildren: 'Здесь ждут детей.',
    expect: 'Придут дети',
    expectNoMore: 'Дети ушли',
    resting: (why, until) => {
      switch (why) {
        case 'with-children':
          return 'Тяжёлые истории не предлагаются, пока здесь ждут детей.'
        case 'school-hours':
          return `Тяжёлые истории не предлагаются в школьные часы${until === null ? '' : `, до ${until}`}.`
        case 'unknown':
          return 'Тяжёлые истории не предлагаются: неизвестно, школьные ли сейчас часы.'
        default:
          return why satisfies never
      }
    },
    restsIn: (room, why, until) =>
      why === 'with-children'
        ? `Сейчас не предлагается, «${room}»: здесь ждут детей.`
        : `Сейчас не предлагается, «${room}»: школьные часы${until === null ? '' : ` до ${until}`}.`,
  },
  kk: {
    hours: {
      title: 'Мектеп уақыты',
      always: 'Қойылмаған: алаң ашық тұрғанда ауыр деп белгіленген әңгімелер ұсыныла береді.',
      edit: 'Мектеп уақытын өзгерту',
      neverCloses: 'Мұнда мектеп уақыты жоқ',
      closed: 'жоқ',
      add: 'Сағат қосу',
      remove: 'Алып тастау',
      exceptions: 'Ерекше күндер',
      exceptionsHint: 'Каникул, сенбідегі саяхат. Сағат қойылмаса, ол күні мектеп жоқ.',
      addException: 'Күн қосу',
      date: 'Күні',
      save: 'Мектеп уақытын сақтау',
      wrong: 'Кейбір уақытты оқу мүмкін емес. 08:00 немесе 14:30 деп жазыңыз.',
    },
    hoursWhat:
      'Осы сағаттарда кураторлар ауыр деп белгілеген әңгімелерді ешбір экран, байланысы үзілгені де, ұсынбайды.',
    audience: 'Кімдер келеді',
    everyone: 'Кез келген адам кіре алады.',
    withChildren: 'Мұнда балалар күтілуде.',
    expect: 'Балалар келеді',
    expectNoMore: 'Балалар кетті',
    resting: (why, until) => {
      switch (why) {
        case 'with-children':
          return 'Балалар күтіліп тұрғанда ауыр әңгімелер ұсынылмайды.'
        case 'school-hours':
          return `Мектеп уақытында ауыр әңгімелер ұсынылмайды${until === null ? '' : ` (${until} дейін)`}.`
        case 'unknown':
          return 'Ауыр әңгімелер ұсынылмайды: қазір мектеп уақыты ма, белгісіз.'
        default:
          return why satisfies never
      }
    },
    restsIn: (room, why, until) =>
      why === 'with-children'
        ? `«${room}» ішінде қазір ұсынылмайды: балалар күтілуде.`
        : `«${room}» ішінде қазір ұсынылмайды: мектеп уақыты${until === null ? '' : ` (${until} дейін)`}.`,
  },
}

export function useChildrenWords(): ChildrenWords {
  return CHILDREN_WORDS[useSpeech().language]
}
