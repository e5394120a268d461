/** When each room of a venue keeps its silent minute: seen, moved, switched off. */
import { NumberInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SilentHour } from '../../../core/model/silent-hour.ts'
import { SilentMinuteReply } from '../../../core/protocol/silence.ts'
import { ask, type Refused } from '../api/ask.ts'
import { useRooms } from '../api/holdings.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { clockOf } from '../parts/time-words.ts'
import { useSilenceWords } from '../words/silence/silence-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import style from './schedule-page.module.css'

/** Where it begins when somebody switches it on: not on the full hour, when a venue opens and closes. */
const USUAL_MINUTE = 40
const FRESH_MS = 15_000

export function SilentMinutes(props: { venueId: string; zone: string; blocked: string | null }) {
  const say = useSilenceWords()
  const rooms = useRooms().data?.items.filter((each) => each.venueId === props.venueId) ?? []
  return (
    <section className={style.section}>
      <h2>{say.title}</h2>
      <p className={style.quiet}>{say.explain}</p>
      {rooms.map(({ id, name }) => (
        <RoomSilence key={id} roomId={id} name={name} alone={rooms.length === 1} {...props} />
      ))}
    </section>
  )
}

interface RoomSilenceProps {
  roomId: string
  name: Record<'kk' | 'ru' | 'en', string>
  alone: boolean
  zone: string
  blocked: string | null
}

function RoomSilence({ roomId, name, alone, zone, blocked }: RoomSilenceProps) {
  const say = useSilenceWords()
  const { words, language } = useSpeech()
  const client = useQueryClient()
  const key = ['silence', roomId]
  const path = `/rooms/${roomId}/silence`
  const kept = useQuery<SilentMinuteReply, Refused>({
    queryKey: key,
    queryFn: () => ask('GET', path, null, SilentMinuteReply),
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
  })
  const change = useMutation<SilentMinuteReply, Refused, SilentHour>({
    mutationFn: (wish) => ask('PATCH', path, wish, SilentMinuteReply),
    onSuccess: (reply) => {
      client.setQueryData(key, reply)
      setTyped(null)
    },
  })
  const [typed, setTyped] = useState<number | null>(null)
  const failed = change.error ?? kept.error
  const silentHour = kept.data?.silentHour ?? null
  const minute = typed ?? (silentHour?.kind === 'hourly' ? silentHour.minute : USUAL_MINUTE)
  const moved = silentHour?.kind === 'hourly' && minute !== silentHour.minute
  return (
    <div role="group" aria-label={alone ? say.title : name[language]} data-silence={roomId}>
      {!alone && <h3>{name[language]}</h3>}
      <p aria-live="polite">{sentence()}</p>
      {silentHour !== null && (
        <div className={style.minute}>
          <NumberInput
            label={say.minute}
            value={minute}
            min={0}
            max={59}
            clampBehavior="strict"
            allowDecimal={false}
            w={150}
            onChange={(value) => setTyped(typeof value === 'number' ? value : null)}
          />
          {(moved || silentHour.kind === 'off') && (
            <Press kind="plain" blocked={blocked} onClick={() => change.mutate({ kind: 'hourly', minute })}>
              {moved ? say.move : say.switchOn}
            </Press>
          )}
          {silentHour.kind === 'hourly' && (
            <Press kind="quiet" blocked={blocked} onClick={() => change.mutate({ kind: 'off' })}>
              {say.switchOff}
            </Press>
          )}
        </div>
      )}
      {failed !== null && (
        <RefusalNote words={refusalWords(failed.refusal, words)} onRetry={() => void kept.refetch()} />
      )}
    </div>
  )

  function sentence(): string {
    if (kept.data === undefined || silentHour === null) return ''
    if (silentHour.kind === 'off' || kept.data.next === null) return say.off
    return say.kept(String(silentHour.minute).padStart(2, '0'), clockOf(kept.data.next, zone))
  }
}
