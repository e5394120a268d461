import { may } from '../../../core/protocol/access.ts'
import { useLive, useNow } from '../live/live-context.tsx'
import { LanguageSwitch } from '../parts/language-switch.tsx'
import { Sign } from '../parts/sign.tsx'
import { preciseClockOf } from '../parts/time-words.ts'
import { addressOf, go, PAGES, usePlace, type Page } from '../router.ts'
import { useSignOut } from '../session/session.ts'
import { useWords } from '../words/words-context.tsx'
import { useDesk } from './desk.tsx'
import style from './bar.module.css'

const FOR_ADMINISTRATORS: ReadonlySet<Page> = new Set(['people', 'audit'])

export function Bar() {
  const words = useWords()
  const { person, blocked, open } = useDesk()
  const place = usePlace()
  const signOut = useSignOut()
  const pages = PAGES.filter((page) => !FOR_ADMINISTRATORS.has(page) || may(person.roles, 'people'))
  return (
    <header className={style.bar}>
      <nav className={style.pages} aria-label={words.nav.label}>
        {pages.map((page) => (
          <a
            key={page}
            href={addressOf(page, null)}
            aria-current={place.page === page ? 'page' : undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              go(page, null)
            }}
          >
            {words.nav[page]}
          </a>
        ))}
      </nav>
      <LinkState />
      <Clock />
      <LanguageSwitch />
      <button type="button" className={style.plain} onClick={() => open('help')} aria-keyshortcuts="?">
        {words.nav.help} <kbd>?</kbd>
      </button>
      <button
        type="button"
        className={style.plain}
        title={blocked ?? words.person.signedInAs(person.displayName)}
        aria-disabled={blocked !== null || undefined}
        onClick={() => {
          if (blocked === null) signOut.mutate()
        }}
      >
        <span className={style.name}>{person.displayName}</span>
        <span className={style.out}>{words.person.signOut}</span>
      </button>
    </header>
  )
}

function LinkState() {
  const words = useWords()
  const { link } = useLive()
  switch (link.state) {
    case 'connected':
      return (
        <span className={style.link}>
          <Sign kind="well" /> <span className={style.well}>{words.connection.connected}</span>
        </span>
      )
    case 'connecting':
      return (
        <span className={style.link}>
          <Sign kind="wait" /> {words.connection.connecting}
        </span>
      )
    case 'lost':
      return (
        <span className={`${style.link} ${style.lost}`}>
          <Sign kind="away" /> {words.connection.away}
        </span>
      )
    default:
      return link satisfies never
  }
}

function Clock() {
  const now = useNow(250)
  const { zone } = useDesk()
  return <time className={style.clock}>{preciseClockOf(now, zone)}</time>
}
