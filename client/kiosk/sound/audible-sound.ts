/**
 * The kiosk's sound where there is a device: bed, touch and voice through one output (docs/sound.md).
 * Every node is made once; commands only move what is there.
 */
import type { Instant, Milliseconds, Seconds } from '../../../core/model/time.ts'
import type { Mode } from '../../../core/model/theme.ts'
import { createBed } from './bed.ts'
import { toneAt } from './chord.ts'
import type { Sound } from './contract.ts'
import { createDombra } from './dombra.ts'
import { doorway } from './doorway.ts'
import { createOutput } from './output.ts'
import { presenceAt, presenceOf } from './presence.ts'
import { createQobyz } from './qobyz.ts'
import { createReader } from './reader.ts'
import { createRoomEcho } from './room-echo.ts'
import { toneGain, type SoundContext } from './sound-context.ts'
import { voiceClock } from './voice-clock.ts'

const DUCK = { gain: 10 ** (-14 / 20), down: 0.4, up: 2.5 }
/** LEAVE: VIS-1 allows 150 ms; the device and its driver take their part of it. */
const SHUT: Seconds = 0.06
const FORGET_AFTER: Seconds = 0.15
const OPEN: Seconds = 1.5
/** Between two phrases the bed does not rise. */
const HOLD: Seconds = 0.6
/** A voice comes back after a phrase before its listener has lost the thread. */
const AFTER_PHRASE: Seconds = 0.6
const MUTE: Seconds = 0.15
/** What a voice needs to begin cleanly when another has just been lifted. */
const LEAD: Seconds = 0.08
/** The door between the rooms: cut-off of the voice in hertz, and how much of it comes by way of the walls. */
const DOOR = { far: 1_900, near: 3_600 }
const WALLS = { far: 0.28, near: 0.14 }
/** The same of somebody who reads: their words stay clear, and the room is smaller. */
const READING_DOOR = { far: 6_500, near: 16_000 }
const READING_WALLS = { far: 0.1, near: 0.04 }
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
  const reader = createReader(context)
  /** Says phrases of the interface: dry, before the picture and not in it. */
  const herald = createReader(context)
  const heraldShare = toneGain(context, 1)
  const string = doorway(context, DOOR, WALLS)
  const reading = doorway(context, READING_DOOR, READING_WALLS)
  const touchWalls = toneGain(context, TOUCH_WALLS)

  bed.output.connect(duck.input)
  duck.connect(output.input)
  dombra.output.connect(output.input)
  dombra.output.connect(touchWalls.input)
  qobyz.output.connect(string.input)
  reader.output.connect(reading.input)
  for (const each of [string, reading]) {
    each.door.connect(output.input)
    each.walls.connect(echo.node)
  }
  herald.output.connect(heraldShare.input)
  heraldShare.connect(output.input)
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
  /** Whether this screen's voice is full within earshot of others. */
  let isFull = true
  /** When a phrase has been said, on the audio clock; null while nothing is. */
  let saidAt: Seconds | null = null

  /** The bed lies under whatever speaks, and a voice under a phrase. */
  const duckBed = () => {
    const [level, over] = voice !== null || saidAt !== null ? [DUCK.gain, DUCK.down] : [1, DUCK.up]
    duck.gain.setRampPoint(now())
    duck.gain.exponentialRampToValueAtTime(level, now() + over)
  }
  const shareVoice = (up: Seconds) => {
    const [level, over] = isFull && saidAt === null ? [1, up] : [DUCK.gain, DUCK.down]
    for (const each of [string, reading]) each.share(level, now(), over)
  }
  const endPhrase = (how: 'gently' | 'at once') => {
    herald.lift(now(), how)
    if (saidAt === null) return
    saidAt = null
    shareVoice(AFTER_PHRASE)
    duckBed()
  }

  const position = (): Seconds | null => {
    if (voice === null) return null
    const at = clock() - voice.began
    return at < voice.seconds ? Math.max(0, at) : null
  }

  const lift = (how: 'gently' | 'at once') => {
    qobyz.lift(now(), how)
    reader.lift(now(), how)
  }

  const endVoice = (how: 'gently' | 'at once') => {
    if (voice === null) return
    voice = null
    lift(how)
    duckBed()
  }

  /** Puts the sound where the words are: when a voice begins, and when the audio clock comes back. */
  const play = (current: Voice) => {
    const at = clock() - current.began
    current.string = now() - at
    current.play(at, now())
  }

  const begin = (next: Pick<Voice, 'seconds' | 'presence' | 'play' | 'write'>, offset: Seconds) => {
    lift('at once')
    voice = { ...next, began: clock() + LEAD - offset, string: 0 }
    duckBed()
    play(voice)
    voice.write(now())
  }

  const forget = () => {
    forgetAt = null
    echo.clear()
  }

  const tick = () => {
    const time = now()
    const room = roomTime()
    if (voice !== null && clock() - voice.began >= voice.seconds) endVoice('gently')
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
      voice.write(time)
    }
    if (saidAt !== null && time >= saidAt) endPhrase('gently')
    if (forgetAt !== null && time >= forgetAt) forget()
  }
  tone.on('tick', tick)
  output.open(true, now(), OPEN)

  return {
    get state() {
      if (muted) return 'muted'
      return native.state === 'running' ? 'running' : 'waiting-for-touch'
    },
    clock: now,
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
      for (const each of [string, reading]) each.open(open, now())
    },
    speak(score, offset) {
      const { seconds } = score
      const presence = presenceOf(score)
      begin(
        { seconds, presence, play: (at, time) => qobyz.play(score, at, time), write: qobyz.write },
        offset,
      )
    },
    read({ buffer, seconds, presence }, offset) {
      const play = (at: Seconds, time: Seconds): void =>
        buffer === null ? undefined : reader.play(buffer, at, time)
      begin({ seconds, presence, play, write: () => undefined }, offset)
    },
    async decode(bytes) {
      try {
        return await native.decodeAudioData(bytes)
      } catch (reason) {
        console.warn('A reading cannot be decoded.', reason)
        return null
      }
    },
    share(full) {
      isFull = full
      shareVoice(DUCK.up)
      heraldShare.gain.setRampPoint(now())
      heraldShare.gain.exponentialRampToValueAtTime(full ? 1 : DUCK.gain, now() + DUCK.down)
    },
    say(phrase) {
      if (silenced) return
      herald.lift(now(), 'at once')
      herald.play(phrase, 0, now() + LEAD)
      const isFirst = saidAt === null
      saidAt = now() + LEAD + phrase.duration + HOLD
      if (!isFirst) return
      shareVoice(AFTER_PHRASE)
      duckBed()
    },
    quiet: () => endPhrase('gently'),
    hush: () => endVoice('gently'),
    silence() {
      silenced = true
      output.open(false, now(), SHUT)
      endVoice('at once')
      // Also what a voice that was hushed a moment ago still has on the string.
      lift('at once')
      endPhrase('at once')
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
      for (const part of [bed, dombra, qobyz, reader, herald, string, reading, output]) part.dispose()
      echo.node.disconnect()
      for (const node of [duck, touchWalls, heraldShare]) node.dispose()
      tone.dispose()
      if (native instanceof AudioContext) void native.close()
    },
  }
}

/** A voice that sounds: `began` on the voice's clock, `string` where what plays believes its beginning to be. */
interface Voice {
  seconds: Seconds
  presence: Float32Array
  began: Seconds
  string: Seconds
  /** So that second `at` of it sounds at audio time `time`. */
  play(at: Seconds, time: Seconds): void
  /** Gives what sounds within the next moments. */
  write(time: Seconds): void
}
