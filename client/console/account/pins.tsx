/** Six digits with which staff open the overlay of a venue's screens, made here and shown once. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { mayAt } from '../../../core/protocol/access.ts'
import { PinMade, PinsReply, type PinRequest } from '../../../core/protocol/staff-overlay.ts'
import { ask, tell, type Refused } from '../api/ask.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { ChoiceField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { PageHead } from '../parts/page-head.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useVenues } from '../schedule/schedule-queries.ts'
import { useDesk } from '../shell/desk.tsx'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import style from './account-page.module.css'

const PINS = ['pins'] as const
const HOURS = [1, 4, 8, 12, 16] as const

export function Pins() {
  const say = usePeopleWords().pins
  const { words, language } = useSpeech()
  const { person, blocked, zone } = useDesk()
  const now = useNow(60_000)
  const client = useQueryClient()
  const anew = () => client.invalidateQueries({ queryKey: PINS })
  const venues = (useVenues().data?.items ?? []).filter(({ id }) => mayAt(person, 'run', id))
  const pins = useQuery<PinsReply, Refused>({
    queryKey: PINS,
    queryFn: () => ask('GET', '/pins', null, PinsReply),
    staleTime: 0,
  })
  const make = useMutation<z.infer<typeof PinMade>, Refused, z.infer<typeof PinRequest>>({
    mutationFn: (body) => ask('POST', '/pins', body, PinMade),
    onSuccess: anew,
  })
  const end = useMutation<void, Refused, string>({
    mutationFn: (id) => tell('DELETE', `/pins/${id}`, null),
    onSuccess: anew,
  })
  const [wanted, setWanted] = useState<string | null>(null)
  const [hours, setHours] = useState(8)
  const venueId = wanted ?? venues[0]?.id ?? null
  const at = (instant: number): string => momentOf(instant, now, zone, words)
  const error = make.error ?? end.error ?? pins.error
  return (
    <section className={style.part}>
      <PageHead title={say.title} subtitle={say.what}>
        {null}
      </PageHead>
      <p className={style.quiet}>{say.how}</p>
      <form
        className={style.pins}
        onSubmit={(event) => {
          event.preventDefault()
          if (blocked === null && !make.isPending && venueId !== null) make.mutate({ venueId, hours })
        }}
      >
        <ChoiceField
          label={say.venue}
          value={venueId ?? ''}
          data={venues.map((venue) => ({ value: venue.id, label: venue.name[language] }))}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <ChoiceField
          label={say.hours}
          value={String(hours)}
          data={HOURS.map((each) => ({ value: String(each), label: say.forHours(each) }))}
          onChange={(event) => setHours(Number(event.currentTarget.value))}
        />
        <Press kind="plain" submits blocked={blocked} aria-busy={make.isPending}>
          {say.make}
        </Press>
      </form>
      {make.data !== undefined && (
        <div role="status">
          <code className={fields.secret}>{make.data.pin}</code>
          <p className={style.quiet}>{say.made(at(make.data.expiresAt))}</p>
        </div>
      )}
      {error !== null && <RefusalNote words={refusalWords(error.refusal, words)} onRetry={null} />}
      {pins.data?.items.length === 0 && <p className={style.quiet}>{say.none}</p>}
      <ul>
        {pins.data?.items.map((each) => {
          const venue = venues.find(({ id }) => id === each.venueId)?.name[language] ?? each.venueId
          const line = say.inForce(venue, each.by, at(each.expiresAt))
          return (
            <li key={each.id} className={style.pin}>
              {line}
              <Press
                kind="quiet"
                blocked={blocked}
                aria-label={`${say.end}: ${line}`}
                onClick={() => !end.isPending && end.mutate(each.id)}
              >
                {say.end}
              </Press>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
