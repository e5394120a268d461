import './style/kiosk.css'
import { startKiosk } from './start-kiosk.tsx'

const canvas = document.querySelector('canvas')
const words = document.querySelector<HTMLElement>('#words')
if (canvas === null || words === null) throw new Error('index.html must hold a canvas and #words')
void startKiosk(canvas, words, new URLSearchParams(location.search))
