// @vitest-environment happy-dom
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { PauseNote } from '../../../client/console/inbox/pause-note.tsx'
import { useInboxKeys } from '../../../client/console/inbox/use-inbox-keys.ts'
import { INBOX_WORDS } from '../../../client/console/words/inbox/use-inbox-words.ts'
import { SpeechProvider } from '../../../client/console/words/words-context.tsx'

test('whoever reads by keys alone is offered the pause: Enter is its press, and opens nothing meanwhile', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  localStorage.setItem('untold.console.language', 'en')
  const opened = vi.fn<() => void>()
  const done = vi.fn<() => void>()
  function Page() {
    useInboxKeys({ Enter: opened })
    return createElement(PauseNote, { onDone: done })
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () => root.render(createElement(SpeechProvider, null, createElement(Page))))
  const say = INBOX_WORDS.en.pause
  const enter = async () => {
    const event = new KeyboardEvent('keydown', {
      code: 'Enter',
      key: 'Enter',
      bubbles: true,
      cancelable: true,
    })
    document.activeElement!.dispatchEvent(event)
    // What a browser does with an Enter that nobody took from a button.
    if (!event.defaultPrevented) await act(async () => (document.activeElement as HTMLElement).click())
  }
  expect(document.activeElement?.textContent).toBe(say.go)
  await enter()
  expect([done.mock.calls.length, document.activeElement?.textContent]).toEqual([0, say.stay])
  await enter()
  expect([done.mock.calls.length, opened.mock.calls.length]).toEqual([1, 0])
  await act(async () => root.unmount())
  vi.unstubAllGlobals()
})
