import { boothRu } from './booth/ru.ts'
import { plural } from './plural.ts'
import { minutesOf, writtenDate, yearAndMonth, type Words } from './words.ts'

const names = { kk: 'казахский', ru: 'русский', en: 'английский' }
const months = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
]

export const ru: Words = {
  tag: 'ru',
  name: 'Русский',
  leave: 'Выйти',
  support: 'Поддержка',
  back: 'Назад',
  rest: {
    sentence: 'Каждый огонёк — чья‑то нерассказанная история.',
    invite: 'Коснитесь огонька',
    inviteBooth: 'Послушать или написать',
  },
  choose: {
    question: 'Какую историю вы выслушаете?',
    promise: 'Пока вы сами не начнёте, ничего не прозвучит.',
  },
  care: {
    heading: 'Прежде чем слушать',
    told: 'Это истории о\u00a0насилии и о\u00a0тех, кто оказался рядом. Имён здесь нет.',
    lengths: (shortest, longest) => {
      const [from, to] = [minutesOf(shortest), minutesOf(longest)]
      return from === to
        ? `Одна история длится около ${to} ${plural(to, 'минуты', 'минут', 'минут')}.`
        : `Одна история длится от ${from} до ${to} ${plural(to, 'минуты', 'минут', 'минут')}.`
    },
    leaving: 'Уйти можно в любую минуту.',
    go: 'Дальше',
  },
  about: {
    begin: 'Начать',
    length: (seconds) => {
      const minutes = minutesOf(seconds)
      return `Около ${minutes} ${plural(minutes, 'минуты', 'минут', 'минут')}`
    },
    told: { kk: 'на казахском языке', ru: 'на русском языке', en: 'на английском языке' },
    read: 'читает вслух другой человек',
    spoken: 'читает машинный голос',
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
  settings: {
    open: 'Звук и текст',
    close: 'Готово',
    sound: 'Звук',
    speech: 'Чтение машинным голосом',
    text: 'Крупный текст',
    contrast: 'Высокий контраст',
    motion: 'Меньше движения',
    position: 'Кнопки ниже',
    volume: 'Громкость',
    quieter: 'Тише',
    louder: 'Громче',
    volumeIs: (step, of) => `Громкость ${step} из ${of}`,
  },
  listen: { pause: 'Пауза', goOn: 'Продолжить', again: 'Чуть назад', others: 'Другие огоньки' },
  reflect: {
    question: 'Что вы сделаете с\u00a0тем, что услышали?',
    note: 'Это вопрос к себе. Ответ лишь прибавится к другим: чей он, не узнает никто.',
    light: 'Оставить свет',
    word: 'Оставить слово',
    act: 'Сказать, что сделаю',
    nothing: 'Пока ничего',
    words: {
      sorrow: 'печаль',
      anger: 'гнев',
      warmth: 'тепло',
      hope: 'надежда',
      courage: 'смелость',
      gratitude: 'благодарность',
    },
    acts: {
      call: 'Позвоню.',
      ask: 'Спрошу.',
      believe: 'Поверю.',
      stay: 'Буду рядом.',
      learn: 'Узнаю закон.',
      speak: 'Не промолчу.',
    },
  },
  offer: {
    sentence: 'Если что-то в этой истории вам близко, есть люди, к которым можно обратиться.',
    support: 'Куда обратиться',
    another: 'Выслушать ещё',
    finish: 'Отпустить огонёк',
  },
  release: {
    returned: 'Огонёк возвращается к остальным.',
    warmer: 'Огонёк возвращается к остальным чуть теплее, чем был.',
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
    checked: (date) => `Номер проверен площадкой ${writtenDate(date)}.`,
    speaks: (languages) => languages.map((each) => names[each]).join(', '),
    none: 'Спросите, пожалуйста, тех, кто здесь работает. Они помогут найти, с кем поговорить.',
    close: 'Вернуться',
  },
  calm: {
    sentence: 'Мы ненадолго остановились. Если вам нужен кто-то рядом, сотрудники здесь.',
    alarm: 'Пожалуйста, следуйте указаниям сотрудников.',
  },
  pairing: {
    byCode: 'Этот экран ждёт своего места. Сотрудник введёт этот код в пульт.',
    byPhone: 'Этот экран ждёт своего места. Сотрудник наведёт телефон на квадрат или введёт код в пульт.',
    noSquare: {
      'own-machine':
        'Страница открыта как localhost: телефону этот адрес недоступен. По адресу сервера в сети здесь появится QR-код.',
      'open-line': 'По http войти в пульт нельзя. По https здесь появится QR-код для телефона.',
    },
  },
  asOf: (date) => {
    const { year, month } = yearAndMonth(date, months)
    return month === null ? `на ${year} год` : `на ${month} ${year} года`
  },
  booth: boothRu,
  spoken: {
    languages: 'Язык',
    lights: 'Огоньки',
    story: 'История',
    controls: 'Управление',
    card: 'Факт',
    on: 'включено',
    off: 'выключено',
  },
}
