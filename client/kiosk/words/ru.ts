import { minutesOf, writtenDate, type Words } from './words.ts'

const names = { kk: 'казахский', ru: 'русский', en: 'английский' }

/** Russian plural: 1, 21, 31 …; 2–4, 22–24 …; everything else. */
export function plural(count: number, one: string, few: string, many: string): string {
  const tens = count % 100
  const units = count % 10
  if (units === 1 && tens !== 11) return one
  return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many
}

export const ru: Words = {
  tag: 'ru',
  name: 'Русский',
  leave: 'Выйти',
  support: 'Поддержка',
  back: 'Назад',
  rest: { sentence: 'Каждый огонёк — чья‑то нерассказанная история.', invite: 'Коснитесь огонька' },
  choose: {
    question: 'Какую историю вы выслушаете?',
    promise: 'Пока вы сами не начнёте, ничего не прозвучит.',
  },
  care: {
    begin: 'Начать',
    leaving: 'Уйти можно в любую минуту.',
    soundOn: 'Звук включён',
    soundOff: 'Звук выключен',
    textLarger: 'Текст крупнее',
    textUsual: 'Обычный текст',
    length: (seconds) => {
      const minutes = minutesOf(seconds)
      return `Около ${minutes} ${plural(minutes, 'минуты', 'минут', 'минут')}`
    },
    teller: {
      survivor: 'рассказывает человек, который это пережил',
      bystander: 'рассказывает человек, который был рядом',
      professional: 'рассказывает человек, чья это работа',
      'grown-child': 'рассказывает ребёнок, который вырос',
    },
    topics: {
      home: 'дом',
      partner: 'жизнь вдвоём',
      childhood: 'детство',
      neighbours: 'соседи',
      leaving: 'уход',
      family: 'семья',
      work: 'работа',
      law: 'закон',
      money: 'деньги',
      words: 'слова, которые ранят',
      'asking-for-help': 'просьба о помощи',
      after: 'жизнь после',
    },
  },
  listen: { pause: 'Пауза', goOn: 'Продолжить', again: 'Чуть назад', others: 'Другие огоньки' },
  offer: {
    sentence: 'Если что-то в этой истории вам близко, есть люди, к которым можно обратиться.',
    support: 'Куда обратиться',
    another: 'Выслушать ещё',
    finish: 'Отпустить огонёк',
  },
  release: {
    returned: 'Огонёк возвращается к остальным.',
    withdrawn: 'Эта история здесь больше не звучит.',
  },
  idle: {
    question: 'Вы ещё здесь?',
    left: (seconds) => `Экран погаснет через ${seconds} ${plural(seconds, 'секунду', 'секунды', 'секунд')}.`,
    stay: 'Я здесь',
  },
  supportPanel: {
    title: 'Куда обратиться',
    sentence: 'Сейчас ничего решать не нужно.',
    police: {
      yes: 'Эта линия работает вместе с полицией.',
      no: 'Эта линия с полицией не связана.',
      unknown: 'Связана ли эта линия с полицией, неизвестно.',
    },
    unchecked: 'Площадка ещё должна проверить этот номер.',
    checked: (date) => `Площадка проверила номер ${writtenDate(date)}.`,
    speaks: (languages) => languages.map((each) => names[each]).join(', '),
    none: 'Спросите, пожалуйста, тех, кто здесь работает. Они помогут найти, с кем поговорить.',
    close: 'Вернуться',
  },
  calm: {
    sentence: 'Мы ненадолго остановились. Если вам нужен кто-то рядом, сотрудники здесь.',
    alarm: 'Пожалуйста, следуйте указаниям сотрудников.',
  },
  pairing: 'Этот экран ждёт своего места. Сотрудник введёт этот код в пульт.',
  spoken: { languages: 'Язык', lights: 'Огоньки', story: 'История', controls: 'Управление' },
}
