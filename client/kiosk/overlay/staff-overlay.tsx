/** The staff's overlay: calm on this screen at once, and with six digits what the room shows. It keeps nothing. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { SelfTest } from '../../../core/model/self-test.ts'
import type { StaffAct, StaffReply } from '../../../core/protocol/staff-overlay.ts'
import { useHeld } from '../parts/use-held.ts'
import type { Piece } from '../piece.ts'
import { OVERLAY_WORDS, type OverlayWords } from './overlay-words.ts'
import type { Staff, StaffAnswer } from './staff.ts'
import { watchStaffDoor } from './staff-door.ts'

/** Forgotten in the middle of an evening, it goes by itself. */
const IDLE_MS = 60_000
const PIN_LENGTH = 6
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

export function StaffOverlay({ piece, staff }: { piece: Piece; staff: Staff }) {
  const [open, setOpen] = useState(false)
  useEffect(() => watchStaffDoor(window, () => setOpen(true)), [])
  return open ? <Opened piece={piece} staff={staff} onClose={() => setOpen(false)} /> : null
}

function Opened({ piece, staff, onClose }: { piece: Piece; staff: Staff; onClose: () => void }) {
  const { venue } = piece.exhibition.get()
  const [language, setLanguage] = useState(
    piece.flow.get().context.visitor.language ?? venue.languages[0] ?? 'kk',
  )
  const say = OVERLAY_WORDS[language]
  const dialog = useRef<HTMLDivElement>(null)
  const [pin, setPin] = useState('')
  const [reply, setReply] = useState<StaffReply | null>(null)
  const [trouble, setTrouble] = useState<(StaffAnswer & { ok: false })['why'] | null>(null)
  const [busy, setBusy] = useState(false)
  useIdle(onClose)
  // Whenever the button that had the focus has gone: keys belong to the overlay as long as it is open.
  useLayoutEffect(() => {
    if (dialog.current?.contains(document.activeElement) === false)
      dialog.current.querySelector('button')?.focus()
  })

  // What was typed so far, at once: keys come faster than a slow machine draws.
  const typed = useRef('')
  const setDigits = (digits: string): void => {
    typed.current = digits
    setPin(digits)
  }

  async function ask(act: StaffAct | null): Promise<void> {
    if (busy) return
    setBusy(true)
    const answer = await staff.ask(typed.current, act)
    setBusy(false)
    setTrouble(answer.ok ? null : answer.why)
    if (answer.ok) setReply(answer.reply)
    else if (answer.why === 'wrong') {
      setReply(null)
      setDigits('')
    }
  }

  const type = (digit: string): void => {
    if (typed.current.length < PIN_LENGTH) setDigits(typed.current + digit)
  }
  const open = (): void => {
    if (typed.current.length === PIN_LENGTH) void ask(null)
  }

  const said = { wrong: say.wrong, wait: say.wait, away: say.away, refused: say.trouble }
  return (
    <div
      class="staff words-touch"
      role="dialog"
      aria-label={say.title}
      lang={language}
      ref={dialog}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
        if (reply === null && /^\d$/.test(event.key)) type(event.key)
        if (reply === null && event.key === 'Backspace') setDigits(typed.current.slice(0, -1))
        // With the last digit Enter opens, wherever the focus is but on what calms and closes.
        if (reply !== null || event.key !== 'Enter' || typed.current.length < PIN_LENGTH) return
        if ((event.target as Element).closest('.staff-calm, .staff-close') !== null) return
        event.preventDefault()
        open()
      }}
    >
      <header>
        <h2>{say.title}</h2>
        <div class="staff-languages">
          {venue.languages.map((each) => (
            <button
              key={each}
              type="button"
              lang={each}
              aria-pressed={each === language}
              onClick={() => setLanguage(each)}
            >
              {each}
            </button>
          ))}
        </div>
        <button type="button" class="staff-close" onClick={onClose}>
          {say.close}
        </button>
      </header>
      <CalmHere staff={staff} say={say} />
      <p class="staff-trouble" role="status">
        {trouble === null ? '' : said[trouble]}
      </p>
      {reply === null ? (
        <form
          class="staff-pin"
          onSubmit={(event) => {
            event.preventDefault()
            open()
          }}
        >
          <p>
            {say.digits}. {say.digitsWhat}
          </p>
          <p class="staff-digits" aria-label={`${say.digits}: ${pin.length}`} role="status">
            {'●'.repeat(pin.length).padEnd(PIN_LENGTH, '○')}
          </p>
          <div class="staff-keys">
            {DIGITS.map((digit) => (
              <button key={digit} type="button" onClick={() => type(digit)}>
                {digit}
              </button>
            ))}
            <button type="button" onClick={() => setDigits('')}>
              {say.erase}
            </button>
            <button type="submit" aria-disabled={pin.length < PIN_LENGTH || busy}>
              {say.open}
            </button>
          </div>
        </form>
      ) : (
        <Room reply={reply} say={say} language={language} ask={(act) => void ask(act)} staff={staff} />
      )}
    </div>
  )
}

function CalmHere({ staff, say }: { staff: Staff; say: OverlayWords }) {
  const calm = useHeld(staff.calmHere)
  return (
    <div class="staff-calm">
      <button type="button" aria-pressed={calm} onClick={() => staff.calmHere.set(!calm)}>
        {calm ? say.endCalmHere : say.calmHere}
      </button>
      <p>{say.calmHereWhat}</p>
    </div>
  )
}

function Room(props: {
  reply: StaffReply
  say: OverlayWords
  language: keyof typeof OVERLAY_WORDS
  ask: (act: StaffAct) => void
  staff: Staff
}) {
  const { reply, say, language, ask, staff } = props
  const volume = (by: number): number => Math.round(Math.min(1, Math.max(0, reply.volume + by)) * 100) / 100
  return (
    <div class="staff-room">
      <p>{say.by(reply.by)}</p>
      {reply.mode === 'alarm' ? (
        <p>{say.alarm}</p>
      ) : reply.mode === 'calm' ? (
        <button type="button" onClick={() => ask({ kind: 'release', of: 'calm' })}>
          {say.releaseRoom}
        </button>
      ) : (
        <button type="button" onClick={() => ask({ kind: 'calm' })}>
          {say.calmRoom}
        </button>
      )}
      <fieldset>
        <legend>{say.theme}</legend>
        {reply.themes
          .filter((theme) => theme.id !== 'calm')
          .map((theme) => (
            <button
              key={theme.id}
              type="button"
              aria-pressed={theme.id === reply.theme}
              onClick={() => ask({ kind: 'theme', theme: theme.id })}
            >
              {theme.name[language]}
            </button>
          ))}
        <button type="button" onClick={() => ask({ kind: 'release', of: 'theme' })}>
          {say.releaseTheme}
        </button>
      </fieldset>
      <fieldset>
        <legend>
          {say.volume}: {say.percent(Math.round(reply.volume * 100))}
        </legend>
        <button type="button" onClick={() => ask({ kind: 'volume', volume: volume(-0.05) })}>
          {say.quieter}
        </button>
        <button type="button" onClick={() => ask({ kind: 'volume', volume: volume(0.05) })}>
          {say.louder}
        </button>
        <button type="button" onClick={() => ask({ kind: 'release', of: 'volume' })}>
          {say.releaseVolume}
        </button>
      </fieldset>
      <Test staff={staff} say={say} />
    </div>
  )
}

function Test({ staff, say }: { staff: Staff; say: OverlayWords }) {
  const [found, setFound] = useState<SelfTest | 'testing' | null>(null)
  const run = (): void => {
    setFound('testing')
    staff.test().then(setFound, () => setFound(null))
  }
  return (
    <div class="staff-test">
      <button type="button" aria-disabled={found === 'testing'} onClick={() => found !== 'testing' && run()}>
        {say.test}
      </button>
      <p role="status">
        {found === 'testing' && say.testing}
        {found !== null && found !== 'testing' && (
          <>
            {say.picture(found.webgl === 'drawing' && found.picture !== null)}. {say.sound[soundIn(found)]}.
          </>
        )}
      </p>
    </div>
  )
}

function soundIn({ audio, audioMoves, rendered }: SelfTest): keyof OverlayWords['sound'] {
  switch (audio) {
    case 'none':
      return 'none'
    case 'muted':
      return 'muted'
    case 'waiting-for-touch':
      return 'waits'
    case 'running':
      return audioMoves === false || rendered === 0 ? 'bad' : 'good'
    default:
      return audio satisfies never
  }
}

function useIdle(onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    let timer = setTimeout(() => close.current(), IDLE_MS)
    const again = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => close.current(), IDLE_MS)
    }
    addEventListener('pointerdown', again, { capture: true })
    addEventListener('keydown', again, { capture: true })
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', again, { capture: true })
      removeEventListener('keydown', again, { capture: true })
    }
  }, [])
}
