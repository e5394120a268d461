import { describe, expect, test } from 'vitest'
import { startFrameLoop, type Pace } from '../../../server/lights/frame-loop.ts'

/** A clock that stands still until it is driven to the next deadline. */
class DrivenPace implements Pace {
  time = 5_000
  #next: { deadline: number; run: () => void } | null = null
  now = (): number => this.time
  at = (deadline: number, run: () => void): (() => void) => {
    this.#next = { deadline, run }
    return () => (this.#next = null)
  }
  /** Goes to the next deadline, or later by so much. */
  step(late = 0): void {
    const due = this.#next
    if (due === null) return
    this.#next = null
    this.time = Math.max(this.time, due.deadline) + late
    due.run()
  }
}

describe('the frame loop', () => {
  test('keeps 44 frames a second however late each of them is', () => {
    const pace = new DrivenPace()
    const times: number[] = []
    startFrameLoop(pace, (now) => times.push(now))

    for (let i = 0; i < 441; i++) pace.step((i * 7) % 13)

    const drift = times.at(-1)! - times[0]! - 10_000
    expect(times).toHaveLength(441)
    expect(Math.abs(drift)).toBeLessThan(13)
  })

  test('leaves out what it missed, without a burst to catch up', () => {
    const pace = new DrivenPace()
    const times: number[] = []
    const loop = startFrameLoop(pace, (now) => times.push(now))
    pace.step()
    pace.step(505)
    pace.step()
    pace.step()

    expect(loop.skipped).toBe(22)
    expect(times.slice(2).map((time, i) => time - times[i + 1]!)).toEqual([
      expect.closeTo(17.73, 1),
      expect.closeTo(22.73, 1),
    ])
  })

  test('stops for good', () => {
    const pace = new DrivenPace()
    const times: number[] = []
    const loop = startFrameLoop(pace, (now) => times.push(now))
    pace.step()

    loop.stop()
    pace.step()

    expect(times).toHaveLength(1)
  })
})
