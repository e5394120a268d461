/** What a venue has settled: a tab each, with an address of its own. */
import { useState } from 'react'
import { refusalWords } from '../api/refusal-words.ts'
import { useBooth } from '../inbox/inbox-queries.ts'
import { BoothForm } from '../inbox/booth-page.tsx'
import { ChoiceField } from '../parts/fields.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { addressOf, go, usePlace } from '../router.ts'
import { useVenues } from '../schedule/schedule-queries.ts'
import { useDesk } from '../shell/desk.tsx'
import { useThemesWords } from '../words/themes/themes-words.ts'
import { useSettingsWords } from '../words/settings/use-settings-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { BackupsPanel } from './backups-panel.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { LastChange } from './last-change.tsx'
import { LinesPanel } from './lines-panel.tsx'
import { NewVenue } from './new-venue.tsx'
import { useVenueSettings } from './settings-queries.ts'
import { ThemesPanel } from './themes-panel.tsx'
import { VenueForm } from './venue-form.tsx'
import style from './settings-page.module.css'

const TABS = ['venue', 'lines', 'safeguarding', 'facts', 'themes', 'backups'] as const
type Tab = (typeof TABS)[number]

export function SettingsPage() {
  const say = useSettingsWords()
  const themesSay = useThemesWords()
  const { words, language } = useSpeech()
  const desk = useDesk()
  const place = usePlace()
  const venues = useVenues()
  const [wanted, setWanted] = useState<string | null>(null)
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const tab = TABS.find((each) => each === place.id) ?? 'venue'
  const items = venues.data?.items ?? []
  const venueId = items.find(({ id }) => id === wanted)?.id ?? items[0]?.id ?? null
  if (venues.data !== undefined && (making || items.length === 0))
    return (
      <NewVenue
        onMade={(id) => {
          setMaking(false)
          setWanted(id)
          setMade(id)
        }}
        onClose={items.length === 0 ? null : () => setMaking(false)}
      />
    )
  return (
    <>
      <PageHead title={say.title} subtitle={say.subtitle}>
        <div className={style.head}>
          {items.length > 1 && (
            <ChoiceField
              aria-label={say.chooseVenue}
              value={venueId ?? ''}
              data={items.map((venue) => ({ value: venue.id, label: venue.name[language] }))}
              onChange={(event) => setWanted(event.currentTarget.value)}
            />
          )}
          <Press kind="plain" blocked={desk.blocked} onClick={() => setMaking(true)}>
            {say.newVenue}
          </Press>
        </div>
      </PageHead>
      {made !== null && made === venueId && (
        <p className={style.made} role="status">
          {say.first.made}
        </p>
      )}
      <nav className={style.tabs} aria-label={say.tabs}>
        {TABS.map((each) => (
          <a
            key={each}
            href={addressOf('settings', each)}
            aria-current={tab === each ? 'page' : undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              go('settings', each)
            }}
          >
            {each === 'themes' ? themesSay.tab : say.tab[each]}
          </a>
        ))}
      </nav>
      {venues.error !== null && (
        <RefusalNote
          words={refusalWords(venues.error.refusal, words)}
          onRetry={() => void venues.refetch()}
        />
      )}
      {venueId !== null && <Panel key={`${venueId} ${tab}`} tab={tab} venueId={venueId} />}
    </>
  )
}

function Panel({ tab, venueId }: { tab: Tab; venueId: string }) {
  switch (tab) {
    case 'venue':
    case 'lines':
      return <Settled tab={tab} venueId={venueId} />
    case 'safeguarding':
      return <Safeguarding venueId={venueId} />
    case 'facts':
      return <FactsPanel />
    case 'themes':
      return <ThemesPanel />
    case 'backups':
      return <BackupsPanel />
    default:
      return tab satisfies never
  }
}

function Settled({ tab, venueId }: { tab: 'venue' | 'lines'; venueId: string }) {
  const { words } = useSpeech()
  const settings = useVenueSettings(venueId)
  if (settings.error !== null)
    return (
      <RefusalNote
        words={refusalWords(settings.error.refusal, words)}
        onRetry={() => void settings.refetch()}
      />
    )
  if (settings.data === undefined) return <p className={style.quiet}>{words.common.loading}</p>
  return (
    <>
      {tab === 'venue' ? <VenueForm reply={settings.data} /> : <LinesPanel reply={settings.data} />}
      <LastChange reply={settings.data} />
    </>
  )
}

function Safeguarding({ venueId }: { venueId: string }) {
  const { words } = useSpeech()
  const booth = useBooth(venueId)
  if (booth.error !== null)
    return (
      <RefusalNote words={refusalWords(booth.error.refusal, words)} onRetry={() => void booth.refetch()} />
    )
  if (booth.data === undefined) return <p className={style.quiet}>{words.common.loading}</p>
  return <BoothForm venueId={venueId} booth={booth.data} />
}
