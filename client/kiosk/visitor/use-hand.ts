import { useLayoutEffect } from 'preact/hooks'
import type { Piece } from '../piece.ts'

/** A hand near the glass: the nearest lights lean towards it, a touch plucks a tone, a resting hand brings the voice nearer. */
export function useHand(piece: Piece, root: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const node = root.current
    if (node === null) return
    const at = (event: PointerEvent) => ({ x: event.clientX / innerWidth, y: event.clientY / innerHeight })
    const moved = (event: PointerEvent): void => piece.stage.hand(at(event))
    const down = (event: PointerEvent): void => {
      void piece.sound.wake()
      piece.send({ type: 'ACTIVITY' })
      piece.stage.hand(at(event))
      const onPicture = !(event.target instanceof Element && event.target.closest('.words-touch'))
      if (!onPicture) return
      piece.sound.touch(at(event).x)
      piece.nearness.hold(event.pointerId)
      const touchedLight = event.target instanceof Element && event.target.closest('.light')
      if (!touchedLight && piece.flow.get().matches({ support: 'closed' })) piece.send({ type: 'TOUCH' })
    }
    const up = (event: PointerEvent): void => {
      piece.nearness.letGo(event.pointerId)
      if (event.pointerType !== 'mouse') piece.stage.hand(null)
    }
    const gone = (event: PointerEvent): void => {
      piece.nearness.letGo(event.pointerId)
      piece.stage.hand(null)
    }
    node.addEventListener('pointermove', moved)
    node.addEventListener('pointerdown', down)
    node.addEventListener('pointerup', up)
    node.addEventListener('pointercancel', gone)
    node.addEventListener('pointerleave', gone)
    return () => {
      node.removeEventListener('pointermove', moved)
      node.removeEventListener('pointerdown', down)
      node.removeEventListener('pointerup', up)
      node.removeEventListener('pointercancel', gone)
      node.removeEventListener('pointerleave', gone)
    }
  }, [piece])
}
