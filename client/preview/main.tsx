import '../kiosk/style/kiosk.css'
import { render } from 'preact'
import { KioskApp, type Face } from '../kiosk/kiosk-app.tsx'
import { held } from '../lib/held.ts'
import { ToPreview, type FromPreview } from '../../core/protocol/preview.ts'
import { openPreview, type Preview } from './open-preview.ts'

const canvas = document.querySelector('canvas')
const words = document.querySelector<HTMLElement>('#words')
if (canvas === null || words === null) throw new Error('index.html must hold a canvas and #words')
const face = held<Face>({ kind: 'dark' })
render(<KioskApp face={face} />, words)

let preview: Preview | null = null
const tell = (message: FromPreview): void => parent.postMessage(message, location.origin)

// Nobody else can frame this page; whoever opens it alone sees a dark screen.
addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || parent === window || origin !== location.origin) return
  const message = ToPreview.safeParse(data)
  if (!message.success) return console.warn('A message that the preview does not know.')
  if (preview !== null) return preview.take(message.data)
  if (message.data.kind !== 'show') return
  preview = openPreview(canvas, message.data, tell)
  face.set({ kind: 'piece', piece: preview.piece, staff: null, BoothScreen: null })
})
tell({ kind: 'ready' })
