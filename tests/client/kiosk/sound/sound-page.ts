/** In the browser: renders the kiosk's real sound offline, ticking and commanding it at exact times as it plays. */
import type { Mode } from '../../../../core/model/theme.ts'
import type { VoiceScore } from '../../../../core/protocol/exhibition.ts'
import { createAudibleSound } from '../../../../client/kiosk/sound/audible-sound.ts'
import type { Recorded, Sound } from '../../../../client/kiosk/sound/contract.ts'
import { presenceOfEnvelope } from '../../../../client/kiosk/sound/presence.ts'
import { createSound } from '../../../../client/kiosk/sound/create-sound.ts'
import { machineTime } from '../../../../client/lib/clock.ts'
import { soundContext } from '../../../../client/kiosk/sound/sound-context.ts'

/** One command of the script, at a time of the rendering in seconds. Instants are counted from its beginning. */
export type Command = { at: number } & (
  | { do: 'theme'; mode: Mode; from: number; fadeMs: number }
  | { do: 'volume'; value: number; from: number; fadeMs: number }
  | { do: 'speak'; score: VoiceScore; offset: number }
  | { do: 'read'; offset: number }
  /** A phrase: the recording, or a silence of so many seconds. */
  | { do: 'say'; silence: number | null }
  | { do: 'touch' | 'near'; x: number }
  | { do: 'share'; full: boolean }
  | { do: 'mute'; muted: boolean }
  | { do: 'hush' | 'silence' | 'restore' | 'dispose' }
)

export interface Script {
  seconds: number
  /** The room's time when the rendering begins. */
  room: number
  seed: number
  commands: Command[]
  /** What `read` plays: Ogg Opus as base64, or null for a reading in which nothing is heard. */
  recording: { bytes: string | null; seconds: number; envelope: string } | null
}

export interface Rendering {
  /** Left and right, interleaved, 32-bit floats, base64. */
  pcm: string
  sampleRate: number
  /** `position()` and `presence()` at every tick. */
  followed: { at: number; position: number | null; presence: number }[]
}

const SAMPLE_RATE = 48_000
const TICK = 0.05
const QUANTUM = 128 / SAMPLE_RATE

async function render(script: Script): Promise<Rendering> {
  const native = new OfflineAudioContext(2, Math.ceil(script.seconds * SAMPLE_RATE), SAMPLE_RATE)
  const context = soundContext(native)
  const sound = createAudibleSound(context, () => script.room + native.currentTime * 1000, script.seed)
  const recorded = await recordedOf(script, sound)
  const followed: Rendering['followed'] = []
  const ticks = Array.from({ length: Math.floor(script.seconds / TICK) }, (_, index) => index * TICK)
  const stops = new Map<number, Command[]>()
  for (const at of ticks) stops.set(quantum(at), [])
  for (const command of script.commands) {
    const at = quantum(command.at)
    stops.set(at, [...(stops.get(at) ?? []), command])
  }
  const times = [...stops.keys()].sort((a, b) => a - b).filter((at) => at < script.seconds)
  let failed: (reason: unknown) => void
  const failure = new Promise<never>((_, reject) => {
    failed = reject
  })
  const stopAt = (index: number) => {
    const at = times[index]
    if (at === undefined) return
    const stopped = native.suspend(at).then(() => {
      context.tone.emit('tick')
      for (const command of stops.get(at)!) obey(sound, script.room, command, recorded)
      followed.push({ at, position: sound.position(), presence: sound.presence() })
      stopAt(index + 1)
      return native.resume()
    })
    stopped.catch((reason: unknown) => failed(reason))
  }
  stopAt(0)
  const buffer = await Promise.race([native.startRendering(), failure])
  sound.dispose()
  return { pcm: encode(buffer), sampleRate: SAMPLE_RATE, followed }
}

function quantum(at: number): number {
  return Math.round(at / QUANTUM) * QUANTUM
}

async function recordedOf({ recording }: Script, sound: Sound): Promise<Recorded | null> {
  if (recording === null) return null
  const { bytes, seconds, envelope } = recording
  const buffer =
    bytes === null
      ? null
      : await sound.decode(Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0)).buffer)
  if (bytes !== null && buffer === null) throw new Error('The reading could not be decoded.')
  return { buffer, seconds, presence: presenceOfEnvelope(envelope) }
}

function obey(sound: Sound, room: number, command: Command, recorded: Recorded | null): void {
  switch (command.do) {
    case 'theme':
      return sound.theme(command.mode, room + command.from * 1000, command.fadeMs)
    case 'volume':
      return sound.volume(command.value, room + command.from * 1000, command.fadeMs)
    case 'speak':
      return sound.speak(command.score, command.offset)
    case 'read':
      return recorded === null ? undefined : sound.read(recorded, command.offset)
    case 'say': {
      const phrase =
        command.silence === null
          ? recorded?.buffer
          : new AudioBuffer({ length: command.silence * SAMPLE_RATE, sampleRate: SAMPLE_RATE })
      return phrase ? sound.say(phrase) : undefined
    }
    case 'touch':
      return sound.touch(command.x)
    case 'share':
      return sound.share(command.full)
    case 'near':
      return sound.near(command.x)
    case 'mute':
      return sound.mute(command.muted)
    case 'hush':
      return sound.hush()
    case 'silence':
      return sound.silence()
    case 'restore':
      return sound.restore()
    case 'dispose':
      return sound.dispose()
    default:
      return command satisfies never
  }
}

function encode(buffer: AudioBuffer): string {
  const left = buffer.getChannelData(0)
  const right = buffer.getChannelData(1)
  const both = new Float32Array(left.length * 2)
  for (let i = 0; i < left.length; i++) {
    both[2 * i] = left[i]!
    both[2 * i + 1] = right[i]!
  }
  const bytes = new Uint8Array(both.buffer)
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(i, i + 0x8000)))
  return btoa(parts.join(''))
}

/** What was made and what was let go, by the browser's own count, over one life of the sound. */
export interface Lifetime {
  contexts: string[]
  started: number
  stopped: number
  connected: number
  left: number
  state: string
  positions: (number | null)[]
  /** How far ahead of the audio clock a voice's movement was written, at most, in seconds. */
  furthest: number
}

async function liveOnce(score: VoiceScore, mode: Mode): Promise<Lifetime> {
  const contexts: AudioContext[] = []
  const Original = window.AudioContext
  window.AudioContext = class extends Original {
    constructor(options?: AudioContextOptions) {
      super(options)
      contexts.push(this)
    }
  }
  const started = new Set<AudioNode>()
  const stopped = new Set<AudioNode>()
  const connected = new Set<AudioNode>()
  const { start, stop } = AudioScheduledSourceNode.prototype
  const { start: startBuffer } = AudioBufferSourceNode.prototype
  const { connect, disconnect } = AudioNode.prototype
  AudioScheduledSourceNode.prototype.start = function (...when) {
    started.add(this)
    return start.apply(this, when)
  }
  AudioBufferSourceNode.prototype.start = function (...when) {
    started.add(this)
    return startBuffer.apply(this, when)
  }
  AudioScheduledSourceNode.prototype.stop = function (...when) {
    stopped.add(this)
    return stop.apply(this, when)
  }
  AudioNode.prototype.connect = function (this: AudioNode, ...to: Parameters<AudioNode['connect']>) {
    connected.add(this)
    return connect.apply(this, to)
  } as AudioNode['connect']
  AudioNode.prototype.disconnect = function (this: AudioNode, ...from: Parameters<AudioNode['disconnect']>) {
    connected.delete(this)
    return disconnect.apply(this, from)
  } as AudioNode['disconnect']

  let furthest = 0
  const { setTargetAtTime } = AudioParam.prototype
  AudioParam.prototype.setTargetAtTime = function (target, at, constant) {
    furthest = Math.max(furthest, at - contexts[0]!.currentTime)
    return setTargetAtTime.call(this, target, at, constant)
  }

  const sound = createSound({
    audioKind: 'nearfield',
    roomTime: machineTime,
    seed: 3,
  })
  await sound.wake()
  sound.theme(mode, 0, 0)
  sound.speak(score, 2)
  sound.touch(0.5)
  const positions = [sound.position()]
  while ((positions.at(-1) ?? 0) < 2.3) {
    await new Promise((done) => requestAnimationFrame(done))
    positions.push(sound.position())
  }
  const { state } = sound
  const all = connected.size
  sound.dispose()
  sound.dispose()
  await new Promise((done) => setTimeout(done, 50))
  return {
    contexts: contexts.map((each) => each.state),
    started: started.size,
    stopped: [...started].filter((each) => stopped.has(each)).length,
    connected: all,
    left: connected.size,
    state,
    positions,
    furthest,
  }
}

declare global {
  interface Window {
    renderSound: typeof render
    liveOnce: typeof liveOnce
  }
}
window.renderSound = render
window.liveOnce = liveOnce
