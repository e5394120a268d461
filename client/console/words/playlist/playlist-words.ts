/** Words of a list of stories in an order, and of what lies beside themes in the calendar. */
import type { Language } from '../../../../core/model/language.ts'
import type { WANTED_ASPECTS } from '../../../../core/show/programme.ts'
import { useSpeech } from '../words-context.tsx'

export interface PlaylistWords {
  label: string
  hint: string
  none: string
  add: string
  earlier(title: string): string
  later(title: string): string
  remove(title: string): string
  gone(id: string): string
  sleep: string
  sleepHint: string
  count(n: number): string
  /** Heads of the calendar's lanes. */
  lane: Record<(typeof WANTED_ASPECTS)[number], string>
  legend: string
  asleep: string
  holds(rule: string): string
  beats: string
}

const WORDS: Record<Language, PlaylistWords> = {
  en: {
    label: 'Stories on offer',
    hint: 'Only these, in this order, as far as they may be shown. While none of them may, all are offered.',
    none: 'All stories that may be shown.',
    add: 'Add a story',
    earlier: (title) => `Earlier: ${title}`,
    later: (title) => `Later: ${title}`,
    remove: (title) => `Take out: ${title}`,
    gone: (id) => `${id} (not on show)`,
    sleep: 'Screens sleep',
    sleepHint: 'Dark and silent once nobody is there; a touch wakes one. Calm and an alarm wake them all.',
    count: (n) => (n === 1 ? 'one story' : `${n} stories`),
    lane: { look: 'Light', volume: 'Volume', show: 'Show', playlist: 'Stories', sleep: 'Sleep' },
    legend: 'Beside the theme',
    asleep: 'screens sleep',
    holds: (rule) => `Rule “${rule}”`,
    beats: 'It holds back',
  },
  ru: {
    label: 'Предлагаются истории',
    hint: 'Только эти и в этом порядке, пока их можно показывать. Если нельзя ни одну, предлагаются все.',
    none: 'Все истории, которые можно показывать.',
    add: 'Добавить историю',
    earlier: (title) => `Раньше: ${title}`,
    later: (title) => `Позже: ${title}`,
    remove: (title) => `Убрать: ${title}`,
    gone: (id) => `${id} (не показывается)`,
    sleep: 'Экраны спят',
    sleepHint: 'Темно и тихо, когда рядом никого; касание будит экран. Покой и тревога будят все.',
    count: (n) => `историй: ${n}`,
    lane: { look: 'Свет', volume: 'Громкость', show: 'Сценарий', playlist: 'Истории', sleep: 'Сон' },
    legend: 'Помимо темы',
    asleep: 'экраны спят',
    holds: (rule) => `Правило «${rule}»`,
    beats: 'Ждёт за ним',
  },
  kk: {
    label: 'Ұсынылатын әңгімелер',
    hint: 'Көрсетуге болатынынша тек осылар, осы ретпен. Бірде-біреуін көрсетуге болмаса, бәрі ұсынылады.',
    none: 'Көрсетуге болатын барлық әңгіме.',
    add: 'Әңгіме қосу',
    earlier: (title) => `Ілгері жылжыту: ${title}`,
    later: (title) => `Кейін жылжыту: ${title}`,
    remove: (title) => `Алып тастау: ${title}`,
    gone: (id) => `${id} (көрсетілмейді)`,
    sleep: 'Экрандар ұйықтайды',
    sleepHint: 'Жанында ешкім болмаса, қараңғы әрі үнсіз; жанасса оянады. Тыныштық пен дабыл бәрін оятады.',
    count: (n) => `${n} әңгіме`,
    lane: { look: 'Жарық', volume: 'Дыбыс', show: 'Сценарий', playlist: 'Әңгімелер', sleep: 'Ұйқы' },
    legend: 'Тақырыптан бөлек',
    asleep: 'экрандар ұйқыда',
    holds: (rule) => `«${rule}» ережесі`,
    beats: 'Кезегін күтіп тұр:',
  },
}

export function usePlaylistWords(): PlaylistWords {
  return WORDS[useSpeech().language]
}
