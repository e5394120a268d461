/** What the kiosk asks of its sound. Nothing here knows of the connection or the visitor's flow. */
import type { Instant, Milliseconds, Seconds } from '../../../core/model/time.ts'
import type { VoiceScore } from '../../../core/protocol/exhibition.ts'
import type { Mode } from '../../../core/model/theme.ts'

export type SoundState = 'running' | 'waiting-for-touch' | 'muted' | 'none'

/** A reading as it is played: decoded as a whole, so that it stands on the audio clock and nothing of it on a disk. */
export interface Recorded {
  /** Null where there is nothing to hear it with: then it only has its time. */
  buffer: AudioBuffer | null
  seconds: Seconds
  /** How present the voice is, 20 points a second (`presence.ts`). */
  presence: Float32Array
}

export interface Sound {
  /** Resumes audio; call it inside a touch or key. Never rejects: without audio the piece is silent and whole. */
  wake(): Promise<void>
  readonly state: SoundState
  /** The audio clock in seconds; null where there is no device. While sound is heard it moves. */
  clock(): Seconds | null
  /** The theme's music from this instant over this fade; the root follows the room's time by itself. */
  theme(mode: Mode, from: Instant, fadeMs: Milliseconds): void
  /** Loudness of everything, 0–1, from this instant over this fade. */
  volume(value: number, from: Instant, fadeMs: Milliseconds): void
  /** Visitor's own switch: sound off for this session. */
  mute(muted: boolean): void
  /** A soft partial of the present chord, at a place across the picture (0–1); at most one per 250 ms. */
  touch(x: number): void
  /** How near a hand rests on the glass, 0–1: the voice comes nearer, its filter opens; 0 lets it recede. */
  near(share: number): void
  /** The qobyz speaks a score from `offset` seconds in; the bed ducks 14 dB. Replaces any voice. */
  speak(score: VoiceScore, offset: Seconds): void
  /** Whether the voice is full, or as low as the bed because another speaks within earshot. */
  share(full: boolean): void
  /** A recorded reading from `offset` seconds in, as a voice like the other. */
  read(recorded: Recorded, offset: Seconds): void
  /**
   * A phrase for whoever asked to be spoken to (VIS-6), at once; it replaces the one before. Bed and voice step back by
   * 14 dB while it sounds. Where this screen's voice is not full, neither is this.
   */
  say(phrase: AudioBuffer): void
  /** The phrase ends. */
  quiet(): void
  /** What a fetched reading holds, in memory; null when it cannot be decoded, or there is no device for it. */
  decode(bytes: ArrayBuffer): Promise<AudioBuffer | null>
  /** The voice ends gently (release ≤ 400 ms); the bed returns in 2.5 s. */
  hush(): void
  /** LEAVE: everything silent within 150 ms, no tail of the reverberation either (VIS-1). */
  silence(): void
  /** After `silence`: the quiet bed may sound again, with the venue's volume. */
  restore(): void
  /** Seconds into the score that sounds now, or null; what words and picture follow. */
  position(): Seconds | null
  /** 0–1, how present the voice is now; allocates nothing. */
  presence(): number
  dispose(): void
}
