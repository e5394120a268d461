/** The screens of a room as its plan shows them: the same list for as long as nothing moved, whatever they say of themselves. */
import { useRef } from 'react'
import type { KioskView } from '../../../../core/protocol/http.ts'
import type { PlanScreen } from './plan-geometry.ts'

export function usePlanScreens(
  kiosks: ReadonlyMap<string, KioskView>,
  roomId: string,
): readonly PlanScreen[] {
  const kept = useRef<{ key: string; screens: readonly PlanScreen[] }>({ key: '', screens: [] })
  const screens = [...kiosks.values()]
    .filter((each) => each.roomId === roomId && each.revokedAt === null)
    .map(({ id, name, span, stand, online }) => ({ id, name, span, stand, online }))
  const key = JSON.stringify(screens)
  if (kept.current.key !== key) kept.current = { key, screens }
  return kept.current.screens
}
