/** What the console has asked over HTTP, and how it asks. */
import { QueryClient } from '@tanstack/react-query'
import { Refused } from './ask.ts'

/**
 * What is fetched over HTTP changes seldom; what changes often comes over the socket. Whether the browser believes in
 * an internet is never asked: the server stands in the same house, often in the same machine, and a press or a look
 * that waits for the cable to come back would leave the page as it was an hour ago.
 */
export function consoleClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (count, problem) => problem instanceof Refused && problem.refusal.kind === 'away' && count < 5,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
