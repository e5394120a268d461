/** The first administrator. The token comes in the address's fragment, which no server ever logs. */
import { useState } from 'react'
import { signInRefusal } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { goToDoor } from '../router.ts'
import { useSpeech } from '../words/words-context.tsx'
import { AccountForm } from './account-form.tsx'
import { Night } from './night.tsx'
import { useSetUp, useSetupOpen } from './session.ts'
import { takeToken } from './take-token.ts'
import style from './night.module.css'

export function SetupPage() {
  const { words } = useSpeech()
  const setup = useSetupOpen()
  // Kept for this page's life and taken out of the address bar, where it could be photographed.
  const [token] = useState(takeToken)
  const reason = setup.data?.open === false ? words.setup.closed : token === null ? words.setup.noLink : null
  return (
    <Night>
      <h1>{words.setup.title}</h1>
      <p className={style.lead}>{reason ?? words.setup.subtitle}</p>
      {reason === null && token !== null ? (
        <SetupForm token={token} />
      ) : (
        <div className={style.stack}>
          <Press kind="primary" onClick={goToDoor}>
            {words.setup.toSignIn}
          </Press>
        </div>
      )}
    </Night>
  )
}

function SetupForm({ token }: { token: string }) {
  const { words } = useSpeech()
  const setUp = useSetUp()
  return (
    <AccountForm
      pending={setUp.isPending}
      refusal={setUp.error === null ? null : refusalOf(setUp.error)}
      usernameTaken={null}
      onReady={(wanted) => setUp.mutate({ token, ...wanted }, { onSuccess: goToDoor })}
    />
  )

  function refusalOf(error: NonNullable<typeof setUp.error>) {
    const closed = error.refusal.kind === 'refused' && error.refusal.problem?.type === SETUP_CLOSED
    return closed ? { sentence: words.setup.refused, detail: null } : signInRefusal(error.refusal, words)
  }
}

const SETUP_CLOSED = 'urn:untold:problem:setup_closed'
