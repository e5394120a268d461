/** The show that is on in a room as staff see it, and in a sentence that says where it is and what comes next. */
import type { Language } from '../../core/model/language.ts'
import { inQuotes } from '../../core/model/quotation.ts'
import { saidIn, type Said, type Show } from '../../core/model/show.ts'
import type { Instant } from '../../core/model/time.ts'
import type { HolderView, ShowOnView } from '../../core/protocol/http.ts'
import { showAt } from '../../core/show/running-show.ts'
import type { LiveRoom } from './live-room.ts'

/** `list` finds a show's list of a revision; null when it is gone. */
export function showOnView(
  live: LiveRoom,
  list: (id: string, revision: number) => Show | null,
  startedBy: HolderView,
  now: Instant,
): ShowOnView | null {
  const { show } = live.state
  const at = showAt(show, now)
  if (show === null || at === null) return null
  const found = list(show.show, show.revision)
  const named = (id: string): { cue: string; number: string; name: Said } => {
    const cue = found?.cues.find((each) => each.id === id)
    return { cue: id, number: cue?.number ?? '?', name: cue?.name ?? { kk: '', ru: '', en: '' } }
  }
  const protectedUntil = show.goAt === null ? null : show.goAt + show.protectMs
  return {
    id: show.show,
    name: found?.name ?? { kk: show.show, ru: show.show, en: show.show },
    revision: show.revision,
    since: show.since,
    startedBy,
    state: at.state,
    last: at.last && { ...named(at.last.cue), at: at.last.at },
    next: at.next.cue === null ? null : named(at.next.cue),
    nextAt: at.next.at,
    protectMs: show.protectMs,
    protectedUntil: protectedUntil !== null && protectedUntil > now ? protectedUntil : null,
  }
}

interface Words {
  show(name: string, who: string): string
  on(cue: string): string
  byItself(cue: string, time: string): string
  endsAt(time: string): string
  go(cue: string): string
  goEnds: string
  held(cue: string): string
  heldAtEnd: string
  cue(number: string): string
}

const WORDS: Record<Language, Words> = {
  en: {
    show: (name, who) => `Show: ${name} (started by ${who}).`,
    on: (cue) => `On: ${cue}.`,
    byItself: (cue, time) => `Next, by itself at ${time}: ${cue}.`,
    endsAt: (time) => `It ends by itself at ${time}.`,
    go: (cue) => `Waits for GO: ${cue}.`,
    goEnds: 'The next GO ends it.',
    held: (cue) => `Held before ${cue}; GO goes on.`,
    heldAtEnd: 'Held before its end; GO ends it.',
    cue: (number) => `cue ${number}`,
  },
  ru: {
    show: (name, who) => `Сценарий: ${name} (начат: ${who}).`,
    on: (cue) => `Сейчас: ${cue}.`,
    byItself: (cue, time) => `Дальше сам, в ${time}: ${cue}.`,
    endsAt: (time) => `Закончится сам в ${time}.`,
    go: (cue) => `Ждёт GO: ${cue}.`,
    goEnds: 'Следующее GO его завершит.',
    held: (cue) => `Придержан, следующий ${cue}; GO продолжит.`,
    heldAtEnd: 'Придержан перед концом; GO завершит.',
    cue: (number) => `шаг ${number}`,
  },
  kk: {
    show: (name, who) => `Сценарий: ${name} (бастаған: ${who}).`,
    on: (cue) => `Қазір: ${cue}.`,
    byItself: (cue, time) => `Келесісі өздігінен, уақыты ${time}: ${cue}.`,
    endsAt: (time) => `Өздігінен аяқталады, уақыты ${time}.`,
    go: (cue) => `GO күтіп тұр: ${cue}.`,
    goEnds: 'Келесі GO сценарийді аяқтайды.',
    held: (cue) => `Кідіртілді, келесісі — ${cue}; GO жалғастырады.`,
    heldAtEnd: 'Соңының алдында кідіртілді; GO аяқтайды.',
    cue: (number) => `${number}-қадам`,
  },
}

/** As a holder is named: the show, and which of its cues. */
export function showCueName(name: string, number: string | undefined, language: Language): string {
  return number === undefined ? name : `${name}, ${WORDS[language].cue(number)}`
}

export function showSentence(view: ShowOnView, timeZone: string, language: Language): string {
  const words = WORDS[language]
  const cue = ({ number, name }: { number: string; name: Said }): string => {
    const said = saidIn(name, language)
    return said === '' ? words.cue(number) : `${words.cue(number)} ${inQuotes(said, language)}`
  }
  const told = [words.show(view.name[language], view.startedBy.name)]
  if (view.last !== null) told.push(words.on(cue(view.last)))
  if (view.nextAt !== null) {
    const time = clock(view.nextAt, timeZone)
    told.push(view.next === null ? words.endsAt(time) : words.byItself(cue(view.next), time))
  } else if (view.state === 'held')
    told.push(view.next === null ? words.heldAtEnd : words.held(cue(view.next)))
  else told.push(view.next === null ? words.goEnds : words.go(cue(view.next)))
  return told.join(' ')
}

function clock(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}
