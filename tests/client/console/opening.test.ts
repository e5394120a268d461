// @vitest-environment happy-dom
import { act, createElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useOpening, type Opening } from '../../../client/console/day/use-opening.ts'

let root: Root
let opening: Opening
let opened: number
let checks: { begun: () => void; failed: () => void }[]

function Day({ checking }: { checking: boolean }) {
  opening = useOpening(checking, {
    check: (begun, failed) => checks.push({ begun, failed }),
    open: () => opened++,
  })
  return null
}
const day = (checking: boolean) => act(async () => root.render(createElement(Day, { checking })))

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  opened = 0
  checks = []
  root = createRoot(document.createElement('div'))
  await day(false)
})
afterEach(async () => {
  await act(async () => root.unmount())
  vi.unstubAllGlobals()
})

test('[VEN-2] one press checks, and opens once when the check is over', async () => {
  await act(async () => opening.press())
  await act(async () => opening.press())
  expect([checks.length, opening.busy, opened]).toEqual([1, true, 0])
  await day(true)
  await act(async () => checks[0]!.begun())
  expect(opened).toBe(0)
  await day(false)
  expect([opened, opening.busy]).toEqual([1, false])
  await day(true)
  await day(false)
  expect(opened).toBe(1)
})

test('a check that is over before anybody saw it run opens as well', async () => {
  await act(async () => opening.press())
  await act(async () => checks[0]!.begun())
  expect([opened, opening.busy]).toEqual([1, false])
})

test('a check that could not be asked for leaves the press as it was', async () => {
  await act(async () => opening.press())
  await act(async () => checks[0]!.failed())
  expect([opened, opening.busy]).toEqual([0, false])
  await act(async () => opening.press())
  expect(checks).toHaveLength(2)
})
