import { useEffect, useState } from 'preact/hooks'
import { LANGUAGES } from '../../../core/model/language.ts'
import { CATALOGUE } from '../words/catalogue.ts'
import type { Square } from './square.ts'
import { staffAddress } from './staff-address.ts'

/** The code that staff type, large enough to be read from the door, and for a phone the same as a QR code. */
export function Pairing({ code, sentence }: { code: string; sentence: string | null }) {
  const staff = staffAddress(location, code)
  const square = useSquare(staff.kind === 'phone' ? staff.address : null)
  const reason = staff.kind === 'phone' ? null : staff.kind
  return (
    <main class="pairing" data-square={square !== null}>
      {square !== null && (
        // The words beside it say the same.
        <svg class="pairing-square" viewBox={`0 0 ${square.side} ${square.side}`} aria-hidden="true">
          <path d={square.path} />
        </svg>
      )}
      <div class="pairing-words">
        <p class="pairing-code" translate={false}>
          {code}
        </p>
        {LANGUAGES.map((language) => {
          const say = CATALOGUE[language].pairing
          return (
            <p key={language} lang={language}>
              {square === null ? say.byCode : say.byPhone}
              {reason !== null && <small>{say.noSquare[reason]}</small>}
            </p>
          )
        })}
        {sentence !== null && sentence !== '' && (
          <p class="pairing-reason" lang="en">
            {sentence}
          </p>
        )}
      </div>
    </main>
  )
}

/** Null while there is none; without it the code does everything that is needed. */
function useSquare(address: string | null): Square | null {
  const [square, setSquare] = useState<Square | null>(null)
  useEffect(() => {
    setSquare(null)
    if (address === null) return
    let wanted = true
    import('./square.ts').then(
      ({ squareOf }) => wanted && setSquare(squareOf(address)),
      () => undefined,
    )
    return () => void (wanted = false)
  }, [address])
  return square
}
