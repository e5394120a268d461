import { useKeysEnabled } from '../shell/keys.ts'
import { useInboxWords } from '../words/inbox/use-inbox-words.ts'
import style from './inbox-page.module.css'

/** The keys of this page, where the eyes are. */
export function KeysLine() {
  const say = useInboxWords().keys
  const enabled = useKeysEnabled()
  const keys: [string, string][] = [
    ['↑ ↓', say.move],
    ['← →', say.tray],
    ['↵', say.open],
    ...(enabled
      ? ([
          ['A', say.approve],
          ['E', say.edit],
          ['F', say.detail],
          ['N', say.decline],
          ['⌫', say.destroy],
        ] as [string, string][])
      : []),
  ]
  return (
    <dl className={style.keys} aria-label={say.label}>
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}
