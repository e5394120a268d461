import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createChecker } from '../../../../client/kiosk/writing/checker.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A thread that keeps what it is asked until it is told to answer. */
function threads() {
  const all: { asked: string[]; ended: boolean; answer(body: unknown): void }[] = []
  const start = () => {
    const target = new EventTarget()
    const thread = {
      asked: [] as string[],
      ended: false,
      answer: (data: unknown) => {
        target.dispatchEvent(Object.assign(new Event('message'), { data }))
        vi.advanceTimersByTime(1_000)
      },
    }
    all.push(thread)
    return Object.assign(target, {
      postMessage: ({ text }: { text: string }) => thread.asked.push(text),
      terminate: () => {
        thread.ended = true
      },
    }) as unknown as Worker
  }
  return { all, checker: createChecker(start) }
}

test('of many texts in a row the first and the last are read', () => {
  const { all, checker } = threads()
  const told: string[] = []
  for (const text of ['a', 'ab', 'abc', 'abcd']) checker.check(text, 'en', (checked) => told.push(checked))
  expect(all[0]!.asked).toEqual(['a'])
  all[0]!.answer([])
  expect(all[0]!.asked).toEqual(['a', 'abcd'])
  all[0]!.answer([])
  expect(told).toEqual(['a', 'abcd'])
})

test('an answer that does not parse is no answer, and reading goes on', () => {
  const { all, checker } = threads()
  const told: string[] = []
  checker.check('a', 'en', (checked) => told.push(checked))
  all[0]!.answer([{ start: 'x' }])
  checker.check('b', 'en', (checked) => told.push(checked))
  all[0]!.answer([])
  expect(told).toEqual(['b'])
})

test('[BOO-1] forgetting ends the thread that has seen the text, and what it says afterwards is not heard', () => {
  const { all, checker } = threads()
  const told: string[] = []
  checker.check('a secret', 'en', (checked) => told.push(checked))
  checker.check('a secret that goes on', 'en', (checked) => told.push(checked))
  checker.forget()
  expect(all.map((each) => each.ended)).toEqual([true, false])
  all[0]!.answer([])
  expect([told, all[1]!.asked]).toEqual([[], []])
})
