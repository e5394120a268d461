/** A rule as it stands in the form's fields, and the way back: the rule, or which fields are wrong and how. */
import { LANGUAGES, type Language, type Localised } from '../../../core/model/language.ts'
import { ScheduleRule, type When } from '../../../core/model/schedule-rule.ts'
import { TimeOfDay } from '../../../core/model/time-of-day.ts'
import type { ScheduleWords } from '../words/schedule/words.ts'

export interface RuleForm {
  title: Localised
  /** Empty: none of its own. */
  theme: string
  look: string
  /** Percent, or empty. */
  volume: string
  show: string
  /** Empty: all. */
  playlist: string[]
  sleep: boolean
  kind: When['kind']
  /** `25.11` */
  firstMonthDay: string
  lastMonthDay: string
  /** `2026-11-25`, as a date field has it. */
  firstDate: string
  lastDate: string
  start: string
  recurrence: string
  except: string
  weekdays: number[]
  wholeDays: boolean
  from: string
  to: string
  whileOpen: boolean
  priority: string
}

export type Wrong = Partial<Record<keyof RuleForm, keyof ScheduleWords['sheet']['invalid']>>

const DATE = /^\d{4}-\d{2}-\d{2}$/
/** Above everything but a suspended day. */
const STRONGEST = 999

export function formOf(rule: ScheduleRule): RuleForm {
  const { when, hours } = rule
  return {
    title: rule.title,
    theme: rule.theme ?? '',
    look: rule.look ?? '',
    volume: rule.volume === undefined ? '' : String(Math.round(rule.volume * 100)),
    show: rule.show ?? '',
    playlist: [...(rule.playlist ?? [])],
    sleep: rule.sleep === true,
    kind: when.kind,
    firstMonthDay: when.kind === 'yearly' ? shownMonthDay(when.first) : '25.11',
    lastMonthDay: when.kind === 'yearly' ? shownMonthDay(when.last) : '10.12',
    firstDate: when.kind === 'dates' ? when.first : '',
    lastDate: when.kind === 'dates' ? when.last : '',
    start: when.kind === 'recurring' ? when.start : '',
    recurrence: when.kind === 'recurring' ? when.recurrence : '',
    except: (when.except ?? []).join(' '),
    weekdays: [...(rule.weekdays ?? [])],
    wholeDays: hours === null,
    from: hours?.from ?? '18:00',
    to: hours?.to ?? '20:00',
    whileOpen: rule.whileOpen,
    priority: String(rule.priority),
  }
}

/** `language`: whose name stands for the languages that were left empty. */
export function readForm(
  form: RuleForm,
  id: string,
  language: Language,
): { ok: true; rule: ScheduleRule } | { ok: false; wrong: Wrong } {
  const wrong: Wrong = {}
  const title = form.title[language].trim()
  if (title === '') wrong.title = 'name'
  if (!form.wholeDays) {
    if (!TimeOfDay.safeParse(form.from.trim()).success) wrong.from = 'time'
    if (!TimeOfDay.safeParse(form.to.trim()).success) wrong.to = 'time'
  }
  const priority = Number(form.priority)
  if (form.priority.trim() === '' || !Number.isInteger(priority) || priority < 0 || priority > STRONGEST)
    wrong.priority = 'strength'
  const volume = form.volume.trim() === '' ? null : Number(form.volume)
  if (volume !== null && !(volume >= 0 && volume <= 100)) wrong.volume = 'volume'
  const beside = form.look !== '' || form.show !== '' || form.playlist.length > 0 || form.sleep
  if (form.theme === '' && !beside && volume === null) wrong.theme = 'nothing'
  if (form.show !== '' && form.wholeDays) wrong.show = 'showHours'
  const when = readWhen(form, wrong)
  if (when === null || Object.keys(wrong).length > 0) return { ok: false, wrong }
  const parsed = ScheduleRule.safeParse({
    id,
    title: Object.fromEntries(LANGUAGES.map((each) => [each, form.title[each].trim() || title])),
    priority,
    when,
    hours: form.wholeDays ? null : { from: form.from.trim(), to: form.to.trim() },
    weekdays: form.weekdays.length === 0 || form.weekdays.length === 7 ? null : form.weekdays,
    whileOpen: form.whileOpen,
    theme: form.theme === '' ? null : form.theme,
    ...(form.look === '' ? {} : { look: form.look }),
    ...(volume === null ? {} : { volume: volume / 100 }),
    ...(form.show === '' ? {} : { show: form.show }),
    ...(form.playlist.length === 0 ? {} : { playlist: form.playlist }),
    ...(form.sleep ? { sleep: true as const } : {}),
  })
  if (parsed.success) return { ok: true, rule: parsed.data }
  return { ok: false, wrong: form.kind === 'recurring' ? { recurrence: 'recurrence' } : { title: 'name' } }
}

function readWhen(form: RuleForm, wrong: Wrong): When | null {
  const date = (field: 'firstDate' | 'lastDate' | 'start'): string => {
    if (!DATE.test(form[field])) wrong[field] = 'date'
    return form[field]
  }
  const except = form.except.split(/[\s,;]+/).filter((each) => each !== '')
  if (!except.every((each) => DATE.test(each))) wrong.except = 'date'
  const without = except.length === 0 ? {} : { except }
  switch (form.kind) {
    case 'always':
      return { kind: 'always', ...without }
    case 'yearly': {
      const first = readMonthDay(form.firstMonthDay)
      const last = readMonthDay(form.lastMonthDay)
      if (first === null) wrong.firstMonthDay = 'date'
      if (last === null) wrong.lastMonthDay = 'date'
      return first === null || last === null ? null : { kind: 'yearly', first, last, ...without }
    }
    case 'dates': {
      const range = { first: date('firstDate'), last: date('lastDate') }
      if (range.last < range.first) wrong.lastDate ??= 'order'
      return { kind: 'dates', ...range, ...without }
    }
    case 'recurring': {
      if (form.recurrence.trim() === '') wrong.recurrence = 'recurrence'
      return {
        kind: 'recurring',
        start: date('start'),
        recurrence: form.recurrence.trim().toUpperCase(),
        except,
      }
    }
    default:
      return form.kind satisfies never
  }
}

/** `25.11`, `25/11` or `25 11`, day first → `11-25`. */
function readMonthDay(text: string): string | null {
  const found = /^\s*(\d{1,2})[./ -](\d{1,2})\.?\s*$/.exec(text)
  if (found === null) return null
  const day = Number(found[1])
  const month = Number(found[2])
  // 2024 had a 29 February.
  const exists =
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2024, month, 0)).getUTCDate()
  return exists ? `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null
}

function shownMonthDay(text: string): string {
  return `${text.slice(3)}.${text.slice(0, 2)}`
}
