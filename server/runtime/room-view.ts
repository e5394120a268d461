/** A room as staff see it: what is on, whose it is, what it beat, until when; and the same in sentences. */
import type { DeskMode, Level, Origin } from '../../core/model/cue.ts'
import { messageIn, type HallMessage } from '../../core/model/hall-message.ts'
import { LANGUAGES, type Language, type Localised } from '../../core/model/language.ts'
import { inQuotes } from '../../core/model/quotation.ts'
import type { Show } from '../../core/model/show.ts'
import type {
  AspectView,
  HolderView,
  RoomStateReply,
  ShowOnView,
  WhyReply,
} from '../../core/protocol/http.ts'
import { withheldAt } from '../../core/show/sensitive.ts'
import { SILENCE, silenceAt } from '../../core/show/evening.ts'
import { onAt, valueText, type HeldValue, type Holding, type OnAt } from '../../core/show/on-at.ts'
import { silencesIn } from '../../core/show/silent-minutes.ts'
import type { Instant } from '../../core/model/time.ts'
import type { LiveRoom } from './live-room.ts'
import { showCueName, showOnView, showSentence } from './show-view.ts'

/** Names behind ids, as the reader should see them. */
export interface Names {
  /** Display name of a person or a script, or null when it is gone. */
  actor(id: string): string | null
  theme(id: string): Localised | null
  look(id: string): Localised | null
  story(id: string): Localised | null
  /** A show's list; `revision` null for the newest. */
  show(id: string, revision: number | null): Show | null
  lookOf(theme: string): string
}

export function roomView(live: LiveRoom, names: Names, now: Instant): RoomStateReply {
  const on = onAt(live.state, live.programme, now)
  const overrides = [
    { aspect: 'theme' as const, holding: on.theme },
    { aspect: 'look' as const, holding: on.look },
    { aspect: 'volume' as const, holding: on.volume },
    { aspect: 'story' as const, holding: on.story },
    { aspect: 'message' as const, holding: on.message },
    { aspect: 'playlist' as const, holding: on.playlist },
    { aspect: 'sleep' as const, holding: on.sleep },
    { aspect: 'master' as const, holding: on.master },
    { aspect: 'blackout' as const, holding: on.blackout },
    { aspect: 'desk' as const, holding: on.desk },
  ].flatMap(({ aspect, holding }) =>
    holding === null || holding.level === 'schedule'
      ? []
      : [{ aspect, ...aspectView(holding, live, names, 'en') }],
  )
  return {
    id: live.room.id,
    name: live.room.name,
    epoch: live.state.epoch,
    seq: live.state.seq,
    at: now,
    theme: on.theme.value,
    look: on.look?.value ?? names.lookOf(on.theme.value),
    show: showView(live, names, now, 'en'),
    story: on.story?.value ?? null,
    volume: on.volume.value,
    message: on.message?.value ?? null,
    playlist: on.playlist === null ? null : [...on.playlist.value],
    asleep: on.sleep?.value === 'asleep',
    master: on.master.value,
    blackout: on.blackout !== null,
    desk: on.desk?.value ?? null,
    audience: live.room.audience,
    withheld: withheldAt(live.programme.sensitive, now),
    calm: on.mode === 'calm',
    alarm: on.mode === 'alarm',
    overrides,
    withdrawn: live.state.withdrawn,
  }
}

/** `deskHasLamps`: the house desk's levels stand in for the looks, as the lamps themselves report it. */
export function whyView(live: LiveRoom, names: Names, now: Instant, deskHasLamps: boolean): WhyReply {
  const on = onAt(live.state, live.programme, now)
  const theme = aspectView(on.theme, live, names, 'en')
  return {
    at: now,
    theme,
    look:
      on.look === null
        ? { ...theme, value: names.lookOf(on.theme.value) }
        : aspectView(on.look, live, names, 'en'),
    volume: aspectView(on.heard, live, names, 'en'),
    story: on.story === null ? null : aspectView(on.story, live, names, 'en'),
    message: on.message === null ? null : aspectView(on.message, live, names, 'en'),
    playlist: on.playlist === null ? null : aspectView(on.playlist, live, names, 'en'),
    sleep: on.sleep === null ? null : aspectView(on.sleep, live, names, 'en'),
    master: aspectView(on.master, live, names, 'en'),
    blackout: on.blackout === null ? null : aspectView(on.blackout, live, names, 'en'),
    desk: on.desk === null ? null : aspectView(on.desk, live, names, 'en'),
    show: showView(live, names, now, 'en'),
    sentences: {
      kk: [...sentences(on, live, names, now, 'kk'), ...beside(live, now, deskHasLamps, 'kk')],
      ru: [...sentences(on, live, names, now, 'ru'), ...beside(live, now, deskHasLamps, 'ru')],
      en: [...sentences(on, live, names, now, 'en'), ...beside(live, now, deskHasLamps, 'en')],
    },
  }
}

function showView(live: LiveRoom, names: Names, now: Instant, language: Language): ShowOnView | null {
  const { show } = live.state
  if (show === null) return null
  const startedBy = holder({ level: 'show', origin: show.origin }, live, names, language)
  return showOnView(live, (id, revision) => names.show(id, revision), startedBy, now)
}

function aspectView(
  holding: Holding<HeldValue>,
  live: LiveRoom,
  names: Names,
  language: Language,
): AspectView {
  return {
    value: valueText(holding.value, language),
    holder: holder(holding, live, names, language),
    since: holding.since,
    until: endOf(holding, live),
    beat: holding.beat.map((each) => ({
      value: behindOf(each, live),
      holder: holder(each, live, names, language),
    })),
  }
}

/** Null where a rule holds for as long as the schedule was looked at: "until 2028" would be said of a rule without an end. */
function endOf({ level, until }: Pick<Holding<unknown>, 'level' | 'until'>, live: LiveRoom): Instant | null {
  return until !== null && level === 'schedule' && until >= live.knownUntil ? null : until
}

/** What waits behind. A rule that another beat for the theme is known by its id; what it would bring stands in the rule. */
function behindOf({ value, origin }: { value: string; origin: Origin }, live: LiveRoom): string {
  const rule = origin.id === value ? live.rules.find((each) => each.id === value) : undefined
  return rule?.theme ?? value
}

export function holder(
  of: Pick<Holding<unknown>, 'level' | 'origin'>,
  live: LiveRoom,
  names: Names,
  language: Language,
): HolderView {
  return { level: of.level, origin: of.origin, name: holderName(of, live, names, language) }
}

function holderName(
  { origin }: Pick<Holding<unknown>, 'origin'>,
  live: LiveRoom,
  names: Names,
  language: Language,
): string {
  const words = WORDS[language]
  switch (origin.kind) {
    case 'person':
    case 'integration':
      return names.actor(origin.id) ?? words.somebody
    case 'rule':
      return live.rules.find((rule) => rule.id === origin.id)?.title[language] ?? words.noRule
    case 'show': {
      const { show } = live.state
      const on = show?.show === origin.id ? names.show(show.show, show.revision) : null
      const list = on ?? names.show(origin.id, null)
      return showCueName(list?.name[language] ?? origin.id, origin.number, language)
    }
    case 'system':
      return words.usual
    default:
      return origin.kind satisfies never
  }
}

interface Words {
  theme: string
  look: string
  volume: string
  story: string
  message: string
  playlist: string
  sleep: string
  asleep: string
  awake: string
  master: string
  blackout: string
  desk: string
  /** What `desk` and `blackout` say. */
  values: Record<DeskMode | 'on', string>
  released: string
  whileShow: string
  usual: string
  somebody: string
  noRule: string
  by: Record<Level, string>
  until(time: string): string
  holdsBack(names: string): string
}

const WORDS: Record<Language, Words> = {
  en: {
    theme: 'Theme',
    look: 'Light',
    volume: 'Volume',
    story: 'Story',
    message: 'Message on the wall',
    playlist: 'Stories on offer',
    sleep: 'Screens',
    asleep: 'asleep',
    awake: 'awake',
    master: 'Grand master',
    blackout: 'Blackout',
    desk: 'House desk',
    values: { on: 'on', off: 'not let in', layer: 'beside the room', takeover: 'has the lamps' },
    released: 'until somebody releases it',
    whileShow: 'while the show is on',
    usual: 'the venue’s usual setting',
    somebody: 'somebody who no longer has an account',
    noRule: 'no rule; the everyday theme',
    by: {
      schedule: 'by the schedule',
      show: 'by a show',
      person: 'set by',
      takeover: 'taken over by',
      calm: 'calm, called by',
      withdraw: 'withdrawn by',
      alarm: 'alarm, raised by',
    },
    until: (time) => `until ${time}`,
    holdsBack: (names) => `Waiting behind it: ${names}.`,
  },
  ru: {
    theme: 'Тема',
    look: 'Свет',
    volume: 'Громкость',
    story: 'История',
    message: 'Сообщение на стене',
    playlist: 'Предлагаются истории',
    sleep: 'Экраны',
    asleep: 'спят',
    awake: 'включены',
    master: 'Общий уровень света',
    blackout: 'Полное затемнение',
    desk: 'Световой пульт',
    values: { on: 'включено', off: 'отключён', layer: 'вместе с залом', takeover: 'управляет светом' },
    released: 'пока кто-нибудь не отменит',
    whileShow: 'пока идёт сценарий',
    usual: 'обычная настройка площадки',
    somebody: 'человек, у которого больше нет учётной записи',
    noRule: 'правила нет; тема на каждый день',
    by: {
      schedule: 'по расписанию',
      show: 'по сценарию',
      person: 'команда',
      takeover: 'перехват',
      calm: 'покой, команда',
      withdraw: 'отзыв',
      alarm: 'тревога, команда',
    },
    until: (time) => `до ${time}`,
    holdsBack: (names) => `Ждёт за этим: ${names}.`,
  },
  kk: {
    theme: 'Тақырып',
    look: 'Жарық',
    volume: 'Дыбыс деңгейі',
    story: 'Әңгіме',
    message: 'Қабырғадағы хабарлама',
    playlist: 'Ұсынылатын әңгімелер',
    sleep: 'Экрандар',
    asleep: 'ұйқыда',
    awake: 'ояу',
    master: 'Жарықтың жалпы деңгейі',
    blackout: 'Толық қараңғылық',
    desk: 'Жарық пульті',
    values: { on: 'қосулы', off: 'ажыратылған', layer: 'залмен бірге', takeover: 'жарықты басқарып тұр' },
    released: 'біреу босатқанша',
    whileShow: 'сценарий жүріп жатқанда',
    usual: 'алаңның әдеттегі баптауы',
    somebody: 'тіркелгісі жабылған адам',
    noRule: 'ереже жоқ; күнделікті тақырып',
    by: {
      schedule: 'кесте бойынша',
      show: 'сценарий бойынша',
      person: 'қойған',
      takeover: 'басқаруды алған',
      calm: 'тыныштық, шақырған',
      withdraw: 'қайтарып алған',
      alarm: 'дабыл, көтерген',
    },
    until: (time) => `мерзімі ${time}`,
    holdsBack: (names) => `Кезегін күтіп тұр: ${names}.`,
  },
}

function sentences(on: OnAt, live: LiveRoom, names: Names, now: Instant, language: Language): string[] {
  const words = WORDS[language]
  const show = showView(live, names, now, language)
  const themeOf = (id: string, origin?: Origin) =>
    names.theme(origin === undefined ? id : behindOf({ value: id, origin }, live))
  const shareOf = (value: string) => percent(Number(value))
  const said = [sentence(words.theme, themeOf(on.theme.value), on.theme, live, names, language, themeOf)]
  if (on.look !== null) {
    const lookOf = (id: string) => names.look(id)
    said.push(sentence(words.look, lookOf(on.look.value), on.look, live, names, language, lookOf))
  }
  if (on.story !== null) {
    const storyOf = (id: string) => names.story(id)
    said.push(sentence(words.story, storyOf(on.story.value), on.story, live, names, language, storyOf))
  }
  if (on.playlist !== null) {
    const { value } = on.playlist
    const titles = (each: Language) => value.map((id) => names.story(id)?.[each] ?? id).join(', ')
    const text = { kk: titles('kk'), ru: titles('ru'), en: titles('en') }
    said.push(sentence(words.playlist, text, { ...on.playlist, value: '' }, live, names, language))
  }
  if (on.sleep !== null) {
    const { value } = on.sleep
    const text = { kk: WORDS.kk[value], ru: WORDS.ru[value], en: WORDS.en[value] }
    said.push(sentence(words.sleep, text, on.sleep, live, names, language))
  }
  if (on.message !== null) {
    const text = quoted(on.message.value)
    said.push(sentence(words.message, text, { ...on.message, value: '' }, live, names, language))
  }
  said.push(sentence(words.volume, percent(on.heard.value), on.heard, live, names, language, shareOf))
  if (on.blackout !== null)
    said.push(sentence(words.blackout, inAll('on'), on.blackout, live, names, language))
  if (on.master.origin.kind !== 'system')
    said.push(sentence(words.master, percent(on.master.value), on.master, live, names, language, shareOf))
  if (on.desk !== null) said.push(sentence(words.desk, inAll(on.desk.value), on.desk, live, names, language))
  if (show !== null) said.push(showSentence(show, live.venue.timeZone, language))
  return said
}

/** What the lamps and screens do beside every wish: the silent minute, and the house desk. */
function beside(live: LiveRoom, now: Instant, deskHasLamps: boolean, language: Language): string[] {
  const { silentMinute, deskHasLamps: taken } = BESIDE[language]
  const silence = silenceAt(silencesIn(live.state, live.heldBetween(now - SILENCE, now + 1), now), now)
  const until = silence && localTime(silence.from + SILENCE, live.venue.timeZone, language)
  return [...(until === null ? [] : [silentMinute(until)]), ...(deskHasLamps ? [taken] : [])]
}

const BESIDE: Record<Language, { silentMinute(until: string): string; deskHasLamps: string }> = {
  en: {
    silentMinute: (until) => `A silent minute: the room is dark until ${until}.`,
    deskHasLamps: 'The house desk has taken over the lamps; the room’s own light waits.',
  },
  ru: {
    silentMinute: (until) => `Минута тишины: в зале темно до ${until}.`,
    deskHasLamps: 'Светом управляет пульт зала; собственный свет зала ждёт.',
  },
  kk: {
    silentMinute: (until) => `Үнсіз минут: зал ${until} дейін қараңғы.`,
    deskHasLamps: 'Жарықты зал пульті басқарып тұр; залдың өз жарығы күтеді.',
  },
}

function quoted(message: HallMessage): Localised {
  const said = (language: Language) => messageIn(message, language)
  return {
    kk: inQuotes(said('kk'), 'kk'),
    ru: inQuotes(said('ru'), 'ru'),
    en: inQuotes(said('en'), 'en'),
  }
}

function percent(share: number): Localised {
  const text = `${Math.round(share * 100)} %`
  return Object.fromEntries(LANGUAGES.map((each) => [each, text])) as Localised
}

function inAll(value: keyof Words['values']): Localised {
  return Object.fromEntries(LANGUAGES.map((each) => [each, WORDS[each].values[value]])) as Localised
}

function sentence(
  aspect: string,
  value: Localised | null,
  holding: Holding<string | number | true>,
  live: LiveRoom,
  names: Names,
  language: Language,
  /** What a value that waits behind is called, where that is worth saying. */
  valueName: (value: string, origin: Origin) => Localised | null = () => null,
): string {
  const words = WORDS[language]
  const who = holderName(holding, live, names, language)
  const usual = holding.origin.kind === 'system'
  const by = usual ? who : `${words.by[holding.level]}: ${who}`
  const end = endOf(holding, live)
  const until =
    end !== null
      ? `, ${words.until(localTime(end, live.venue.timeZone, language))}`
      : usual || holding.level === 'schedule'
        ? ''
        : `, ${holding.level === 'show' ? words.whileShow : words.released}`
  const waits = holding.beat.map((each) => {
    const [behind, what] = [
      holderName(each, live, names, language),
      valueName(each.value, each.origin)?.[language],
    ]
    return what === undefined ? inQuotes(behind, language) : `${what} (${behind})`
  })
  const beat = [...new Set(waits)]
  const tail = beat.length > 0 ? ` ${words.holdsBack(beat.join(', '))}` : ''
  return `${aspect}: ${value?.[language] ?? holding.value} (${by}${until}).${tail}`
}

/**
 * Day and time at the venue. Chromium and Node print Kazakh dates wrongly, so both are put together here; in English the
 * month is a word, because 11/12 is another day to half of its readers.
 */
function localTime(instant: Instant, timeZone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  const time = `${part('hour')}:${part('minute')}`
  return language === 'en'
    ? `${Number(part('day'))} ${MONTHS[Number(part('month')) - 1]} ${part('year')}, ${time}`
    : `${part('day')}.${part('month')}.${part('year')} ${time}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
