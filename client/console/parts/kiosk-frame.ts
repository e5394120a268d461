/** The kiosk itself in a frame of the console: what it says of itself, the way to tell it something, and its scale. */
import { useEffect, useRef, useState } from 'react'
import { FromPreview, type ToPreview } from '../../../core/protocol/preview.ts'

export type KioskAt = Extract<FromPreview, { kind: 'at' }>

export function useKioskFrame() {
  const frame = useRef<HTMLIFrameElement>(null)
  const [isReady, setReady] = useState(false)
  const [at, setAt] = useState<KioskAt | null>(null)
  useEffect(() => {
    const listen = ({ source, origin, data }: MessageEvent): void => {
      if (origin !== location.origin || source !== frame.current?.contentWindow) return
      const message = FromPreview.safeParse(data)
      if (!message.success) return
      if (message.data.kind === 'ready') setReady(true)
      else setAt(message.data)
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [])
  const tell = useRef((message: ToPreview): void =>
    frame.current?.contentWindow?.postMessage(message, location.origin),
  ).current
  return { frame, at, isReady, tell }
}

/** How much smaller than the kiosk it is drawn, so that all of it and what stands above and below fit the window. */
export function useKioskScale(
  frame: { current: HTMLIFrameElement | null },
  [width, height]: readonly [number, number],
  aboveAndBelow: number,
): number {
  const [scale, setScale] = useState(0.5)
  useEffect(() => {
    const room = frame.current?.parentElement
    if (!room) return
    const measure = (): void =>
      setScale(Math.min(room.clientWidth / width, Math.max(240, innerHeight - aboveAndBelow) / height, 1))
    const observer = new ResizeObserver(measure)
    observer.observe(room)
    addEventListener('resize', measure)
    measure()
    return () => {
      observer.disconnect()
      removeEventListener('resize', measure)
    }
  }, [frame, width, height, aboveAndBelow])
  return scale
}
