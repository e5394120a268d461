/**
 * Hue and chroma of a colour for lamps; lightness is the look's intensity. The lines show how far each kind of lamp
 * in question can go: beyond its line it gives something else.
 */
import { Slider } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import type { Oklch } from '../../../../core/model/colour.ts'
import { encodeSrgb, linearFromOklab } from '../../../../core/model/oklab.ts'
import { brightest } from '../../../../core/lighting/lamp-colour.ts'
import { reachOf } from '../../../../core/lighting/lamp-answer.ts'
import type { LampKind } from '../../../../core/lighting/lamp-kind.ts'
import { useLightingWords } from '../lighting-words.ts'
import style from './colour-plane.module.css'

const WIDE = 180
const HIGH = 64
const MOST_CHROMA = 0.32
/** The lightness that a picked colour is written down with; lamps take it at its brightest whatever it says. */
const LIGHTNESS = 0.75
const HUES = 36

export function ColourPlane(props: {
  colour: Oklch
  kinds: readonly LampKind[]
  onChange: (colour: Oklch) => void
}) {
  const say = useLightingWords()
  const { colour, kinds } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const brush = canvas.current?.getContext('2d')
    if (brush) brush.putImageData(planePicture(brush), 0, 0)
  }, [])
  const lines = useMemo(
    () =>
      kinds.map((kind) =>
        Array.from({ length: HUES + 1 }, (_, i) => {
          const hue = (i * 360) / HUES
          const y = HIGH * (1 - Math.min(1, reachOf(kind, hue) / MOST_CHROMA))
          return `${(i / HUES) * WIDE},${y.toFixed(1)}`
        }).join(' '),
      ),
    [kinds],
  )
  const set = (h: number, c: number) =>
    props.onChange({
      l: LIGHTNESS,
      c: Math.round(Math.min(MOST_CHROMA, Math.max(0, c)) * 1000) / 1000,
      h: Math.round(Math.min(360, Math.max(0, h)) * 10) / 10,
    })
  const pick = (event: React.PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    set(
      ((event.clientX - box.left) / box.width) * 360,
      (1 - (event.clientY - box.top) / box.height) * MOST_CHROMA,
    )
  }
  return (
    <div className={style.colour}>
      <div
        className={style.plane}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          pick(event)
        }}
        onPointerMove={(event) => event.buttons > 0 && pick(event)}
      >
        <canvas ref={canvas} width={WIDE} height={HIGH} aria-hidden="true" />
        <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
          {lines.map((points, i) => (
            <polyline key={i} points={points} data-under />
          ))}
          {lines.map((points, i) => (
            <polyline key={i} points={points} />
          ))}
        </svg>
        <span
          className={style.mark}
          style={{
            left: `${(colour.h / 360) * 100}%`,
            top: `${(1 - Math.min(1, colour.c / MOST_CHROMA)) * 100}%`,
          }}
        />
      </div>
      <p className={style.hint}>{say.look.planeHint}</p>
      <div className={style.fine}>
        <span>{say.look.hue}</span>
        <Slider
          size={6}
          thumbSize={24}
          label={null}
          min={0}
          max={360}
          value={Math.round(colour.h)}
          thumbLabel={say.look.hue}
          onChange={(hue) => set(hue, colour.c)}
        />
        <output>{Math.round(colour.h)}°</output>
        <span>{say.look.chroma}</span>
        <Slider
          size={6}
          thumbSize={24}
          label={null}
          min={0}
          max={MOST_CHROMA * 1000}
          value={Math.round(colour.c * 1000)}
          thumbLabel={say.look.chroma}
          onChange={(chroma) => set(colour.h, chroma / 1000)}
        />
        <output>{colour.c.toFixed(3)}</output>
      </div>
    </div>
  )
}

function planePicture(brush: CanvasRenderingContext2D): ImageData {
  const picture = brush.createImageData(WIDE, HIGH)
  const rgb = [0, 0, 0]
  for (let y = 0; y < HIGH; y++)
    for (let x = 0; x < WIDE; x++) {
      const c = (1 - y / (HIGH - 1)) * MOST_CHROMA
      const [l, a, b] = brightest({ l: LIGHTNESS, c, h: (x / (WIDE - 1)) * 360 })
      linearFromOklab(l, a, b, rgb, 0)
      for (let k = 0; k < 3; k++) picture.data[(y * WIDE + x) * 4 + k] = Math.round(encodeSrgb(rgb[k]!) * 255)
      picture.data[(y * WIDE + x) * 4 + 3] = 255
    }
  return picture
}
