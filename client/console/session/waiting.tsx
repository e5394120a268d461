import { useWords } from '../words/words-context.tsx'
import { Night } from './night.tsx'
import style from './night.module.css'

/** Before it is known who is at the browser. `lost`: the server did not answer; it is asked again by itself. */
export function Waiting({ lost }: { lost: boolean }) {
  const words = useWords()
  return (
    <Night>
      <h1>{words.session.title}</h1>
      <p className={style.lead} role="status">
        {lost ? words.connection.lostBefore : words.connection.connecting}
      </p>
    </Night>
  )
}
