import { useState, type MouseEvent } from 'react'
import { Popover } from '@mantine/core'
import { may } from '../../../core/protocol/access.ts'
import { useRooms } from '../api/holdings.ts'
import { useInboxAhead } from '../inbox/inbox-queries.ts'
import { useLive, useNow } from '../live/live-context.tsx'
import { LanguageSwitch } from '../parts/language-switch.tsx'
import { Sign } from '../parts/sign.tsx'
import { preciseClockOf } from '../parts/time-words.ts'
import { addressOf, go, PAGES, usePlace, type Page, type Place } from '../router.ts'
import { useSignOut } from '../session/session.ts'
import { useWords } from '../words/words-context.tsx'
import { useDesk } from './desk.tsx'
import style from './bar.module.css'

const FOR_ADMINISTRATORS: ReadonlySet<Page> = new Set(['people', 'audit', 'settings'])
/** What nobody opens in the middle of an evening; on a wide screen, too, a row of a dozen names is no longer read. */
const ASIDE: ReadonlySet<Page> = new Set(['reports', 'people', 'audit', 'settings', 'account'])

export function Bar() {
  const words = useWords()
  const { person, blocked, open, may: mayHere } = useDesk()
  const place = usePlace()
  useInboxAhead(mayHere('inbox') && place.page !== 'inbox')
  const signOut = useSignOut()
  const pages = PAGES.filter((page) => !FOR_ADMINISTRATORS.has(page) || may(person.roles, 'people'))
  return (
    <header className={style.bar}>
      <nav className={style.pages} aria-label={words.nav.label}>
        {pages
          .filter((page) => !ASIDE.has(page))
          .map((page) => (
            <a key={page} {...linkTo(page, place.page)}>
              {words.nav[page]}
            </a>
          ))}
        <Aside pages={pages.filter((page) => ASIDE.has(page))} here={place.page} />
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

/**
 * The pages that are opened seldom, behind one name; when one of them is open it stands there itself. A disclosure of
 * links and no menu: what it opens are places, and Tab goes through them.
 */
function Aside({ pages, here }: { pages: readonly Page[]; here: Place['page'] }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const current = pages.find((page) => page === here)
  if (pages.length === 0) return null
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      offset={0}
      transitionProps={{ duration: 0 }}
      withRoles={false}
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Popover.Target>
        <button
          type="button"
          className={style.aside}
          data-here={current !== undefined || undefined}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false)
          }}
        >
          {current === undefined ? words.nav.more : words.nav[current]} <i aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={style.menu} data-covering>
        {pages.map((page) => (
          <a key={page} {...linkTo(page, here, () => setOpen(false))}>
            {words.nav[page]}
          </a>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}

function linkTo(page: Page, here: Place['page'], then?: () => void) {
  return {
    href: addressOf(page, null),
    'aria-current': here === page ? ('page' as const) : undefined,
    onClick: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      go(page, null)
      then?.()
    },
  }
}

function LinkState() {
  const words = useWords()
  const { link } = useLive()
  switch (link.state) {
    case 'connected':
      return (
        <span className={style.link} data-link={link.state}>
          <Sign kind="well" /> <span className={style.well}>{words.connection.connected}</span>
        </span>
      )
    case 'connecting':
      return (
        <span className={style.link} data-link={link.state}>
          <Sign kind="wait" /> {words.connection.connecting}
        </span>
      )
    case 'lost':
      return (
        <span className={`${style.link} ${style.lost}`} data-link={link.state}>
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
  const waits = useRooms().isPending
  return <time className={style.clock}>{waits && zone === null ? '' : preciseClockOf(now, zone)}</time>
}
