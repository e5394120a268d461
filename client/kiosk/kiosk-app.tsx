/** What this screen shows at all: nothing yet, a pairing code, or the piece. */
import type { Held } from '../lib/held.ts'
import type { Staff } from './overlay/staff.ts'
import { StaffOverlay } from './overlay/staff-overlay.tsx'
import { Pairing } from './pairing/pairing.tsx'
import type { Piece } from './piece.ts'
import { PostureVeil } from './posture/posture-veil.tsx'
import { Whole } from './parts/whole.tsx'
import { useHeld } from './parts/use-held.ts'
import { Visit } from './visitor/visit.tsx'
import { Wall } from './wall/wall.tsx'
import type { BoothScreen } from './writing/booth-screen.tsx'

export type Face =
  | { kind: 'dark' }
  | { kind: 'code'; code: string; sentence: string | null }
  | { kind: 'piece'; piece: Piece; staff: Staff | null; BoothScreen: typeof BoothScreen | null }

export function KioskApp({ face }: { face: Held<Face> }) {
  const shown = useHeld(face)
  switch (shown.kind) {
    case 'dark':
      return null
    case 'code':
      return <Pairing code={shown.code} sentence={shown.sentence} />
    case 'piece':
      return (
        <>
          <Whole piece={shown.piece}>
            {shown.piece.wall ? (
              <Wall piece={shown.piece} sky={shown.piece.wall} />
            ) : (
              <Visit piece={shown.piece} BoothScreen={shown.BoothScreen} />
            )}
          </Whole>
          {shown.staff !== null && <StaffOverlay piece={shown.piece} staff={shown.staff} />}
          <PostureVeil piece={shown.piece} />
        </>
      )
    default:
      return shown satisfies never
  }
}
