/** What is on the canvas: WebGL while there is a context, else a still; a lost context is waited for. */
import { WebGLRenderer } from 'three'
import { samePart, WHOLE, type Part } from '../../../core/model/glass.ts'
import type { Scene, SceneFrame, SceneLight } from '../scenes/contract.ts'
import type { StageReport } from './contract.ts'
import { createOutput, type Output } from './output.ts'
import { NEAR_BLACK, stillPicture } from './still-picture.ts'
import type { WordMask } from './word-mask.ts'

export interface Picture {
  state(): StageReport['webgl']
  /** True where no graphics card draws, but the processor. */
  software: boolean
  /** What draws, as the browser names it; null where nothing does. */
  card: string | null
  /** Size of the glass in pixels, and which part of the picture it shows. */
  resize(width: number, height: number, part: Part): void
  hang(lights: readonly SceneLight[]): void
  draw(frame: Readonly<SceneFrame>, lights: readonly SceneLight[], dark: number, maskMoved: boolean): void
  /** LEAVE does not wait for the next frame. */
  darken(): void
  dispose(): void
}

export interface PictureOptions {
  canvas: HTMLCanvasElement
  scene: Scene
  mask: WordMask
  seed: number
  /** Keeps the drawing buffer, so that a test can read it. */
  readable: boolean
}

export function openPicture(options: PictureOptions): Picture {
  const { canvas, scene, mask, seed } = options
  const renderer = openRenderer(canvas, options.readable)
  const software =
    renderer !== null && /swiftshader|llvmpipe|softpipe|software|basic render/i.test(cardOf(renderer))
  let output: Output | null = null
  let hung: readonly SceneLight[] = []
  let width = 1
  let height = 1
  let part = WHOLE
  let lost = false
  let still = ''

  function build(): void {
    if (renderer === null) return
    renderer.setPixelRatio(1)
    renderer.setSize(width, height, false)
    output = createOutput(renderer, mask.bytes, software ? 'processor' : 'card')
    output.resize(width, height, part)
    scene.mount(renderer, hung, seed)
    scene.resize(width, height, part)
  }

  function takeDown(): void {
    scene.dispose()
    output?.dispose()
    output = null
  }

  /** three answers these events too; it was first, so on return its renderer is ready when we build. */
  function onLost(event: Event): void {
    event.preventDefault()
    lost = true
    takeDown()
  }

  function onRestored(): void {
    lost = false
    build()
    showStill('')
  }

  function showStill(background: string): void {
    if (background === still) return
    still = background
    canvas.style.background = background
  }

  canvas.addEventListener('webglcontextlost', onLost)
  canvas.addEventListener('webglcontextrestored', onRestored)
  build()

  return {
    software,
    card: renderer === null ? null : cardOf(renderer).slice(0, 120),
    state() {
      if (renderer === null) return 'none'
      return lost ? 'lost' : 'drawing'
    },
    resize(nextWidth, nextHeight, nextPart) {
      if (nextWidth === width && nextHeight === height && samePart(nextPart, part)) return
      width = nextWidth
      height = nextHeight
      part = nextPart
      if (renderer === null || output === null) return
      renderer.setSize(width, height, false)
      output.resize(width, height, part)
      scene.resize(width, height, part)
    },
    hang(lights) {
      hung = lights
      if (renderer === null || output === null) return
      scene.mount(renderer, lights, seed)
      scene.resize(width, height, part)
    },
    draw(frame, lights, dark, maskMoved) {
      if (renderer === null || output === null) {
        showStill(dark > 0.5 ? NEAR_BLACK : stillPicture(frame, lights))
        return
      }
      if (maskMoved) output.masked()
      if (dark < 1) {
        renderer.setRenderTarget(output.target)
        scene.update(frame)
      }
      output.draw(dark)
    },
    darken() {
      if (output === null) showStill(NEAR_BLACK)
      else output.draw(1)
    },
    dispose() {
      canvas.removeEventListener('webglcontextlost', onLost)
      canvas.removeEventListener('webglcontextrestored', onRestored)
      takeDown()
      renderer?.dispose()
    },
  }
}

/** A machine without WebGL 2 is not an error: it shows the still. */
function openRenderer(canvas: HTMLCanvasElement, readable: boolean): WebGLRenderer | null {
  const context = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    powerPreference: 'high-performance',
    preserveDrawingBuffer: readable,
  })
  if (context === null) return null
  const renderer = new WebGLRenderer({
    canvas,
    context,
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
  })
  // Every scene fills its picture, and the output the canvas; what is wiped before costs a processor a tenth of a frame.
  renderer.autoClear = false
  return renderer
}

function cardOf(renderer: WebGLRenderer): string {
  const gl = renderer.getContext()
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  return info === null ? '' : String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL))
}
