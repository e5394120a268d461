/** This page's recordings on their way, as the panel of one reading sees them. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Language } from '../../../core/model/language.ts'
import { Ingest } from '../../../core/protocol/readings.ts'
import { freshName } from '../../lib/chance.ts'
import { ask, tell } from '../api/ask.ts'
import { sendFile } from '../api/send-file.ts'
import { Uploads, type Upload } from './uploads.ts'

/** One for the page, whichever panel is open. */
const ofPage = new WeakMap<QueryClient, Uploads>()

function uploadsOf(client: QueryClient): Uploads {
  const there = ofPage.get(client)
  if (there !== undefined) return there
  const made = new Uploads({
    send: ({ story, language }, name, file, come) =>
      sendFile(`/desk/stories/${story}/readings/${language}?voice=reader&upload=${name}`, file, Ingest, come),
    look: (ingest) => ask('GET', `/desk/ingests/${ingest}`, null, Ingest),
    stop: (name) => void tell('DELETE', `/desk/ingests/${name}`, null).catch(nothing),
    async settled({ story }) {
      await client.invalidateQueries({ queryKey: ['desk', 'readings', story] })
      await client.invalidateQueries({ queryKey: ['desk', 'story', story] })
      void client.invalidateQueries({ queryKey: ['desk', 'list'] })
      void client.invalidateQueries({ queryKey: ['stories'] })
    },
    freshName: () => freshName('upload'),
    pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  })
  ofPage.set(client, made)
  return made
}

export function useUpload(
  story: string,
  language: Language,
): { upload: Upload; begin: (file: File) => void; stop: () => void } {
  const uploads = uploadsOf(useQueryClient())
  const place = { story, language }
  const upload = useSyncExternalStore(uploads.subscribe, () => uploads.of(place))
  return {
    upload,
    begin: (file) => void uploads.begin(place, file),
    stop: () => uploads.stop(place),
  }
}

function nothing(): void {
  // It had ended already, or has not begun and will not.
}
