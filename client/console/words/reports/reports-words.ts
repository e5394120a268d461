/** The words of the Reports page. */
import type { Language } from '../../../../core/model/language.ts'
import type { Response } from '../../../../core/reports/season.ts'
import { useSpeech } from '../words-context.tsx'

export interface ReportsWords {
  title: string
  subtitle(venue: string): string
  first: string
  last: string
  presets: { label: string; week: string; month: string; campaign: string }
  csv: string
  print: string
  loading: string
  empty: string
  emptyHint: string
  /** `At least 1,204`; the number comes formatted. */
  atLeast(n: string): string
  /** How many numbers are too small to be shown. */
  hidden(n: number): string
  notShown: string
  privacy(fewest: number): string
  visits: string
  heard: string
  answered: string
  perDay: string
  perHour: string
  asTable: string
  day: string
  hour: string
  stories: string
  story: string
  begun: string
  responses: string
  response: Record<Response, string>
  languages: string
  language: Record<Language, string>
  count: string
  service: string
  serviceHint: string
  open: string
  ran: string
  screens: string
  hoursOf(n: string): string
  noService: string
  incidents: string
  incident: Record<'calm' | 'alarm' | 'server-away', string>
  wholeHouse: string
  lasted(length: string): string
  goesOn: string
  noIncidents: string
  printed(day: string): string
}

const en: ReportsWords = {
  title: 'Reports',
  subtitle: (venue) => `What ${venue} can tell of a stretch of days, without telling of anybody.`,
  first: 'From',
  last: 'To',
  presets: { label: 'Stretch of days', week: 'Last 7 days', month: 'Last 30 days', campaign: 'The 16 Days' },
  csv: 'Table (CSV)',
  print: 'Print',
  loading: 'Adding up …',
  empty: 'Nothing was counted on these days.',
  emptyHint: 'Days are shown once they have ended. Screens count visits, stories and answers by themselves.',
  atLeast: (n) => `at least ${n}`,
  hidden: (n) => (n === 1 ? 'one number is too small to be shown' : `${n} numbers are too small to be shown`),
  notShown: 'not shown',
  privacy: (fewest) =>
    `Numbers below ${fewest} are not shown, nor others from which they could be worked out. Sums add only what is shown, hence “at least”. Nobody is counted who leaves or asks for help, and no screen is told from another.`,
  visits: 'Visits',
  heard: 'Stories heard to the end',
  answered: 'Answers',
  perDay: 'Visits by day',
  perHour: 'Visits by hour of the day',
  asTable: 'The same as a table',
  day: 'Day',
  hour: 'Hour',
  stories: 'Stories',
  story: 'Story',
  begun: 'Begun',
  responses: 'What people answered',
  response: {
    light: 'Let a light go',
    sorrow: 'Sorrow',
    anger: 'Anger',
    warmth: 'Warmth',
    hope: 'Hope',
    courage: 'Courage',
    gratitude: 'Gratitude',
    call: 'I will call.',
    ask: 'I will ask.',
    believe: 'I will believe.',
    stay: 'I will stay near.',
    learn: 'I will learn the law.',
    speak: 'I will speak up.',
  },
  languages: 'Languages in which stories were begun',
  language: { kk: 'Kazakh', ru: 'Russian', en: 'English' },
  count: 'Count',
  service: 'Service',
  serviceHint:
    'Of the hours with open doors: in how many the server ran, and in how many a screen drew what the room said. When the server is away, screens go on alone.',
  open: 'Open',
  ran: 'Server ran',
  screens: 'Screens well',
  hoursOf: (n) => `${n} h`,
  noService: 'Nothing has been recorded on these days.',
  incidents: 'Incidents',
  incident: { calm: 'Calm', alarm: 'Alarm', 'server-away': 'The server was away' },
  wholeHouse: 'the whole house',
  lasted: (length) => `for ${length}`,
  goesOn: 'goes on',
  noIncidents: 'No calm, no alarm, and the server was never away.',
  printed: (day) => `Printed on ${day} from Untold.`,
}

const ru: ReportsWords = {
  title: 'Отчёты',
  subtitle: (venue) => `Что площадка «${venue}» может рассказать о днях, не рассказывая ни о ком.`,
  first: 'С',
  last: 'По',
  presets: { label: 'Период', week: 'Последние 7 дней', month: 'Последние 30 дней', campaign: '16 дней' },
  csv: 'Таблица (CSV)',
  print: 'Печать',
  loading: 'Складываем …',
  empty: 'За эти дни ничего не посчитано.',
  emptyHint: 'День виден, когда он закончился. Посещения, истории и ответы экраны считают сами.',
  atLeast: (n) => `не меньше ${n}`,
  hidden: (n) => `слишком малых чисел, которые не показаны: ${n}`,
  notShown: 'не показано',
  privacy: (fewest) =>
    `Числа меньше ${fewest} не показываются, как и те, по которым их можно вычислить. В суммы входит только показанное, поэтому «не меньше». Уход и обращение за помощью не считаются, экраны друг от друга не отличаются.`,
  visits: 'Посещения',
  heard: 'Истории, дослушанные до конца',
  answered: 'Ответы',
  perDay: 'Посещения по дням',
  perHour: 'Посещения по часам суток',
  asTable: 'То же таблицей',
  day: 'День',
  hour: 'Час',
  stories: 'Истории',
  story: 'История',
  begun: 'Начато',
  responses: 'Что люди ответили',
  response: {
    light: 'Отпустили огонёк',
    sorrow: 'Печаль',
    anger: 'Гнев',
    warmth: 'Тепло',
    hope: 'Надежда',
    courage: 'Смелость',
    gratitude: 'Благодарность',
    call: 'Позвоню.',
    ask: 'Спрошу.',
    believe: 'Поверю.',
    stay: 'Буду рядом.',
    learn: 'Узнаю закон.',
    speak: 'Не промолчу.',
  },
  languages: 'На каких языках начинали слушать',
  language: { kk: 'Казахский', ru: 'Русский', en: 'Английский' },
  count: 'Число',
  service: 'Работа площадки',
  serviceHint:
    'Из часов с открытыми дверями: сколько работал сервер и сколько экран показывал то, что задано залу. Без сервера экраны продолжают сами.',
  open: 'Открыто',
  ran: 'Сервер работал',
  screens: 'Экраны в порядке',
  hoursOf: (n) => `${n} ч`,
  noService: 'За эти дни записей нет.',
  incidents: 'Происшествия',
  incident: { calm: 'Покой', alarm: 'Тревога', 'server-away': 'Сервер был недоступен' },
  wholeHouse: 'вся площадка',
  lasted: (length) => `длительность ${length}`,
  goesOn: 'продолжается',
  noIncidents: 'Не было ни покоя, ни тревоги, и сервер работал всё время.',
  printed: (day) => `Напечатано ${day}, Untold.`,
}

const kk: ReportsWords = {
  title: 'Есептер',
  subtitle: (venue) => `«${venue}» алаңы ешкімді танытпай, өткен күндер туралы не айта алады.`,
  first: 'Басы',
  last: 'Соңы',
  presets: { label: 'Күндер аралығы', week: 'Соңғы 7 күн', month: 'Соңғы 30 күн', campaign: '16 күн' },
  csv: 'Кесте (CSV)',
  print: 'Басып шығару',
  loading: 'Қосып жатырмыз …',
  empty: 'Бұл күндері ештеңе саналмаған.',
  emptyHint: 'Күн аяқталғаннан кейін көрінеді. Келушілерді, әңгімелер мен жауаптарды экрандар өзі санайды.',
  atLeast: (n) => `кемінде ${n}`,
  hidden: (n) => `көрсетуге тым аз сандар: ${n}`,
  notShown: 'көрсетілмейді',
  privacy: (fewest) =>
    `${fewest} санынан аз сандар да, оларды есептеп шығаруға болатын сандар да көрсетілмейді. Қосындыға тек көрсетілгені кіреді, сондықтан «кемінде» делінеді. Кетіп қалғандар мен көмек сұрағандар саналмайды, экрандар бір-бірінен ажыратылмайды.`,
  visits: 'Келушілер',
  heard: 'Соңына дейін тыңдалған әңгімелер',
  answered: 'Жауаптар',
  perDay: 'Күн сайынғы келушілер',
  perHour: 'Тәулік сағаттары бойынша келушілер',
  asTable: 'Дәл осы кесте түрінде',
  day: 'Күн',
  hour: 'Сағат',
  stories: 'Әңгімелер',
  story: 'Әңгіме',
  begun: 'Басталды',
  responses: 'Адамдар не деп жауап берді',
  response: {
    light: 'Шырақ жіберді',
    sorrow: 'Мұң',
    anger: 'Ашу',
    warmth: 'Жылу',
    hope: 'Үміт',
    courage: 'Батылдық',
    gratitude: 'Алғыс',
    call: 'Хабарласамын.',
    ask: 'Жағдайын сұраймын.',
    believe: 'Сенемін.',
    stay: 'Қасында боламын.',
    learn: 'Заңды біліп аламын.',
    speak: 'Үндемей қалмаймын.',
  },
  languages: 'Әңгімелер қай тілде басталды',
  language: { kk: 'Қазақша', ru: 'Орысша', en: 'Ағылшынша' },
  count: 'Саны',
  service: 'Алаңның жұмысы',
  serviceHint:
    'Есік ашық сағаттардың қаншасында сервер жұмыс істеді және экран залға берілгенді көрсетті. Серверсіз де экрандар өзі жалғастырады.',
  open: 'Ашық',
  ran: 'Сервер жұмыс істеді',
  screens: 'Экрандар дұрыс',
  hoursOf: (n) => `${n} сағ`,
  noService: 'Бұл күндердің жазбасы жоқ.',
  incidents: 'Оқиғалар',
  incident: { calm: 'Тыныштық', alarm: 'Дабыл', 'server-away': 'Сервер қолжетімсіз болды' },
  wholeHouse: 'бүкіл алаң',
  lasted: (length) => `ұзақтығы ${length}`,
  goesOn: 'жалғасуда',
  noIncidents: 'Тыныштық та, дабыл да болған жоқ, сервер үздіксіз жұмыс істеді.',
  printed: (day) => `${day} күні Untold жүйесінен басылды.`,
}

export const REPORTS_WORDS: Record<Language, ReportsWords> = { kk, ru, en }

export function useReportsWords(): ReportsWords {
  return REPORTS_WORDS[useSpeech().language]
}
