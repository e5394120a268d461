/** What somebody typed about a screen, and what of it is sent: nothing that a colleague, or the plan, changed meanwhile. */
import type * as z from 'zod/mini'
import type { Kiosk } from '../../../core/model/kiosk.ts'
import type { KioskChange } from '../../../core/protocol/http.ts'
import { numberOf } from './typed-measures.ts'

/** A screen as it stands in the fields; metres and degrees as they are typed. */
export interface Fields extends Pick<Kiosk, 'name' | 'role' | 'audio'> {
  from: string
  to: string
  /** From the wall. */
  y: string
  turn: string
}

/** Only what was touched. */
export type Typed = Partial<Fields>

export function standing({ name, role, audio, span, stand }: Kiosk): Fields {
  return {
    name,
    role,
    audio,
    from: String(span.from),
    to: String(span.to),
    y: String(stand.y),
    turn: String(stand.turn),
  }
}

/** `settings`: as the screen's own fields have them, undefined where nobody touched those. */
export function changeOf(
  kiosk: Kiosk,
  typed: Typed,
  settings: Kiosk['settings'] | undefined,
): z.infer<typeof KioskChange> {
  const { name, role, audio, from, to, y, turn } = typed
  const { span, stand } = kiosk
  const or = (field: string | undefined, before: number) => (field === undefined ? before : numberOf(field))
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(role !== undefined && { role }),
    ...(audio !== undefined && { audio }),
    ...((from ?? to) !== undefined && { span: { from: or(from, span.from), to: or(to, span.to) } }),
    ...((y ?? turn) !== undefined && { stand: { y: or(y, stand.y), turn: or(turn, stand.turn) } }),
    ...(settings !== undefined && { settings }),
  }
}
