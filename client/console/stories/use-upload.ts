/** A recording from this machine to a reading: sent, watched while the server works on it, stopped at any moment. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'
import type { Language } from '../../../core/model/language.ts'
import { Ingest, IngestFault, UPLOAD_LIMIT } from '../../../core/protocol/readings.ts'
import type { SpokenReason } from '../../../core/protocol/stories.ts'
import { ask, tell, Refused } from '../api/ask.ts'
import { sendFile, type Sending } from '../api/send-file.ts'

export type Upload =
  | { step: 'none' }
  | { step: 'sending'; share: number }
  | { step: 'waiting' }
  | { step: 'working'; share: number }
  /** `refused`: where no fault of the file is why. */
  | { step: 'failed'; fault: IngestFault | null; reasons: readonly SpokenReason[]; refused: Refused | null }

const LOOK_MS = 350

/** `onDone` once there is a new revision with the reading. */
export function useUpload(story: string, language: Language, onDone: () => void) {
  const client = useQueryClient()
  const [upload, setUpload] = useState<Upload>({ step: 'none' })
  const sending = useRef<Sending<Ingest>>(null)
  const ingest = useRef<string>(null)
  /** Counts tries, so that an answer to one that was stopped changes nothing. */
  const turn = useRef(0)

  async function follow(mine: number, id: string): Promise<void> {
    for (;;) {
      await new Promise((wait) => setTimeout(wait, LOOK_MS))
      if (turn.current !== mine) return
      const { state } = await ask('GET', `/desk/ingests/${id}`, null, Ingest)
      if (turn.current !== mine) return
      if (state.kind === 'failed') return fail(state.fault, state.reasons, null)
      if (state.kind === 'done') {
        ingest.current = null
        await client.invalidateQueries({ queryKey: ['desk', 'readings', story] })
        setUpload({ step: 'none' })
        return onDone()
      }
      setUpload(state.kind === 'waiting' ? { step: 'waiting' } : { step: 'working', share: state.share })
    }
  }

  function fail(fault: IngestFault | null, reasons: readonly SpokenReason[], refused: Refused | null): void {
    ingest.current = null
    setUpload(fault === 'cancelled' ? { step: 'none' } : { step: 'failed', fault, reasons, refused })
  }

  async function begin(file: File): Promise<void> {
    const mine = ++turn.current
    if (file.size > UPLOAD_LIMIT) return fail('too-large', [], null)
    setUpload({ step: 'sending', share: 0 })
    const path = `/desk/stories/${story}/readings/${language}?voice=reader`
    sending.current = sendFile(path, file, Ingest, (share) => {
      if (turn.current === mine) setUpload({ step: 'sending', share })
    })
    try {
      const begun = await sending.current.answer
      sending.current = null
      if (turn.current !== mine) return void tell('DELETE', `/desk/ingests/${begun.id}`, null).catch(nothing)
      ingest.current = begun.id
      setUpload({ step: 'waiting' })
      await follow(mine, begun.id)
    } catch (problem) {
      sending.current = null
      if (turn.current !== mine) return
      const refused = problem instanceof Refused ? problem : null
      fail(faultIn(refused), [], refused)
    }
  }

  function stop(): void {
    turn.current += 1
    sending.current?.stop()
    sending.current = null
    if (ingest.current !== null) void tell('DELETE', `/desk/ingests/${ingest.current}`, null).catch(nothing)
    ingest.current = null
    setUpload({ step: 'none' })
  }

  // Whoever leaves the page has not stopped it: what was sent is taken in. Only this page no longer looks.
  useEffect(() => () => void (turn.current += 1), [])

  return { upload, begin, stop }
}

const Faulty = z.object({ fault: IngestFault })

/** The server names a fault where the file is why it refused. */
function faultIn(problem: Refused | null): IngestFault | null {
  if (problem?.refusal.kind !== 'refused') return null
  const parsed = z.safeParse(Faulty, problem.refusal.body)
  return parsed.success ? parsed.data.fault : null
}

function nothing(): void {
  // It had ended already.
}
