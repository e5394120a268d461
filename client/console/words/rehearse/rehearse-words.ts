/** The words of the rehearsal. */
import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'

export interface RehearseWords {
  title: string
  subtitle: string
  open: string
  back: string
  day: string
  show: string
  noShow: string
  begins: string
  beginsHint: string
  go: string
  goModes: { soon: string; minute: string; hand: string }
  play: string
  pause: string
  speed: string
  time: string
  /** Read out with the slider: the time of day and the theme that is on. */
  timeSays(clock: string, theme: string): string
  before: string
  after: string
  pressGo: string
  calm: string
  release: string
  forget: string
  screens: string
  role: Record<'listening' | 'booth' | 'wall', string>
  lamps: string
  lampsLabel(count: number, clock: string): string
  noLamps: string
  noScreens: string
  on: string
  next: string
  nothingNext: string
  refused: string
  open24: string
  openNow: string
  closed: string
  silence: string
  calmOn: string
  alarmOn: string
  standsBy(cue: string): string
  comes(cue: string, time: string): string
  showEnd: string
  bySchedule(rule: string): string
  byShow(show: string, cue: string): string
  byPress: string
  beats(names: string): string
  waiting: string
  event: {
    theme(name: string): string
    cue(number: string, name: string): string
    showEnds(name: string): string
    opens: string
    closes: string
    refused(why: string): string
  }
  strip: string
  evening: string
}

const en: RehearseWords = {
  title: 'Rehearse',
  subtitle: 'A day as it would be, decided by the same rules. No screen, no lamp and no loudspeaker moves.',
  open: 'Rehearse a day',
  back: 'To the schedule',
  day: 'Day',
  show: 'Show',
  noShow: 'No show, the schedule alone',
  begins: 'Begins at',
  beginsHint: 'By the venue’s clock, e.g. 19:00',
  go: 'GO is pressed',
  goModes: {
    soon: 'as soon as a cue is over',
    minute: 'with a minute in between',
    hand: 'by me',
  },
  play: 'Play',
  pause: 'Pause',
  speed: 'Speed',
  time: 'Time of the rehearsed day',
  timeSays: (clock, theme) => `${clock}, ${theme}`,
  before: 'Back to the change before',
  after: 'On to the next change',
  pressGo: 'Rehearse GO',
  calm: 'Rehearse calm',
  release: 'Release calm',
  forget: 'Forget what I pressed',
  screens: 'The room’s screens, simulated',
  role: { listening: 'listening', booth: 'booth', wall: 'wall' },
  lamps: 'The room’s lamps, rendered and not sent',
  lampsLabel: (count, clock) =>
    `The room from above with ${count === 1 ? '1 lamp' : `${count} lamps`} at ${clock}, rehearsed.`,
  noLamps: 'This room has no lamps yet.',
  noScreens: 'No screen is paired in this room. The lamps and the reasons are still true.',
  on: 'On, and why',
  next: 'What comes',
  nothingNext: 'Nothing more changes on this day.',
  refused: 'Refused',
  open24: 'The venue never closes.',
  openNow: 'The venue is open.',
  closed: 'The venue is closed.',
  silence: 'The silent minute',
  calmOn: 'Calm',
  alarmOn: 'Alarm',
  standsBy: (cue) => `${cue} stands by for GO`,
  comes: (cue, time) => `${cue} comes by itself at ${time}`,
  showEnd: 'The end of the show',
  bySchedule: (rule) => `by the rule “${rule}”`,
  byShow: (show, cue) => `by the show “${show}”, cue ${cue}`,
  byPress: 'pressed in this rehearsal',
  beats: (names) => `Waiting behind it: ${names}.`,
  waiting: 'Going through the day …',
  event: {
    theme: (name) => `Theme: ${name}`,
    cue: (number, name) => `Cue ${number} ${name}`,
    showEnds: (name) => `“${name}” ends`,
    opens: 'The venue opens',
    closes: 'The venue closes',
    refused: (why) => `Refused: ${why}`,
  },
  strip: 'The day from midnight to midnight',
  evening: 'The show, closer',
}

const ru: RehearseWords = {
  title: 'Репетиция',
  subtitle: 'День таким, каким он будет, по тем же правилам. Ни экраны, ни свет, ни звук в зале не меняются.',
  open: 'Прогнать день',
  back: 'К расписанию',
  day: 'День',
  show: 'Сценарий',
  noShow: 'Без сценария, только расписание',
  begins: 'Начало',
  beginsHint: 'По часам площадки, например 19:00',
  go: 'Кнопку GO нажимают',
  goModes: {
    soon: 'сразу, как закончится шаг',
    minute: 'с перерывом в минуту',
    hand: 'нажимаю сам(а)',
  },
  play: 'Пуск',
  pause: 'Пауза',
  speed: 'Скорость',
  time: 'Время репетируемого дня',
  timeSays: (clock, theme) => `${clock}, ${theme}`,
  before: 'К предыдущей перемене',
  after: 'К следующей перемене',
  pressGo: 'GO на репетиции',
  calm: 'Покой на репетиции',
  release: 'Снять покой',
  forget: 'Забыть мои нажатия',
  screens: 'Экраны зала, в модели',
  role: { listening: 'слушание', booth: 'кабина', wall: 'стена' },
  lamps: 'Свет зала: рассчитан, но не отправлен',
  lampsLabel: (count, clock) => `Зал сверху, приборов: ${count}, время ${clock}, репетиция.`,
  noLamps: 'В этом зале ещё нет световых приборов.',
  noScreens: 'В этом зале нет подключённых экранов. Свет и причины показаны верно.',
  on: 'Что идёт и почему',
  next: 'Что впереди',
  nothingNext: 'В этот день больше ничего не меняется.',
  refused: 'Отказано',
  open24: 'Площадка не закрывается.',
  openNow: 'Площадка открыта.',
  closed: 'Площадка закрыта.',
  silence: 'Минута тишины',
  calmOn: 'Покой',
  alarmOn: 'Тревога',
  standsBy: (cue) => `${cue} ждёт GO`,
  comes: (cue, time) => `${cue} начнётся сам в ${time}`,
  showEnd: 'Конец сценария',
  bySchedule: (rule) => `по правилу «${rule}»`,
  byShow: (show, cue) => `по сценарию «${show}», шаг ${cue}`,
  byPress: 'нажато на этой репетиции',
  beats: (names) => `Ждёт за этим: ${names}.`,
  waiting: 'Прогоняем день …',
  event: {
    theme: (name) => `Тема: ${name}`,
    cue: (number, name) => `Шаг ${number} ${name}`,
    showEnds: (name) => `«${name}» заканчивается`,
    opens: 'Площадка открывается',
    closes: 'Площадка закрывается',
    refused: (why) => `Отказано: ${why}`,
  },
  strip: 'День от полуночи до полуночи',
  evening: 'Сценарий крупнее',
}

const kk: RehearseWords = {
  title: 'Дайындық',
  subtitle:
    'Күн қалай өтетіні дәл сол ережелермен көрсетіледі. Залдағы экран да, жарық та, дыбыс та өзгермейді.',
  open: 'Күнді алдын ала көру',
  back: 'Кестеге оралу',
  day: 'Күн',
  show: 'Сценарий',
  noShow: 'Сценарийсіз, тек кесте',
  begins: 'Басталуы',
  beginsHint: 'Алаңның сағатымен, мысалы 19:00',
  go: 'GO басылады',
  goModes: {
    soon: 'қадам аяқталған бойда',
    minute: 'арасына бір минут салып',
    hand: 'өзім басамын',
  },
  play: 'Жүргізу',
  pause: 'Тоқтата тұру',
  speed: 'Жылдамдық',
  time: 'Көріп отырған күннің уақыты',
  timeSays: (clock, theme) => `${clock}, ${theme}`,
  before: 'Алдыңғы өзгеріске',
  after: 'Келесі өзгеріске',
  pressGo: 'Дайындықта GO басу',
  calm: 'Дайындықтағы тыныштық',
  release: 'Тыныштықты босату',
  forget: 'Басқандарымды ұмыту',
  screens: 'Зал экрандары, үлгі түрінде',
  role: { listening: 'тыңдау', booth: 'кабина', wall: 'қабырға' },
  lamps: 'Залдың жарығы: есептелді, бірақ жіберілмеді',
  lampsLabel: (count, clock) => `Зал жоғарыдан, шам саны ${count}, уақыты ${clock}, дайындық.`,
  noLamps: 'Бұл залда әлі шам жоқ.',
  noScreens: 'Бұл залға экран қосылмаған. Жарық пен себептер дұрыс көрсетілген.',
  on: 'Қазір не жүріп тұр, неге',
  next: 'Алда не бар',
  nothingNext: 'Бұл күні енді ештеңе өзгермейді.',
  refused: 'Қабылданбады',
  open24: 'Алаң жабылмайды.',
  openNow: 'Алаң ашық.',
  closed: 'Алаң жабық.',
  silence: 'Үнсіздік минуты',
  calmOn: 'Тыныштық',
  alarmOn: 'Дабыл',
  standsBy: (cue) => `${cue} GO күтіп тұр`,
  comes: (cue, time) => `${cue} өзі басталады, уақыты ${time}`,
  showEnd: 'Сценарийдің соңы',
  bySchedule: (rule) => `«${rule}» ережесі бойынша`,
  byShow: (show, cue) => `«${show}» сценарийі бойынша, ${cue}-қадам`,
  byPress: 'осы дайындықта басылды',
  beats: (names) => `Кезегін күтіп тұр: ${names}.`,
  waiting: 'Күнді қарап шығып жатырмыз …',
  event: {
    theme: (name) => `Тақырып: ${name}`,
    cue: (number, name) => `${number}-қадам ${name}`,
    showEnds: (name) => `«${name}» аяқталады`,
    opens: 'Алаң ашылады',
    closes: 'Алаң жабылады',
    refused: (why) => `Қабылданбады: ${why}`,
  },
  strip: 'Түн ортасынан түн ортасына дейінгі күн',
  evening: 'Сценарий жақыннан',
}

export const REHEARSE_WORDS: Record<Language, RehearseWords> = { kk, ru, en }

export function useRehearseWords(): RehearseWords {
  return REHEARSE_WORDS[useSpeech().language]
}
