/** All shows; or one of them, open on the desk. */
import { USUAL_END_FADE_MS, USUAL_PROTECTION_MS, UNSAID, type Show } from '../../../core/model/show.ts'
import { refusalIn } from '../api/ask.ts'
import { useShows } from '../api/holdings.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { freeId } from '../lighting/free-id.ts'
import { useLive, useNow } from '../live/live-context.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import rows from '../parts/rows.module.css'
import { Sign } from '../parts/sign.tsx'
import { momentOf } from '../parts/time-words.ts'
import { addressOf, go, usePlace } from '../router.ts'
import { useDesk } from '../shell/desk.tsx'
import { SHOWS_WORDS, useShowsWords } from '../words/shows/use-shows-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { ShowPage } from './show-page.tsx'
import { useShowAdd } from './show-queries.ts'
import style from './shows-page.module.css'

export function ShowsPage() {
  const { id } = usePlace()
  return id === null ? <ShowsList /> : <ShowPage key={id} id={id} />
}

function ShowsList() {
  const { words, language } = useSpeech()
  const say = useShowsWords()
  const { may, blocked, zone } = useDesk()
  const { rooms } = useLive()
  const now = useNow(60_000)
  const shows = useShows()
  const add = useShowAdd()
  const items = shows.data?.items ?? []
  return (
    <>
      <PageHead title={say.title} subtitle={say.subtitle}>
        {may('run') && (
          <Press
            kind="primary"
            blocked={blocked}
            aria-busy={add.isPending}
            onClick={() =>
              !add.isPending &&
              add.mutate(newShow(items.map((each) => each.id)), {
                onSuccess: (made) => go('shows', made.show.id),
              })
            }
          >
            {say.add}
          </Press>
        )}
      </PageHead>
      {add.error !== null && <RefusalNote words={refusalWords(add.error.refusal, words)} onRetry={null} />}
      {shows.error !== null && items.length === 0 ? (
        <RefusalNote
          words={refusalWords(refusalIn(shows.error), words)}
          onRetry={() => void shows.refetch()}
        />
      ) : shows.data === undefined ? (
        <p className={rows.empty} role="status">
          {words.common.loading}
        </p>
      ) : items.length === 0 ? (
        <p className={rows.empty}>
          <b>{say.empty}</b> {say.emptyHint}
        </p>
      ) : (
        <ul className={style.shows}>
          {items.map((show) => (
            <li key={show.id}>
              <a
                href={addressOf('shows', show.id)}
                onClick={(event) => {
                  event.preventDefault()
                  go('shows', show.id)
                }}
              >
                <b>{show.name[language]}</b>
                <span>{say.cues(show.cues)}</span>
                <span className={style.state}>
                  {show.onIn.length > 0 ? (
                    <>
                      <Sign kind="rendered" />{' '}
                      {say.onIn(show.onIn.map((room) => rooms.get(room)?.name[language] ?? room).join(', '))}
                    </>
                  ) : show.grave > 0 ? (
                    <>
                      <Sign kind="trouble" /> {say.cannotStart}
                    </>
                  ) : (
                    <>
                      <Sign kind="well" /> {say.ready}
                    </>
                  )}
                </span>
                <small>
                  {show.what === 'begin' && show.by === 'system'
                    ? say.shipped
                    : say.edited(show.by, momentOf(show.at, now, zone, words))}
                </small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function newShow(taken: readonly string[]): Show {
  return {
    id: freeId('', 'show', taken),
    name: { kk: SHOWS_WORDS.kk.newName, ru: SHOWS_WORDS.ru.newName, en: SHOWS_WORDS.en.newName },
    notes: UNSAID,
    protectMs: USUAL_PROTECTION_MS,
    endFadeMs: USUAL_END_FADE_MS,
    cues: [],
  }
}
