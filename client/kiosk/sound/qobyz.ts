/**
 * The voice without a voice: a bowed string through moving vowels (experience.md, Sound). One string for the
 * life of the page; a score only moves its bow, its finger and its body. Every movement is an approach
 * (`setTargetAtTime`): it begins wherever the last one was left, so nothing can click.
 */
import type { Seconds } from '../../../core/model/time.ts'
import type { VoiceScore } from '../../../core/protocol/exhibition.ts'
import type { Vowel } from '../../../core/voice/habit.ts'
import { FORMANTS, SHARPNESS } from './formants.ts'
import { SCHEDULE_AHEAD } from './room-line.ts'
import { seededNoise } from './seeded-noise.ts'
import type { SoundContext } from './sound-context.ts'

export interface Qobyz {
  output: AudioNode
  /** Plays the score so that second `position` of it sounds at audio time `at`. */
  play(score: VoiceScore, position: Seconds, at: Seconds): void
  /** Moves bow and finger for what sounds within the next moments. */
  write(now: Seconds): void
  /** The bow leaves the string: gently within 400 ms, or at once. */
  lift(now: Seconds, how: 'gently' | 'at once'): void
  dispose(): void
}

/** An approach is done, to the ear, after three of its time constants. */
const within = (seconds: Seconds) => seconds / 3
const ATTACK = within(0.06)
const RELEASE = within(0.12)
const GLIDE = within(0.08)
/** The body turns to the next vowel while the bow is still light, as a mouth does. */
const AHEAD: Seconds = 0.035
const FINGER = within(0.13)
const VIBRATO = { hertz: 5, cents: 15, after: 0.3 }
/** The open string; a pitch of 1 is an octave above. */
const STRING = 110
/** Above this nothing is left that could be taken for a consonant, or for a machine. */
const ROOF = 3_300
/** Bow noise: through its band, white noise of this gain lies 30 dB below the string. */
const NOISE = 0.087
/** What of the bow's pressure stays between two syllables: the longer the gap, the less. */
const pressureIn = (gap: Seconds) => Math.max(0.1, 1 - 13.5 * gap)
/** A pause longer than this takes the bow off the string. */
const OFF_STRING: Seconds = 0.12
/** With it a story at the usual volume is about −23 LUFS. */
const FULL = 0.44

export function createQobyz({ native }: SoundContext, seed: number): Qobyz {
  const gain = (value: number) => {
    const node = native.createGain()
    node.gain.value = value
    return node
  }
  const filter = (type: BiquadFilterType, hertz: number, q: number) => {
    const node = native.createBiquadFilter()
    node.type = type
    node.frequency.value = hertz
    node.Q.value = q
    return node
  }
  const loop = (samples: Float32Array<ArrayBuffer>, sampleRate: number) => {
    const node = native.createBufferSource()
    node.buffer = native.createBuffer(1, samples.length, sampleRate)
    node.buffer.copyToChannel(samples, 0)
    node.loop = true
    return node
  }

  // Two hairs of one string, a breath apart.
  const string = native.createOscillator()
  const second = native.createOscillator()
  const secondLevel = gain(0.35)
  const finger = native.createConstantSource()
  const vibrato = native.createOscillator()
  const vibratoDepth = gain(0)
  const unsteady = loop(wander(seed), SLOW_RATE)
  const unsteadyPitch = gain(9)
  const unsteadyBow = gain(0.16)
  const hiss = loop(white(seed, native.sampleRate), native.sampleRate)
  const hissColour = filter('bandpass', 1_600, 0.6)
  const hissLevel = gain(NOISE)
  const pressure = gain(1)
  const bow = gain(0)
  const body = filter('lowpass', 260, 0.7)
  const bodyLevel = gain(0.14)
  const roofs = [filter('lowpass', ROOF, -2.8), filter('lowpass', ROOF, 2.3)]
  const output = gain(FULL)
  const resonances = SHARPNESS.map((q, index) => ({
    filter: filter('bandpass', FORMANTS[4].hertz[index]!, q),
    level: gain(FORMANTS[4].gain[index]!),
    /** Where the last vowel left it, in hertz. */
    last: FORMANTS[4].hertz[index]!,
  }))

  string.type = 'sawtooth'
  second.type = 'sawtooth'
  string.frequency.value = 0
  second.frequency.value = 0
  finger.offset.value = STRING
  second.detune.value = 4
  vibrato.frequency.value = VIBRATO.hertz
  finger.connect(string.frequency)
  finger.connect(second.frequency)
  vibrato.connect(vibratoDepth)
  unsteady.connect(unsteadyPitch)
  unsteady.connect(unsteadyBow).connect(pressure.gain)
  for (const each of [string, second]) {
    vibratoDepth.connect(each.detune)
    unsteadyPitch.connect(each.detune)
  }
  string.connect(pressure)
  second.connect(secondLevel).connect(pressure)
  hiss.connect(hissColour).connect(hissLevel).connect(pressure)
  pressure.connect(bow)
  for (const each of resonances) bow.connect(each.filter).connect(each.level).connect(roofs[0]!)
  bow.connect(body).connect(bodyLevel).connect(roofs[0]!)
  roofs[0]!.connect(roofs[1]!).connect(output)

  const sources = [string, second, finger, vibrato, unsteady, hiss]
  for (const each of sources) each.start()
  const nodes = [...sources, secondLevel, vibratoDepth, unsteadyPitch, unsteadyBow, hissColour, hissLevel]
  const rest = [pressure, bow, body, bodyLevel, ...roofs, output]
  const moved = [bow.gain, finger.offset, vibratoDepth.gain].concat(
    resonances.flatMap((each) => [each.filter.frequency, each.level.gain]),
  )

  /** Syllables of the score in one row, the next to write, and the audio time of the score's beginning. */
  let row: VoiceScore['beats'][number]['syllables'] = []
  let next = 0
  let begins: Seconds = 0

  const forget = (now: Seconds) => {
    row = []
    next = 0
    for (const param of moved) param.cancelScheduledValues(now)
  }

  const syllable = (index: number, now: Seconds) => {
    const [start, length, vowel, stress, pitch] = row[index]!
    const at = Math.max(now, begins + start)
    const turn = Math.max(now, at - AHEAD)
    const end = Math.max(at, begins + start + length)
    const before = row[index - 1]
    const after = row[index + 1]
    const gap = after === undefined ? Infinity : after[0] - start - length
    const fresh = before === undefined || start - before[0] - before[1] > OFF_STRING
    // What is said higher is said a little louder, and a sentence grows quieter as it falls.
    const strength = (0.55 + 0.45 * stress) * (0.78 + 0.5 * pitch)

    bow.gain.setTargetAtTime(strength, at, ATTACK)
    if (gap > OFF_STRING) bow.gain.setTargetAtTime(0, end, RELEASE)
    else if (gap > 0.005) bow.gain.setTargetAtTime(strength * pressureIn(gap), end, ATTACK)
    // On a string at rest the finger is already in its place.
    finger.offset.setTargetAtTime(STRING * 2 ** pitch, fresh ? turn : at, fresh ? 0.004 : FINGER)
    if (fresh) {
      vibratoDepth.gain.setTargetAtTime(0, at, 0.02)
      vibratoDepth.gain.setTargetAtTime(VIBRATO.cents, at + VIBRATO.after, 0.12)
    }
    const form = FORMANTS[vowel as Vowel] ?? FORMANTS[4]
    for (const [place, each] of resonances.entries()) {
      // In two halves, so that it neither starts nor stops abruptly.
      const hertz = form.hertz[place]!
      each.filter.frequency.setTargetAtTime(Math.sqrt(hertz * each.last), turn, GLIDE / 2)
      each.filter.frequency.setTargetAtTime(hertz, turn + 0.04, GLIDE / 2)
      each.last = hertz
      each.level.gain.setTargetAtTime(form.gain[place]!, turn, GLIDE)
    }
  }

  return {
    output,
    play(score, position, at) {
      forget(at)
      row = score.beats.flatMap((beat) => beat.syllables)
      begins = at - position
      next = row.findIndex(([start, length]) => start + length > position)
      if (next < 0) next = row.length
    },
    write(now) {
      while (next < row.length && begins + row[next]![0] < now + SCHEDULE_AHEAD) syllable(next++, now)
    },
    lift(now, how) {
      forget(now)
      bow.gain.setTargetAtTime(0, now, within(how === 'gently' ? 0.3 : 0.03))
    },
    dispose() {
      for (const each of sources) each.stop()
      for (const node of [...nodes, ...rest]) node.disconnect()
      for (const each of resonances) {
        each.filter.disconnect()
        each.level.disconnect()
      }
    },
  }
}

/** Samples a second of what moves about once a second: the lowest rate that every browser takes. */
const SLOW_RATE = 8_000

/** A slow unsteadiness of hand, about once a second, between −1 and 1; its end meets its beginning. */
function wander(seed: number): Float32Array<ArrayBuffer> {
  const noise = seededNoise(seed ^ 0x5eed)
  const points = Array.from({ length: 37 }, noise)
  const samples = new Float32Array(23 * SLOW_RATE)
  for (let i = 0; i < samples.length; i++) {
    const place = (i / samples.length) * points.length
    const from = points[Math.floor(place)]!
    const to = points[(Math.floor(place) + 1) % points.length]!
    const ease = (1 - Math.cos(Math.PI * (place % 1))) / 2
    samples[i] = from + (to - from) * ease
  }
  return samples
}

function white(seed: number, sampleRate: number): Float32Array<ArrayBuffer> {
  const noise = seededNoise(seed ^ 0xb03)
  return Float32Array.from({ length: Math.round(5 * sampleRate) }, noise)
}
