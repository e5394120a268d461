/** Invitations, roles at venues, sessions, one's own account, and the audit page, in one shape for all languages. */
export interface PeopleWords {
  roles: {
    change: string
    title(name: string): string
    everywhere: string
    where: string
    what: string
    at(venue: string, roles: string): string
    tokenHere: string
    lastAdmin: string
  }
  invite: {
    press: string
    title: string
    label: string
    labelHint: string
    language: string
    valid: string
    hours(n: number): string
    make: string
    once: string
    secure: string
    list: string
    listWhat: string
    none: string
    until(at: string): string
    ended(at: string): string
    over(at: string): string
    by(name: string): string
    callBack: string
    callBackTitle(label: string): string
    callBackWhat: string
    callBackYes: string
  }
  reset: {
    press: string
    title(name: string): string
    what: string
    hours(n: number): string
    once: string
    open(until: string, by: string): string
    pageTitle: string
    greeting(name: string): string
    holds(until: string): string
    use: string
    closed: string
  }
  join: {
    title: string
    offered(by: string): string
    until(at: string): string
    noLink: string
    closed: string
    taken: string
    toSignIn: string
  }
  sessions: {
    title: string
    what: string
    everybody: string
    everybodyWhat: string
    unknownDevice: string
    here: string
    since(at: string): string
    seen(at: string): string
    openNow: string
    end: string
    none: string
  }
  account: {
    title: string
    subtitle: string
    password: string
    passwordWhat: string
    current: string
    next: string
    change: string
    changed: string
    wrong: string
  }
  pins: {
    title: string
    what: string
    how: string
    venue: string
    hours: string
    forHours(n: number): string
    make: string
    made(until: string): string
    inForce(venue: string, by: string, until: string): string
    end: string
    none: string
  }
  audit: {
    who: string
    anybody: string
    what: string
    from: string
    to: string
    clear: string
    csv: string
    lines: string
    chain: string
    whole(entries: number, at: string): string
    broken(entry: number): string
    check: string
    nothing: string
  }
}
