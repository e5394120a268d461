/** The same asked of every screen of the room that the desk lies in, with how many have done it. */
import { useState } from 'react'
import type { CommandAction, CommandKind } from '../../../core/model/kiosk-command.ts'
import { END_CLEANING } from '../../../core/model/kiosk-command.ts'
import type { KioskView } from '../../../core/protocol/http.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { Sign } from '../parts/sign.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useFleetWords } from '../words/fleet/use-fleet-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useCommands, useRoomCommand } from './fleet-queries.ts'
import { actionOf, actionWords, isCleaned } from './command-words.ts'
import style from './kiosks-page.module.css'

const ALL = [
  'self-test',
  'identify',
  'clean',
  'sleep',
  'wake',
  'reload',
] as const satisfies readonly CommandKind[]
const CLEANING_S = 180

export function RoomAsks({ kiosks }: { kiosks: readonly KioskView[] }) {
  const { room, blocked } = useDesk()
  const say = useFleetWords()
  const words = useWords()
  const command = useRoomCommand(room?.id ?? '')
  const [last, setLast] = useState<{ action: CommandAction; ids: readonly string[] } | null>(null)
  const commands = useCommands().data?.items ?? []
  const here = kiosks.filter((kiosk) => kiosk.roomId === room?.id)
  if (room === null || here.length < 2) return null
  const asked = last === null ? [] : commands.filter((each) => last.ids.includes(each.id))
  const done = asked.filter((each) => each.standing.state === 'done').length
  const of = (kioskId: string) => commands.filter((each) => each.kioskId === kioskId)
  const ask = (action: CommandAction): void =>
    command.mutate(action, {
      onSuccess: ({ items }) => setLast({ action, ids: items.map((each) => each.id) }),
    })
  return (
    <div className={style.all} role="group" aria-label={say.everyScreen}>
      <p>
        {say.everyScreen}
        <small>{say.everyWhat(here.length)}</small>
      </p>
      {ALL.map((kind) => (
        <Press
          key={kind}
          kind="plain"
          blocked={blocked}
          title={say.hint[kind]}
          onClick={() => ask(actionOf(kind, CLEANING_S))}
        >
          {say.action[kind]}
        </Press>
      ))}
      {here.some((kiosk) => isCleaned(kiosk, of(kiosk.id))) && (
        <Press kind="primary" blocked={blocked} onClick={() => ask(END_CLEANING)}>
          {say.endCleaning}
        </Press>
      )}
      {last !== null && asked.length > 0 && (
        <p className={style.allDone} role="status">
          <Sign kind={done === asked.length ? 'well' : 'part'} /> {actionWords(last.action, say)}: {done}/
          {asked.length}
        </p>
      )}
      {command.error !== null && (
        <RefusalNote words={refusalWords(command.error.refusal, words)} onRetry={null} />
      )}
    </div>
  )
}
