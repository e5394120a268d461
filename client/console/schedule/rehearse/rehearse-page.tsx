/**
 * A day of a room gone through before it comes: the schedule, a show, the screens and the lamps, from the same decisions
 * as the real ones. Everything on this page is computed here or answered on paper; nothing of the room hears of it.
 */
import { SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { wholeTheme } from '../../../../core/lighting/rehearsed-lamps.ts'
import type { Instant } from '../../../../core/model/time.ts'
import { RehearsalReply, type RehearsalRequest } from '../../../../core/protocol/rehearsal.ts'
import { onAt, type Holding } from '../../../../core/show/on-at.ts'
import { showAt } from '../../../../core/show/running-show.ts'
import { silenceAt } from '../../../../core/show/evening.ts'
import { silencesIn } from '../../../../core/show/silent-minutes.ts'
import { saidIn } from '../../../../core/model/show.ts'
import { ask, refusalIn } from '../../api/ask.ts'
import { useLooks, useShows, useThemes } from '../../api/holdings.ts'
import { refusalWords } from '../../api/refusal-words.ts'
import { useLive, useNow } from '../../live/live-context.tsx'
import { useNames } from '../../live/use-names.ts'
import { dateAt, dayWords, instantOn, isoOf } from '../../parts/calendar.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Press } from '../../parts/press.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { clockOf, preciseClockOf, type Zone } from '../../parts/time-words.ts'
import { go } from '../../router.ts'
import { useDesk } from '../../shell/desk.tsx'
import { useRehearseWords, type RehearseWords } from '../../words/rehearse/rehearse-words.ts'
import { useSpeech } from '../../words/words-context.tsx'
import { useSchedule } from '../schedule-queries.ts'
import { DayStrip } from './day-strip.tsx'
import { Lamps } from './lamps.tsx'
import { rehearsedDay, settledOn, stateOn, type DayEvent, type RehearsedDay } from './rehearsed-day.ts'
import { Screens } from './screens.tsx'
import { SPEEDS, usePlayhead } from './use-playhead.ts'
import { waitsBehind } from './waits-behind.ts'
import style from './rehearse-page.module.css'

type GoMode = 'soon' | 'minute' | 'hand'
const PAUSE: Record<GoMode, number | null> = { soon: 0, minute: 60_000, hand: null }
const DATE = /^\d{4}-\d{2}-\d{2}$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const MINUTE_MS = 60_000

export function RehearsePage({ show: wanted }: { show: string | null }) {
  const say = useRehearseWords()
  const { words, language } = useSpeech()
  const { room, zone } = useDesk()
  const now = useNow(60_000)
  const { rooms } = useLive()
  // Which room it is goes without saying where there is one.
  const title = room === null || rooms.size < 2 ? say.title : `${say.title}: ${room.name[language]}`
  const shows = useShows().data?.items ?? []
  const [chosenDay, setDay] = useState<string | null>(null)
  const day = chosenDay ?? isoOf(dateAt(now, zone))
  const [show, setShow] = useState(wanted ?? '')
  const [begins, setBegins] = useState('19:00')
  const [mode, setMode] = useState<GoMode>('soon')
  const [presses, setPresses] = useState<RehearsalRequest['presses']>([])
  const at = instantOf(day, begins, zone)
  const request: RehearsalRequest | null =
    !DATE.test(day) || (show !== '' && at === null)
      ? null
      : {
          day,
          show:
            show === '' || at === null
              ? null
              : { id: show, at: new Date(at).toISOString(), pauseMs: PAUSE[mode] },
          presses,
        }
  const rehearsal = useQuery({
    queryKey: ['rehearsal', room?.id, request],
    queryFn: () => ask('POST', `/rooms/${room!.id}/rehearsal`, request, RehearsalReply),
    enabled: room !== null && request !== null,
    placeholderData: keepPreviousData,
  })
  const change = (act: () => void): void => {
    setPresses([])
    act()
  }
  return (
    <>
      <PageHead title={title} subtitle={say.subtitle}>
        <Press kind="plain" onClick={() => go('schedule', null)}>
          {say.back}
        </Press>
      </PageHead>
      <div className={style.choices}>
        <TextField
          type="date"
          label={say.day}
          value={day}
          onChange={(event) => {
            const next = event.currentTarget.value
            change(() => setDay(next))
          }}
        />
        <ChoiceField
          label={say.show}
          value={show}
          data={[
            { value: '', label: say.noShow },
            ...shows.map((each) => ({ value: each.id, label: each.name[language] })),
          ]}
          onChange={(event) => {
            const next = event.currentTarget.value
            change(() => setShow(next))
          }}
        />
        {show !== '' && (
          <>
            <TextField
              label={say.begins}
              value={begins}
              maxLength={5}
              error={TIME.test(begins) ? null : say.beginsHint}
              onChange={(event) => {
                const next = event.currentTarget.value
                change(() => setBegins(next))
              }}
            />
            <ChoiceField
              label={say.go}
              value={mode}
              data={(['soon', 'minute', 'hand'] as const).map((value) => ({
                value,
                label: say.goModes[value],
              }))}
              onChange={(event) => {
                const next = event.currentTarget.value as GoMode
                change(() => setMode(next))
              }}
            />
          </>
        )}
      </div>
      {rehearsal.error !== null && (
        <RefusalNote
          words={refusalWords(refusalIn(rehearsal.error), words)}
          onRetry={() => void rehearsal.refetch()}
        />
      )}
      {rehearsal.data === undefined ? (
        rehearsal.error === null && <p role="status">{say.waiting}</p>
      ) : (
        <Stage
          key={`${rehearsal.data.from}`}
          reply={rehearsal.data}
          zone={zone}
          start={show !== '' && at !== null ? at - MINUTE_MS : startTime(rehearsal.data, now)}
          presses={presses}
          onPresses={setPresses}
          withShow={show !== ''}
        />
      )}
    </>
  )
}

interface StageProps {
  reply: RehearsalReply
  zone: Zone
  start: Instant
  withShow: boolean
  presses: RehearsalRequest['presses']
  onPresses: (presses: RehearsalRequest['presses']) => void
}

function Stage({ reply, zone, start, withShow, presses, onPresses }: StageProps) {
  const say = useRehearseWords()
  const { words, language } = useSpeech()
  const { room, venueId } = useDesk()
  const names = useNames()
  const schedule = useSchedule(venueId)
  const themes = useThemes().data?.items
  const looks = useLooks().data?.items
  const playhead = usePlayhead(reply.from, reply.to, start)
  const { t } = playhead
  const day = useMemo(() => rehearsedDay(reply), [reply])
  const whole = useMemo(() => new Map(themes?.map((each) => [each.id, wholeTheme(each)]) ?? []), [themes])
  const state = stateOn(reply, t)
  const on = onAt(state, reply.programme, t)
  const position = showAt(settledOn(reply, t).show, t)
  const rules = schedule.data?.rules ?? []
  const story = on.story === null ? null : names.story(on.story.value)
  const silence = silenceAt(silencesIn(state, reply.programme, t), t)
  const isOpen = reply.open?.some((each) => each.from <= t && t < each.to)
  const [before, after] = [
    day.events.findLast((each) => each.at < t - 1),
    day.events.find((each) => each.at > t),
  ]
  const coming = day.events.filter((each) => each.at > t).slice(0, 8)
  const today = dateAt(reply.from, zone)
  const evening = useMemo(() => eveningOf(reply, day), [reply, day])

  /** Later presses by hand are forgotten: from here on the day goes another way. */
  function press(request: RehearsalRequest['presses'][number]['request']): void {
    const at = Math.floor(t)
    onPresses([
      ...presses.filter((each) => Date.parse(each.at) < at),
      { at: new Date(at).toISOString(), request },
    ])
  }

  return (
    <>
      <div className={style.held}>
        <div className={style.transport}>
          <p className={style.clock}>
            <time>{preciseClockOf(t, zone)}</time> <span>{dayWords(today, today.year, words)}</span>
          </p>
          <Press
            kind="primary"
            aria-pressed={playhead.playing}
            onClick={() => playhead.play(!playhead.playing)}
          >
            {playhead.playing ? say.pause : say.play}
          </Press>
          <SegmentedControl
            aria-label={say.speed}
            value={String(playhead.speed)}
            onChange={(value) => playhead.setSpeed(Number(value))}
            data={SPEEDS.map((speed) => ({ value: String(speed), label: `${speed}×` }))}
          />
          <Press kind="plain" disabled={before === undefined} onClick={() => playhead.go(before?.at ?? t)}>
            <span aria-hidden="true">⏮</span> <span className={style.said}>{say.before}</span>
          </Press>
          <Press kind="plain" disabled={after === undefined} onClick={() => playhead.go(after?.at ?? t)}>
            <span aria-hidden="true">⏭</span> <span className={style.said}>{say.after}</span>
          </Press>
          <span className={style.presses}>
            {withShow && (
              <Press kind="plain" disabled={position === null} onClick={() => press({ kind: 'show.go' })}>
                {say.pressGo}
              </Press>
            )}
            {on.mode === 'calm' ? (
              <Press kind="plain" onClick={() => press({ kind: 'release', of: 'calm' })}>
                {say.release}
              </Press>
            ) : (
              <Press kind="plain" onClick={() => press({ kind: 'calm' })}>
                {say.calm}
              </Press>
            )}
            {presses.length > 0 && (
              <Press kind="quiet" onClick={() => onPresses([])}>
                {say.forget}
              </Press>
            )}
          </span>
        </div>
        <DayStrip
          reply={reply}
          day={day}
          themes={themes ?? []}
          theme={on.theme.value}
          zone={zone}
          t={t}
          onGo={playhead.go}
          window={null}
        />
        {evening !== null && (
          <DayStrip
            reply={reply}
            day={day}
            themes={themes ?? []}
            theme={on.theme.value}
            zone={zone}
            t={t}
            onGo={playhead.go}
            window={evening}
          />
        )}
      </div>
      <div className={style.stage}>
        <div className={style.seen}>
          <h2>{say.screens}</h2>
          <Screens reply={reply} state={state} themes={whole} t={t} story={story} />
          <h2>{say.lamps}</h2>
          {room !== null && looks !== undefined && themes !== undefined && (
            <Lamps
              roomId={room.id}
              reply={reply}
              state={state}
              looks={looks}
              themes={themes}
              t={t}
              zone={zone}
            />
          )}
        </div>
        <aside className={style.reasons}>
          <section aria-label={say.on}>
            <h2>{say.on}</h2>
            <p className={style.now}>
              <b>{names.theme(on.theme.value)}</b> <span>{holderOf(on.theme)}</span>
            </p>
            {on.theme.beat.length > 0 && (
              <p className={style.quiet}>
                {say.beats(
                  waitsBehind(on.theme.beat, rules, language, { theme: names.theme, holder: nameOf }),
                )}
              </p>
            )}
            {on.look !== null && (
              <p>
                {names.look(on.look.value)} <span>{holderOf(on.look)}</span>
              </p>
            )}
            {story !== null && (
              <p>
                {story} <span>{holderOf(on.story!)}</span>
              </p>
            )}
            {silence !== null && <p>{say.silence}</p>}
            <p className={style.quiet}>
              {reply.open === null ? say.open24 : isOpen === true ? say.openNow : say.closed}
            </p>
            {position !== null && (
              <p className={style.cueNow}>
                {position.next.at === null
                  ? say.standsBy(cueName(position.next.cue))
                  : say.comes(cueName(position.next.cue), preciseClockOf(position.next.at, zone))}
              </p>
            )}
          </section>
          <section aria-label={say.next}>
            <h2>{say.next}</h2>
            {coming.length === 0 ? (
              <p className={style.quiet}>{say.nothingNext}</p>
            ) : (
              <ol className={style.coming}>
                {coming.map((each, i) => (
                  <li key={`${each.at}-${i}`} data-kind={each.kind}>
                    <button type="button" onClick={() => playhead.go(each.at)}>
                      <time>
                        {each.kind === 'cue' ? preciseClockOf(each.at, zone) : clockOf(each.at, zone)}
                      </time>{' '}
                      {eventWords(each)}
                    </button>
                  </li>
                ))}
              </ol>
            )}
          </section>
        </aside>
      </div>
    </>
  )

  function cueName(id: string | null): string {
    const cue = reply.show?.cues.find((each) => each.id === id)
    return cue === undefined ? say.showEnd : `${cue.number} ${saidIn(cue.name, language)}`.trim()
  }

  function holderOf({ level, origin }: Pick<Holding<unknown>, 'level' | 'origin'>): string {
    if (origin.kind === 'rule') return say.bySchedule(ruleName(origin.id))
    if (level === 'show') return say.byShow(reply.show?.name[language] ?? origin.id, origin.number ?? '')
    return say.byPress
  }

  function nameOf({ level, origin }: Pick<Holding<unknown>, 'level' | 'origin'>): string {
    if (origin.kind === 'rule') return ruleName(origin.id)
    return level === 'show' ? (reply.show?.name[language] ?? origin.id) : say.byPress
  }

  function ruleName(id: string): string {
    return rules.find((each) => each.id === id)?.title[language] ?? NO_RULE[language]
  }

  function eventWords(event: DayEvent): string {
    return eventSays(event, say, {
      theme: names.theme,
      cue: (id) => saidIn(reply.show?.cues.find((each) => each.id === id)?.name ?? UNNAMED, language),
      show: reply.show?.name[language] ?? '',
    })
  }
}

/** The show and a minute around it, to be looked at more closely; null without one. */
function eveningOf(reply: RehearsalReply, day: RehearsedDay): { from: Instant; to: Instant } | null {
  const begins = reply.steps.find((each) => each.request.kind === 'show.start' && each.refused === null)
  if (begins === undefined) return null
  const cues = day.events.filter((each) => each.kind === 'cue' || each.kind === 'show-ends')
  const ends = Math.max(begins.at + 5 * MINUTE_MS, cues.at(-1)?.at ?? 0)
  return { from: Math.max(reply.from, begins.at - MINUTE_MS), to: Math.min(reply.to, ends + MINUTE_MS) }
}

const UNNAMED = { kk: '', ru: '', en: '' }
const NO_RULE = { kk: 'күнделікті тақырып', ru: 'тема на каждый день', en: 'the everyday theme' }

function eventSays(
  event: DayEvent,
  say: RehearseWords,
  names: { theme: (id: string) => string; cue: (id: string) => string; show: string },
): string {
  switch (event.kind) {
    case 'theme':
      return say.event.theme(names.theme(event.theme))
    case 'cue':
      return say.event.cue(event.number, names.cue(event.cue))
    case 'show-ends':
      return say.event.showEnds(names.show)
    case 'opens':
      return say.event.opens
    case 'closes':
      return say.event.closes
    case 'refused':
      return say.event.refused(event.why)
    default:
      return event satisfies never
  }
}

/** On the day itself where it is now; on another at noon. */
function startTime({ from, to }: RehearsalReply, now: Instant): Instant {
  return now >= from && now < to ? now : from + (to - from) / 2
}

/** A time of that day by the venue's clock, as an instant; null where it is none. */
function instantOf(day: string, time: string, zone: Zone): Instant | null {
  if (!DATE.test(day) || !TIME.test(time)) return null
  const [year, month, date] = day.split('-').map(Number)
  const [hour, minute] = time.split(':').map(Number)
  return instantOn({ year: year!, month: month!, day: date! }, hour! * 60 + minute!, zone)
}
