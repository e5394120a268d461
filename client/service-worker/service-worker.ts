/**
 * Lets a screen start while its server is away (END-2): it keeps the kiosk page's own files, and nothing else. No answer
 * of the API, no story, no reading is ever kept here; `scripts/build.mjs` writes the list of files into it.
 */
import {
  cleanupOutdatedCaches,
  matchPrecache,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope
/** The page and the files that it loads, each with what changes when its content does. */
declare const PAGE_FILES: PrecacheEntry[]

const PAGE = '/kiosk'
/** A server that does not answer by then is away; the screen has been dark long enough. */
const PATIENCE_MS = 4_000

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// The present page first: one that stayed with its copy would not learn of the build that it is told to load.
registerRoute(
  new NavigationRoute(
    async ({ request }) => {
      try {
        const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })
        if (answer.status < 500) return answer
      } catch {
        // Away: the copy stands in.
      }
      return (await matchPrecache(PAGE)) ?? Response.error()
    },
    { allowlist: [/^\/kiosk(\/|\?|$)/] },
  ),
)
precacheAndRoute(PAGE_FILES, { ignoreURLParametersMatching: [], cleanURLs: false, directoryIndex: '' })
cleanupOutdatedCaches()
