/** Says one thing after another; what is said now replaces what was being said. */
import type { Milliseconds } from '../../../core/model/time.ts'
import type { Sound } from '../sound/contract.ts'
import type { Clips, Utterance } from './clips.ts'

export interface Speaker {
  /** Answers what ends it, as long as nothing else is said instead. */
  say(utterances: readonly Utterance[]): () => void
  /** Nothing more is said. */
  stop(): void
}

/** A breath between two phrases. */
const BETWEEN_MS: Milliseconds = 280

/** `speaking`: whether the air is in use; screens within earshot of each other share it. */
export function createSpeaker(
  clips: Pick<Clips, 'of'>,
  sound: Pick<Sound, 'say' | 'quiet'>,
  speaking: (speaking: boolean) => void,
): Speaker {
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let busy = false

  function tell(next: boolean): void {
    if (next === busy) return
    busy = next
    speaking(next)
  }

  async function go(mine: number, utterances: readonly Utterance[], at: number): Promise<void> {
    const utterance = utterances[at]
    if (utterance === undefined) return tell(false)
    const clip = await clips.of(utterance)
    if (mine !== turn) return
    if (clip === null) return go(mine, utterances, at + 1)
    const following = utterances[at + 1]
    if (following !== undefined) void clips.of(following)
    tell(true)
    sound.say(clip)
    const pause = ('pause' in utterance && utterance.pause) || 0
    timer = setTimeout(() => void go(mine, utterances, at + 1), clip.duration * 1_000 + BETWEEN_MS + pause)
  }

  function stop(): void {
    turn += 1
    clearTimeout(timer)
    sound.quiet()
    tell(false)
  }

  return {
    say(utterances) {
      stop()
      const mine = turn
      void go(mine, utterances, 0)
      return () => {
        if (turn === mine) stop()
      }
    },
    stop,
  }
}
