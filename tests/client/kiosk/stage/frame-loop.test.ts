import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FRAME, runFrames, type FramePhases } from '../../../../client/kiosk/stage/frame-loop.ts'

test('the documents print the order of a frame as the loop runs it', () => {
  const document = readFileSync(new URL('../../../../docs/scenes.md', import.meta.url), 'utf8')
  const printed = [...document.matchAll(/^\d\. `(\w+)`/gm)].map((line) => line[1])
  expect(printed).toEqual([...FRAME])
})

test('every frame runs every phase once, in that order', () => {
  const { ran, loop } = byHand()
  loop.step(2)
  expect(ran).toEqual([...FRAME, ...FRAME])
})

test('by hand a frame is a sixtieth of a second, and a seek draws one frame at that instant', () => {
  const { loop } = byHand()
  loop.step(3)
  expect(loop.beat.time).toBeCloseTo(1_050, 6)
  loop.seek(9_000)
  expect(loop.beat).toMatchObject({ time: 9_000, elapsed: 0 })
})

function byHand() {
  const ran: string[] = []
  const note = (phase: string) => () => void ran.push(phase)
  const phases: FramePhases = {
    time: note('time'),
    room: note('room'),
    theme: note('theme'),
    intent: note('intent'),
    voice: note('voice'),
    scene: note('scene'),
    report: note('report'),
  }
  return { ran, loop: runFrames(phases, () => 1_000, 'test') }
}
