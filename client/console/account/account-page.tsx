/** One's own sessions and password; every member of the staff has this page. */
import { useState } from 'react'
import { mayAt } from '../../../core/protocol/access.ts'
import { Password } from '../../../core/model/person.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { PasswordField } from '../parts/fields.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useChangePassword } from '../people/account-queries.ts'
import { Sessions } from '../people/sessions.tsx'
import { useDesk } from '../shell/desk.tsx'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useWords } from '../words/words-context.tsx'
import { Pins } from './pins.tsx'
import style from './account-page.module.css'

export function AccountPage() {
  const say = usePeopleWords().account
  const { person } = useDesk()
  const runs = [null, ...person.venueRoles.map((each) => each.venueId)].some((at) => mayAt(person, 'run', at))
  return (
    <>
      <PageHead title={say.title} subtitle={`${person.displayName} (${person.username}). ${say.subtitle}`}>
        {null}
      </PageHead>
      <Sessions whose="own" />
      {runs && <Pins />}
      <PasswordForm />
    </>
  )
}

function PasswordForm() {
  const say = usePeopleWords().account
  const words = useWords()
  const { blocked } = useDesk()
  const change = useChangePassword()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [tried, setTried] = useState(false)
  const wrong = change.error?.refusal.kind === 'refused' && change.error.refusal.status === 422
  const short = Password.safeParse(next).success ? null : words.setup.passwordHint
  return (
    <form
      className={style.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (blocked !== null || change.isPending || current === '' || short !== null) return
        change.mutate(
          { current, next },
          {
            onSuccess: () => {
              setCurrent('')
              setNext('')
              setTried(false)
            },
          },
        )
      }}
    >
      <h2>{say.password}</h2>
      <p className={style.quiet}>{say.passwordWhat}</p>
      <PasswordField
        label={say.current}
        autoComplete="current-password"
        value={current}
        error={wrong ? say.wrong : tried && current === '' ? words.common.required : null}
        onChange={(event) => {
          change.reset()
          setCurrent(event.currentTarget.value)
        }}
      />
      <PasswordField
        label={say.next}
        description={tried && short !== null ? null : words.setup.passwordHint}
        autoComplete="new-password"
        value={next}
        error={tried ? short : null}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      {change.error !== null && !wrong && (
        <RefusalNote words={refusalWords(change.error.refusal, words)} onRetry={null} />
      )}
      <div className={style.actions}>
        <span role="status" className={style.quiet}>
          {change.isSuccess ? say.changed : ''}
        </span>
        <Press kind="primary" submits blocked={blocked} aria-busy={change.isPending}>
          {say.change}
        </Press>
      </div>
    </form>
  )
}
