/** Listening to a reading at the desk: its loudness as a curve with the beats on it, and the words that are said now. */
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { BeatTimes } from '../../../core/model/beat-times.ts'
import type { DeskReading } from '../../../core/protocol/readings.ts'
import { beginBeatAt } from '../../../core/voice/hand-times.ts'
import { BeatMark } from './beat-mark.tsx'
import { Press } from '../parts/press.tsx'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import style from './reading-panel.module.css'

/** Who has let this much of it sound has listened to it: a breath at either end may be missed. */
const ENOUGH = 0.97
const WIDTH = 600
const HEIGHT = 72

export function ReadingPlayer(props: {
  story: string
  reading: DeskReading
  /** When the beats are spoken, as the page has it: what was just moved is not saved yet. */
  times: BeatTimes
  /** Null for whoever may not move them. */
  onTimes: ((times: BeatTimes) => void) | null
  onHeard: () => void
}) {
  const say = useStoriesWords()
  const { reading, times, onTimes } = props
  const audio = useRef<HTMLAudioElement>(null)
  const past = useId()
  const [at, setAt] = useState(0)
  const [playing, setPlaying] = useState(false)
  const [broken, setBroken] = useState(false)
  const curve = useMemo(() => curveOf(reading.envelope), [reading.envelope])
  const beat = times.findLastIndex(({ from }) => at >= from - 0.05)
  useFollowing(audio, playing, setAt)

  function look(): void {
    const { played } = audio.current!
    let seconds = 0
    for (let i = 0; i < played.length; i++) seconds += played.end(i) - played.start(i)
    if (seconds >= reading.seconds * ENOUGH) props.onHeard()
  }

  function seek(to: number): void {
    if (audio.current !== null) audio.current.currentTime = to
    setAt(to)
  }

  return (
    <div className={style.player}>
      <audio
        ref={audio}
        src={`/api/v1/desk/stories/${props.story}/readings/${reading.audio}/sound`}
        preload="none"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onTimeUpdate={look}
        onEnded={() => {
          look()
          setAt(reading.seconds)
          setPlaying(false)
        }}
        onError={() => setBroken(true)}
      />
      <div className={style.wave}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <clipPath id={past}>
            <rect width={(at / reading.seconds) * WIDTH} height={HEIGHT} />
          </clipPath>
          <path className={style.curve} d={curve} />
          <path className={style.past} d={curve} clipPath={`url(#${past})`} />
          {times.slice(1).map(({ from }, i) => (
            <line
              key={i}
              className={style.mark}
              x1={(from / reading.seconds) * WIDTH}
              x2={(from / reading.seconds) * WIDTH}
              y1={0}
              y2={HEIGHT}
            />
          ))}
          <line
            className={style.head}
            x1={(at / reading.seconds) * WIDTH}
            x2={(at / reading.seconds) * WIDTH}
            y1={0}
            y2={HEIGHT}
          />
        </svg>
        <input
          type="range"
          min={0}
          max={reading.seconds}
          step={0.1}
          value={at}
          aria-label={say.reading.seek}
          aria-valuetext={`${clock(at)} / ${clock(reading.seconds)}`}
          onChange={({ currentTarget }) => seek(Number(currentTarget.value))}
        />
        {onTimes !== null &&
          times
            .slice(1)
            .map(({ from }, i) => (
              <BeatMark
                key={i}
                beat={i + 1}
                reading={reading}
                from={from}
                onMove={(to) => onTimes(beginBeatAt(times, i + 1, to, reading.seconds))}
                onChoose={seek}
              />
            ))}
      </div>
      <div className={style.row}>
        <Press
          kind="plain"
          onClick={() => {
            setBroken(false)
            if (playing) audio.current?.pause()
            else audio.current?.play().catch(() => undefined)
          }}
        >
          {playing ? say.reading.pause : say.reading.play}
        </Press>
        <span className={style.clock}>
          {clock(at)} / {clock(reading.seconds)}
        </span>
      </div>
      {broken && (
        <p role="alert" className={style.alert}>
          {say.reading.cannotPlay}
        </p>
      )}
      {reading.words.length > 0 && (
        <p className={style.words} lang={reading.language}>
          {reading.words[Math.max(0, beat)]}
        </p>
      )}
    </div>
  )
}

/** Follows the sound frame by frame while it plays: four times a second, as the element itself tells, is too coarse. */
function useFollowing(
  audio: { current: HTMLAudioElement | null },
  playing: boolean,
  follow: (at: number) => void,
): void {
  const latest = useRef(follow)
  latest.current = follow
  useEffect(() => {
    if (!playing) return
    let frame = 0
    const step = (): void => {
      if (audio.current !== null) latest.current(audio.current.currentTime)
      frame = requestAnimationFrame(step)
    }
    step()
    return () => cancelAnimationFrame(frame)
  }, [audio, playing])
}

/** One outline around the middle, from a byte every 50 ms. */
function curveOf(envelope: string): string {
  const bytes = atob(envelope)
  const middle = HEIGHT / 2
  const point = (i: number, side: 1 | -1): string => {
    const loudness = Math.max(0.02, bytes.charCodeAt(i) / 255) ** 1.6
    return `${((i / Math.max(1, bytes.length - 1)) * WIDTH).toFixed(1)} ${(middle - side * loudness * middle * 0.94).toFixed(1)}`
  }
  const there = Array.from({ length: bytes.length }, (_, i) => point(i, 1))
  const back = Array.from({ length: bytes.length }, (_, i) => point(bytes.length - 1 - i, -1))
  return `M${[...there, ...back].join('L')}Z`
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
