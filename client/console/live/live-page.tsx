/** Is everything all right, what is on and why, what comes next, what can I do: in that order, in five seconds. */
import type { RoomStateReply } from '../../../core/protocol/http.ts'
import { addressOf, go } from '../router.ts'
import { useDesk } from '../shell/desk.tsx'
import { useSpeech } from '../words/words-context.tsx'
import { AudienceControl } from './audience-control.tsx'
import { Horizon } from './horizon.tsx'
import { useLive } from './live-context.tsx'
import { MessageControl } from './message-control.tsx'
import { Next } from './next.tsx'
import { Reasons } from './reasons.tsx'
import { ShowOn } from './show-on.tsx'
import { StartShow } from './start-show.tsx'
import { StoryControl } from './story-control.tsx'
import { roomlessWords } from './roomless.ts'
import { ThemeControl } from './theme-control.tsx'
import { Verdict } from './verdict.tsx'
import { VolumeControl } from './volume-control.tsx'
import style from './live-page.module.css'

export function LivePage() {
  const { words } = useSpeech()
  const { room, may } = useDesk()
  const { rooms, link } = useLive()
  if (room === null) {
    const { title, hint } = roomlessWords(link, words)
    return (
      <div className={style.nothing} role="status">
        {hint === '' ? (
          title
        ) : (
          <>
            <h1>{title}</h1>
            <p>{hint}</p>
          </>
        )}
      </div>
    )
  }
  return (
    <>
      {rooms.size > 1 && <RoomTabs rooms={[...rooms.values()]} current={room.id} />}
      <div className={style.live}>
        <div className={style.look}>
          <Verdict room={room} />
          <Horizon key={room.id} room={room} />
          {room.show !== null && <ShowOn key={room.show.since} room={room} show={room.show} />}
          <Reasons room={room} />
          <Next room={room} />
          {room.show === null && may('run') && <StartShow room={room} />}
        </div>
        {may('run') ? (
          <div className={style.act}>
            <ThemeControl room={room} />
            <StoryControl room={room} />
            <MessageControl room={room} />
            <AudienceControl room={room} />
            <VolumeControl room={room} />
          </div>
        ) : (
          <p className={style.watch}>{words.may.run}</p>
        )}
      </div>
    </>
  )
}

/** Every room with its mode, so that calm next door is seen from here. */
function RoomTabs({ rooms, current }: { rooms: readonly RoomStateReply[]; current: string }) {
  const { words, language } = useSpeech()
  return (
    <nav className={style.rooms} aria-label={words.kiosks.room}>
      {rooms.map((room) => (
        <a
          key={room.id}
          href={addressOf('live', room.id)}
          aria-current={room.id === current ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault()
            go('live', room.id)
          }}
        >
          {room.name[language]}
          {room.alarm ? <em>{words.cue.alarm}</em> : room.calm ? <em>{words.cue.calm}</em> : null}
        </a>
      ))}
    </nav>
  )
}
