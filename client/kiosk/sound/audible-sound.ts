/**
 * The kiosk's sound where there is a device: bed, touch and voice through one output (docs/sound.md).
 * Every node is made once; commands only move what is there.
 */
import type { Instant, Milliseconds, Seconds } from '../../../core/model/time.ts'
import type { Mode } from '../../../core/model/theme.ts'
import type { VoiceScore } from '../../../core/protocol/exhibition.ts'
import { createBed } from './bed.ts'
import { toneAt } from './chord.ts'
import type { Sound } from './contract.ts'
import { createDombra } from './dombra.ts'
import { createOutput } from './output.ts'
import { presenceAt, presenceOf } from './presence.ts'
import { createQobyz } from './qobyz.ts'
import { createRoomEcho } from './room-echo.ts'
import { toneGain, toneParam, type SoundContext } from './sound-context.ts'
import { voiceClock } from './voice-clock.ts'

const DUCK = { gain: 10 ** (-14 / 20), down: 0.4, up: 2.5 }
/** LEAVE: VIS-1 allows 150 ms; the device and its driver take their part of it. */
const SHUT: Seconds = 0.06
const FORGET_AFTER: Seconds = 0.15
const OPEN: Seconds = 1.5
const MUTE: Seconds = 0.15
/** What a voice needs to begin cleanly when another has just been lifted. */
const LEAD: Seconds = 0.08
/** The door between the rooms: cut-off of the voice in hertz, and how much of it comes by way of the walls. */
const DOOR = { far: 1_900, near: 3_600 }
const WALLS = { far: 0.28, near: 0.14 }
const TOUCH_WALLS = 0.4
/** A room clock corrected by more than this is followed at once; less is what the audio clock's own grain makes. */
const CORRECTED: Milliseconds = 60
/** A hand that moves by less than this has not moved. */
const STIR = 0.02
/** How long `wake` waits for a device that does not answer. */
const PATIENCE: Milliseconds = 400

export function createAudibleSound(context: SoundContext, roomTime: () => Instant, seed: number): Sound {
  const { native, tone } = context
  const now = () => native.currentTime

  const output = createOutput(context)
  const duck = toneGain(context, 1)
  const bed = createBed(context, seed)
  const dombra = createDombra(context)
  const qobyz = createQobyz(context, seed)
  const echo = createRoomEcho(context, seed)
  const door = native.createBiquadFilter()
  door.type = 'lowpass'
  door.Q.value = -1
  door.frequency.value = DOOR.far
  const share = toneGain(context, 1)
  const walls = toneGain(context, WALLS.far)
  const touchWalls = toneGain(context, TOUCH_WALLS)
  const doorway = toneParam(context, door.frequency)

  bed.output.connect(duck.input)
  duck.connect(output.input)
  dombra.output.connect(output.input)
  dombra.output.connect(touchWalls.input)
  qobyz.output.connect(door).connect(share.input)
  share.connect(output.input)
  share.connect(walls.input)
  walls.connect(echo.node)
  touchWalls.connect(echo.node)
  echo.node.connect(output.input)

  const clock = voiceClock(now, roomTime)
  let voice: Voice | null = null
  let modes: { mode: Mode; from: Instant }[] = []
  let muted = false
  let silenced = false
  /** When what rings in the room is to be forgotten, on the audio clock; null when nothing is. */
  let forgetAt: Seconds | null = null
  /** The room's instant at audio time 0, smoothed over ticks. */
  let mapping: Instant | null = null
  let lastTick: Seconds = -1
  let nearness = 0
  let disposed = false

  const position = (): Seconds | null => {
    if (voice === null) return null
    const at = clock() - voice.began
    return at < voice.score.seconds ? Math.max(0, at) : null
  }

  const endVoice = (how: 'gently' | 'at once') => {
    if (voice === null) return
    voice = null
    qobyz.lift(now(), how)
    duck.gain.setRampPoint(now())
    duck.gain.exponentialRampToValueAtTime(1, now() + DUCK.up)
  }

  /** Puts the string where the words are: when a voice begins, and when the audio clock comes back. */
  const play = (current: Voice) => {
    const at = clock() - current.began
    current.string = now() - at
    qobyz.play(current.score, at, now())
  }

  const forget = () => {
    forgetAt = null
    echo.clear()
  }

  const tick = () => {
    const time = now()
    const room = roomTime()
    if (voice !== null && clock() - voice.began >= voice.score.seconds) endVoice('gently')
    // While the audio clock stands still nothing is written: it would only pile up.
    if (time === lastTick) return
    lastTick = time

    const next = room - time * 1000
    const anew = mapping !== null && Math.abs(next - mapping) > CORRECTED
    mapping = mapping === null || anew ? next : mapping + (next - mapping) * 0.1
    // Written against a smoothed mapping, so that one late tick does not bend a glide.
    bed.write(time, time * 1000 + mapping, anew)
    output.write(time, time * 1000 + mapping, anew)
    if (voice !== null) {
      if (Math.abs(time - voice.string - (clock() - voice.began)) > 0.03) play(voice)
      qobyz.write(time)
    }
    if (forgetAt !== null && time >= forgetAt) forget()
  }
  tone.on('tick', tick)
  output.open(true, now(), OPEN)

  return {
    get state() {
      if (muted) return 'muted'
      return native.state === 'running' ? 'running' : 'waiting-for-touch'
    },
    async wake() {
      if (disposed || native instanceof OfflineAudioContext) return
      try {
        // A browser that still waits for a touch leaves its promise open; nobody else should wait with it.
        await Promise.race([native.resume(), new Promise((done) => setTimeout(done, PATIENCE))])
      } catch (reason) {
        console.warn('Sound cannot begin; the words go on without it.', reason)
      }
    },
    theme(mode, from, fadeMs) {
      modes = [...modes.slice(-7), { mode, from }]
      bed.theme(mode, from, fadeMs)
    },
    volume: output.volume,
    mute(next) {
      if (next === muted) return
      muted = next
      if (!silenced) output.open(!muted, now(), MUTE)
    },
    touch(x) {
      const room = roomTime()
      const { mode } = modes.findLast(({ from }) => from <= room) ?? modes[0] ?? {}
      if (mode === undefined || silenced) return
      dombra.pluck(toneAt(mode, x, room), Math.min(1, Math.max(0, x)), now())
    },
    near(share) {
      const open = Math.min(1, Math.max(0, share))
      const there = open === nearness || (open > 0 && open < 1 && Math.abs(open - nearness) < STIR)
      if (there) return
      nearness = open
      doorway.exponentialRampTo(DOOR.far * (DOOR.near / DOOR.far) ** open, 0.6, now())
      walls.gain.linearRampTo(WALLS.far + (WALLS.near - WALLS.far) * open, 0.6, now())
    },
    speak(score, offset) {
      qobyz.lift(now(), 'at once')
      voice = { score, presence: presenceOf(score), began: clock() + LEAD - offset, string: 0 }
      duck.gain.setRampPoint(now())
      duck.gain.exponentialRampToValueAtTime(DUCK.gain, now() + DUCK.down)
      play(voice)
      qobyz.write(now())
    },
    share(full) {
      share.gain.setRampPoint(now())
      if (full) share.gain.exponentialRampToValueAtTime(1, now() + DUCK.up)
      else share.gain.exponentialRampToValueAtTime(DUCK.gain, now() + DUCK.down)
    },
    hush: () => endVoice('gently'),
    silence() {
      silenced = true
      output.open(false, now(), SHUT)
      endVoice('at once')
      // Also what a voice that was hushed a moment ago still has on the string.
      qobyz.lift(now(), 'at once')
      dombra.damp(now())
      forgetAt = now() + FORGET_AFTER
    },
    restore() {
      if (!silenced) return
      silenced = false
      if (forgetAt !== null) forget()
      if (!muted) output.open(true, now(), OPEN)
    },
    position,
    presence() {
      const at = position()
      return at === null || voice === null ? 0 : presenceAt(voice.presence, at)
    },
    dispose() {
      if (disposed) return
      disposed = true
      voice = null
      tone.off('tick', tick)
      for (const part of [bed, dombra, qobyz, output]) part.dispose()
      for (const node of [door, echo.node]) node.disconnect()
      for (const node of [duck, share, walls, touchWalls, doorway]) node.dispose()
      tone.dispose()
      if (native instanceof AudioContext) void native.close()
    },
  }
}

/** A score that sounds: `began` on the voice's clock, `string` where the qobyz believes its beginning to be. */
interface Voice {
  score: VoiceScore
  presence: Float32Array
  began: Seconds
  string: Seconds
}
