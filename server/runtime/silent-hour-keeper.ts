/** When a room keeps its silent minute, kept over restarts among the installation's small facts. */
import { SilentHour } from '../../core/model/silent-hour.ts'
import type { Keepsakes } from '../ports/register.ts'

/** What a room does that nobody has asked: nothing. The demonstration asks. */
const OFF: SilentHour = { kind: 'off' }

export async function keptSilentHour(keepsakes: Keepsakes, roomId: string): Promise<SilentHour> {
  const kept = await keepsakes.get(nameFor(roomId))
  if (kept === null) return OFF
  const parsed = SilentHour.safeParse(readJson(kept))
  return parsed.success ? parsed.data : OFF
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export async function keepSilentHour(
  keepsakes: Keepsakes,
  roomId: string,
  silentHour: SilentHour,
): Promise<void> {
  await keepsakes.set(nameFor(roomId), JSON.stringify(silentHour))
}

function nameFor(roomId: string): string {
  return `silent-minute:${roomId}`
}
