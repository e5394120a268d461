/**
 * How staff open the overlay: a touch held in the upper left corner, where no visitor has anything to do, or
 * Alt, Shift and O. Returns the release.
 */
const CORNER = 72
const HELD_MS = 3_000
/** A hand that rests moves a little. */
const SLIP = 24

export function watchStaffDoor(target: Window, open: () => void): () => void {
  let held: { id: number; x: number; y: number; timer: ReturnType<typeof setTimeout> } | null = null

  function down(event: PointerEvent): void {
    if (held !== null || event.clientX > CORNER || event.clientY > CORNER) return
    const timer = setTimeout(() => {
      held = null
      open()
    }, HELD_MS)
    held = { id: event.pointerId, x: event.clientX, y: event.clientY, timer }
  }
  function move(event: PointerEvent): void {
    if (held?.id !== event.pointerId) return
    if (Math.hypot(event.clientX - held.x, event.clientY - held.y) > SLIP) letGo()
  }
  function letGo(): void {
    if (held !== null) clearTimeout(held.timer)
    held = null
  }
  function key(event: KeyboardEvent): void {
    if (event.altKey && event.shiftKey && event.code === 'KeyO') open()
  }

  const options = { capture: true } as const
  target.addEventListener('pointerdown', down, options)
  target.addEventListener('pointermove', move, options)
  target.addEventListener('pointerup', letGo, options)
  target.addEventListener('pointercancel', letGo, options)
  target.addEventListener('keydown', key, options)
  return () => {
    letGo()
    target.removeEventListener('pointerdown', down, options)
    target.removeEventListener('pointermove', move, options)
    target.removeEventListener('pointerup', letGo, options)
    target.removeEventListener('pointercancel', letGo, options)
    target.removeEventListener('keydown', key, options)
  }
}
