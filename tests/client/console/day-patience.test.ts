// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { useDayAct } from '../../../client/console/day/day-queries.ts'

/** As long as the server waits for a screen's self-test (server/runtime/venue-days.ts). */
const SLOWEST_CHECK_MS = 75_000

test('[VEN-2] opening waits as long as its check may take, and does not call a slow one a lost server', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  const patience = vi.spyOn(AbortSignal, 'timeout')
  let day!: ReturnType<typeof useDayAct>
  function Day() {
    day = useDayAct('astana')
    return null
  }
  const root = createRoot(document.createElement('div'))
  const inside = createElement(QueryClientProvider, { client: new QueryClient() }, createElement(Day))
  await act(async () => root.render(inside))
  for (const anyway of [null, 'The lines were called this morning.']) {
    await act(async () => day.mutate({ act: 'open', anyway }))
    expect(patience.mock.lastCall?.[0]).toBeGreaterThan(SLOWEST_CHECK_MS)
  }
  await act(async () => root.unmount())
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
