import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Person } from '../../core/model/person.ts'
import { consoleClient } from './api/console-client.ts'
import { CueAsksProvider } from './live/cue-asks.tsx'
import { openLiveConnection, type LiveConnection } from './live/live-connection.ts'
import { LiveProvider } from './live/live-context.tsx'
import { goHome, usePlace } from './router.ts'
import { useSession } from './session/session.ts'
import { JoinPage } from './session/join-page.tsx'
import { ResetPage } from './session/reset-page.tsx'
import { SetupPage } from './session/setup-page.tsx'
import { SignInPage } from './session/sign-in-page.tsx'
import { Waiting } from './session/waiting.tsx'
import { Shell } from './shell/shell.tsx'
import { mantineTheme, mantineVariables } from './style/mantine-theme.ts'
import { SpeechProvider, useSpeech } from './words/words-context.tsx'

const NONCE_PLACE = '__CSP_NONCE__'

const client = consoleClient()

export function Console() {
  return (
    <MantineProvider
      theme={mantineTheme}
      forceColorScheme="dark"
      cssVariablesResolver={mantineVariables}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={client}>
        <SpeechProvider>
          <Door />
        </SpeechProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}

/** Which of the pages before and behind the door is shown. */
function Door() {
  const place = usePlace()
  const session = useSession()
  const { suggest } = useSpeech()
  const wasInside = useRef(false)
  const person = session.data?.person ?? null
  useEffect(() => {
    if (person === null) return
    wasInside.current = true
    suggest(person.language)
  }, [person, suggest])
  if (place.page === 'setup') return <SetupPage />
  if (place.page === 'join') return <JoinPage />
  if (place.page === 'reset') return <ResetPage />
  if (session.data === undefined) return <Waiting lost={session.failureCount > 0} />
  if (person === null) return <SignInPage ended={wasInside.current} />
  return <Inside key={person.id} person={person} onSignedOut={() => void session.refetch()} />
}

function Inside({ person, onSignedOut }: { person: Person; onSignedOut: () => void }) {
  const signedOut = useRef(onSignedOut)
  signedOut.current = onSignedOut
  const [connection, setConnection] = useState<LiveConnection | null>(null)
  // Before anything is drawn: whoever came without naming a page never sees another's.
  useEffect(() => goHome(person), [person])
  useEffect(() => {
    const opened = openLiveConnection(() => signedOut.current())
    setConnection(opened)
    return () => opened.close()
  }, [])
  if (connection === null) return null
  return (
    <LiveProvider connection={connection}>
      <CueAsksProvider>
        <Shell person={person} />
      </CueAsksProvider>
    </LiveProvider>
  )
}

/** The server writes a fresh nonce into the page for the style elements that Mantine makes; none while developing. */
function styleNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
  return nonce === NONCE_PLACE ? '' : nonce
}
