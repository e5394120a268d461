/** Screens, and what staff do with them from morning to night: four panels behind one row of names. */
import { CardPanel } from '../day/card-panel.tsx'
import { DayPanel } from '../day/day-panel.tsx'
import { LogPanel } from '../day/log-panel.tsx'
import { addressOf, go, usePlace } from '../router.ts'
import { useDayWords } from '../words/day/use-day-words.ts'
import { ScreensPanel } from './screens-panel.tsx'
import style from './kiosks-page.module.css'

const TABS = ['screens', 'day', 'log', 'card'] as const

export function KiosksPage() {
  const say = useDayWords()
  const { id } = usePlace()
  const tab = TABS.find((each) => each === id) ?? 'screens'
  return (
    <>
      <nav className={style.tabs} aria-label={say.tabs.label} data-print="never">
        {TABS.map((each) => (
          <a
            key={each}
            href={addressOf('kiosks', each)}
            aria-current={each === tab ? 'page' : undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              go('kiosks', each)
            }}
          >
            {say.tabs[each]}
          </a>
        ))}
      </nav>
      {tab === 'screens' && <ScreensPanel />}
      {tab === 'day' && (
        <>
          <h1 className={style.title}>{say.tabs.day}</h1>
          <DayPanel />
        </>
      )}
      {tab === 'log' && <LogPanel />}
      {tab === 'card' && (
        <>
          <h1 className={style.title} data-print="never">
            {say.tabs.card}
          </h1>
          <CardPanel />
        </>
      )}
    </>
  )
}
