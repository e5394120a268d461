/** The Schedule page's sentences, in one shape for all languages. */
export interface ScheduleWords {
  nav: string
  title: string
  subtitle(venue: string): string
  /** Downloads what is drawn for other calendars. */
  calendarFile: string
  views: { label: string; day: string; week: string; season: string }
  earlier: string
  today: string
  later: string
  weekdays: readonly [string, string, string, string, string, string, string]
  weekdaysLong: readonly [string, string, string, string, string, string, string]
  add: string
  suspend: {
    press: string
    title: string
    what: string
    theme: string
    yes: string
    on: string
    end: string
  }
  loading: string
  away: string
  closed: string
  noRule: string
  pick: string
  /** The months' names as they stand alone, January first. */
  monthNames: readonly string[]
  /** One stretch of the calendar, explained. */
  stretch: {
    holds(rule: string): string
    from(time: string): string
    to(time: string): string
    beats: string
    beatsNothing: string
    edit: string
  }
  rules: {
    title: string
    hint: string
    empty: string
    when: string
    theme: string
    strength: string
    edit: string
    remove: string
    removeTitle(rule: string): string
    removeWhat: string
  }
  when: {
    always: string
    yearly(first: string, last: string): string
    dates(first: string, last: string): string
    recurring(text: string, start: string): string
    hours(from: string, to: string): string
    sunrise: string
    sunset: string
    minutesBefore(n: number, event: string): string
    minutesAfter(n: number, event: string): string
    whileOpen: string
    except(n: number): string
  }
  sheet: {
    add: string
    edit: string
    name: string
    nameHint: string
    nameIn: Record<'kk' | 'ru' | 'en', string>
    otherLanguages: string
    theme: string
    days: string
    kind: { always: string; yearly: string; dates: string; recurring: string }
    first: string
    last: string
    monthDayHint: string
    start: string
    recurrence: string
    recurrenceHint: string
    examples: readonly { label: string; text: string }[]
    except: string
    exceptHint: string
    weekdays: string
    weekdaysHint: string
    hours: string
    wholeDays: string
    certainHours: string
    from: string
    to: string
    hoursHint: string
    whileOpen: string
    strength: string
    strengthHint: string
    save: string
    stale: string
    reload: string
    noTheme: string
    /** What a rule may want beside a theme. */
    also: string
    look: string
    themesLook: string
    volume: string
    show: string
    showHint: string
    noShow: string
    invalid: {
      name: string
      date: string
      time: string
      recurrence: string
      strength: string
      order: string
      volume: string
      nothing: string
      showHours: string
    }
  }
  outlook: {
    title: string
    wait: string
    fromNow: string
    endless: string
    wins: { all: string; part: string; none: string }
    note: {
      never: string
      backwards: string
      beaten(by: string): string
      skipped(time: string, date: string): string
      doubled(time: string, date: string): string
      noSun(time: string, date: string): string
    }
  }
  hours: {
    title: string
    always: string
    edit: string
    neverCloses: string
    closed: string
    add: string
    remove: string
    exceptions: string
    exceptionsHint: string
    addException: string
    date: string
    save: string
    wrong: string
  }
}
