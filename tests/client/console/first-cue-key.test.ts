// @vitest-environment happy-dom
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { useFirstCueKey } from '../../../client/console/shows/use-first-cue-key.ts'

test('N adds the first cue of an empty show wherever the focus is, but not while somebody writes or holds it down', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const add = vi.fn<() => void>()
  function Empty({ on }: { on: boolean }) {
    useFirstCueKey(on ? add : null)
    return createElement('input')
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  const show = (on: boolean) => act(async () => root.render(createElement(Empty, { on })))
  const press = (target: EventTarget, more: KeyboardEventInit = {}) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyN', bubbles: true, ...more }))
  await show(true)
  press(document.body)
  expect(add).toHaveBeenCalledTimes(1)
  press(document.querySelector('input')!)
  press(document.body, { repeat: true })
  press(document.body, { ctrlKey: true })
  await show(false)
  press(document.body)
  expect(add).toHaveBeenCalledTimes(1)
  await act(async () => root.unmount())
  vi.unstubAllGlobals()
})
