/** The desk around every page: where one is, whether the server is there, calm, and the last cue. */
import { useEffect, useMemo, useState } from 'react'
import { AT_A_VENUE, may, mayAt } from '../../../core/protocol/access.ts'
import type { Person } from '../../../core/model/person.ts'
import { useRooms, useThemes } from '../api/holdings.ts'
import { AccountPage } from '../account/account-page.tsx'
import { AuditPage } from '../audit/audit-page.tsx'
import { InboxPage } from '../inbox/inbox-page.tsx'
import { KiosksPage } from '../kiosks/kiosks-page.tsx'
import { LightingPage } from '../lighting/lighting-page.tsx'
import { LivePage } from '../live/live-page.tsx'
import { useLive } from '../live/live-context.tsx'
import { PeoplePage } from '../people/people-page.tsx'
import { ReportsPage } from '../reports/reports-page.tsx'
import { Press } from '../parts/press.tsx'
import { go, usePlace } from '../router.ts'
import { SchedulePage } from '../schedule/schedule-page.tsx'
import { SettingsPage } from '../settings/settings-page.tsx'
import { useShowsFollow } from '../shows/show-queries.ts'
import { ShowsPage } from '../shows/shows-page.tsx'
import { StoriesPage } from '../stories/stories-page.tsx'
import { useWords } from '../words/words-context.tsx'
import { Bar } from './bar.tsx'
import { Banners } from './banners.tsx'
import { Deck } from './deck.tsx'
import { DeskProvider, type Desk } from './desk.tsx'
import { HelpSheet } from './help-sheet.tsx'
import { useKeys } from './keys.ts'
import { accentOf, themeStyle } from './theme-style.ts'
import style from './shell.module.css'

export function Shell({ person }: { person: Person }) {
  const words = useWords()
  const place = usePlace()
  const live = useLive()
  const themes = useThemes()
  const asked = useRooms()
  const rooms = asked.data?.items
  const [lastRoom, setLastRoom] = useState<string | null>(null)
  const [sheet, setSheet] = useState<Desk['sheet']>(null)
  const [details, setDetails] = useState(false)

  const wanted = place.page === 'live' ? place.id : null
  useEffect(() => {
    if (wanted !== null) setLastRoom(wanted)
  }, [wanted])
  const room = live.rooms.get(wanted ?? lastRoom ?? '') ?? [...live.rooms.values()][0] ?? null
  // A page that is opened directly knows its rooms before the socket has brought them.
  const summary = rooms?.find((each) => each.id === (room?.id ?? wanted ?? lastRoom)) ?? rooms?.[0]
  const zone = summary?.timeZone ?? null
  const venueId = summary?.venueId ?? null
  const theme = themes.data?.items.find((each) => each.id === room?.theme) ?? null

  useEffect(() => {
    document.documentElement.style.setProperty('--accent', accentOf(theme))
  }, [theme])

  const desk = useMemo<Desk>(
    () => ({
      person,
      room,
      venueId,
      zone,
      may: (permission) => mayAt(person, permission, AT_A_VENUE.has(permission) ? venueId : null),
      blocked: live.link.state === 'connected' ? null : words.connection.disabled,
      sheet,
      open: setSheet,
      details,
      showDetails: setDetails,
    }),
    [person, room, zone, venueId, live.link.state, words, sheet, details],
  )

  return (
    <DeskProvider desk={desk}>
      <Keys />
      <div className={style.shell} style={themeStyle(theme)}>
        <a className={style.skip} href="#page">
          {words.common.skip}
        </a>
        <Bar />
        <Banners />
        <main id="page" tabIndex={0} className={style.page}>
          {/* Not before the venue's time zone is known, unless it cannot be had: a time once shown is believed. */}
          {asked.data === undefined && asked.failureCount === 0 ? null : pageFor()}
        </main>
        <Deck />
      </div>
      {sheet === 'help' && <HelpSheet onClose={() => setSheet(null)} />}
    </DeskProvider>
  )

  function pageFor() {
    switch (place.page) {
      case 'live':
        return <LivePage />
      case 'schedule':
        return <SchedulePage />
      case 'shows':
        return <ShowsPage />
      case 'inbox':
        return <InboxPage />
      case 'stories':
        return <StoriesPage />
      case 'kiosks':
        return <KiosksPage />
      case 'lighting':
        return <LightingPage />
      case 'reports':
        return <ReportsPage />
      case 'people':
        return may(person.roles, 'people') ? <PeoplePage /> : <p>{words.may.people}</p>
      case 'audit':
        return may(person.roles, 'people') ? <AuditPage /> : <p>{words.may.people}</p>
      case 'settings':
        return may(person.roles, 'venues') ? <SettingsPage /> : <p>{words.may.venues}</p>
      case 'account':
        return <AccountPage />
      case 'setup':
      case 'join':
      case 'reset':
      case 'unknown':
        return (
          <div className={style.missing}>
            <h1>{words.notFound.title}</h1>
            <Press kind="plain" onClick={() => go('live', null)}>
              {words.notFound.back}
            </Press>
          </div>
        )
      default:
        return place.page satisfies never
    }
  }
}

function Keys() {
  useKeys()
  useShowsFollow()
  return null
}
