/** One thing after another in one place: what goes fades as a whole, what comes arrives after it. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** As long as `.passing-away` fades in kiosk.css. */
const FADE_MS = 400

export function Passing({
  id,
  going,
  children,
}: {
  id: string
  /** `at once`: LEAVE and calm leave nothing behind, not for one frame (VIS-1). */
  going: 'gently' | 'at once'
  children: ComponentChildren
}) {
  const shown = useRef({ id, children })
  const gone = useRef<{ id: string; children: ComponentChildren } | null>(null)
  const [, again] = useState(0)
  if (shown.current.id !== id) gone.current = shown.current
  if (going === 'at once' || gone.current?.id === id) gone.current = null
  shown.current = { id, children }

  useEffect(() => {
    const timer = setTimeout(() => {
      if (gone.current === null) return
      gone.current = null
      again((count) => count + 1)
    }, FADE_MS)
    return () => clearTimeout(timer)
  }, [id])

  return (
    <>
      {gone.current && (
        <div key={gone.current.id} class="passing passing-away" aria-hidden="true" inert>
          {gone.current.children}
        </div>
      )}
      <div key={id} class={gone.current ? 'passing passing-after' : 'passing'}>
        {children}
      </div>
    </>
  )
}
