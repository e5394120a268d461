/** The room from above on a canvas: floor, screens, and every lamp with the light that it gives. */
import type { Fixture, FixtureProfile } from '../../../../core/model/fixture.ts'
import type { SeenColour } from '../../../../core/lighting/seen-colour.ts'
import { lengthOf } from '../../../../core/model/horizon.ts'
import { placeOf } from '../../../../core/model/stand.ts'
import { facePicture, type FacePicture } from './plan-face.ts'
import { pixelOf, screenKey, type Bounds, type PlanScreen, type PlanView } from './plan-geometry.ts'
import { FALL, glowShares, type Pool } from './plan-glow.ts'
import { labelsOf, type PlanLabel } from './plan-labels.ts'

export interface PlanPicture {
  view: PlanView
  bounds: Bounds
  width: number
  height: number
  fixtures: readonly Fixture[]
  /** In the order of the fixtures. */
  colours: readonly SeenColour[]
  /** From `planFaces`, in the order of the fixtures; null for a lamp of one light. */
  faces: readonly (FacePicture | null)[]
  selected: ReadonlySet<string>
  identified: ReadonlySet<string>
  /** From `planPools`, in the order of the fixtures. */
  pools: readonly (Pool & { share: number })[]
  /** From `planLabels`; the lamp under the pointer is named besides. */
  labels: readonly PlanLabel[]
  hovered: string | null
  screens: readonly PlanScreen[]
  accent: string
  /** Words on the plan. */
  outside: string
}

const GROUND = '#0b0b0d'
const FLOOR = '#101013'
const LINE = '#1b1b20'
const QUIET = '#aeaab0'
const OUTLINE = 'rgba(243, 239, 232, 0.72)'
const UNLIT = '#2a2a30'
const TEXT = '#f3efe8'
/** Beyond this many lamps only chosen ones are named, and of those so many. */
const NAMED = 300
const CHOSEN_NAMED = 60
const SMALL_FONT = "12px 'Golos Text Variable', sans-serif"
const NAME_FONT = "13px 'Golos Text Variable', sans-serif"

export function paintPlan(brush: CanvasRenderingContext2D, picture: PlanPicture): void {
  const { width, height } = picture
  brush.globalCompositeOperation = 'source-over'
  brush.globalAlpha = 1
  brush.fillStyle = GROUND
  brush.fillRect(0, 0, width, height)
  paintFloor(brush, picture)
  paintLight(brush, picture)
  paintWall(brush, picture)
  paintScreens(brush, picture)
  paintLamps(brush, picture)
  paintNames(brush, picture)
}

function paintFloor(
  brush: CanvasRenderingContext2D,
  { view, width, height, bounds, outside }: PlanPicture,
): void {
  const wall = view.originY
  brush.fillStyle = FLOOR
  brush.fillRect(0, wall, width, height - wall)
  const every = view.scale >= 24 ? 1 : view.scale >= 6 ? 5 : 20
  brush.strokeStyle = LINE
  brush.lineWidth = 1
  brush.beginPath()
  for (let x = Math.ceil(-view.originX / view.scale / every) * every; ; x += every) {
    const px = Math.round(pixelOf(view, x, 0).px) + 0.5
    if (px > width) break
    brush.moveTo(px, wall)
    brush.lineTo(px, height)
  }
  for (let y = every; ; y += every) {
    const py = Math.round(pixelOf(view, 0, y).py) + 0.5
    if (py > height) break
    brush.moveTo(0, py)
    brush.lineTo(width, py)
  }
  brush.stroke()
  brush.fillStyle = '#77747b'
  brush.font = SMALL_FONT
  brush.textAlign = 'center'
  for (let x = Math.ceil(-view.originX / view.scale / every) * every; ; x += every) {
    const { px } = pixelOf(view, x, 0)
    if (px > width - 8) break
    if (px > 8) brush.fillText(String(x).replace('-', '−'), px, height - 6)
  }
  brush.textAlign = 'left'
  for (let y = every; ; y += every) {
    const { py } = pixelOf(view, 0, y)
    if (py > height - 28) break
    brush.fillText(String(y), 6, py - 4)
  }
  if (bounds.top < -1.3) {
    brush.textAlign = 'left'
    brush.fillText(outside, 12, 20)
  }
}

/** Half of what still lights the floor as a point does, in pixels. */
const POINT = 10

/** Added up, as light is. */
function paintLight(brush: CanvasRenderingContext2D, { pools, colours, faces }: PlanPicture): void {
  brush.globalCompositeOperation = 'lighter'
  pools.forEach(({ px, py, radius, share }, i) => {
    const colour = colours[i]!
    if (colour.intensity < 0.002) return
    // A screen shows dim light far too bright when it is drawn in proportion; this is about what an eye makes of it.
    brush.globalAlpha = 0.8 * share * colour.intensity ** 0.7
    // The light of a bar is as much longer as the bar.
    const across = radius + Math.max(0, (faces[i]?.halfX ?? 0) - POINT)
    brush.drawImage(glow(colour), px - across, py - radius, 2 * across, 2 * radius)
  })
  brush.globalAlpha = 1
  brush.globalCompositeOperation = 'source-over'
}

/** Where lamps light the floor; anew when they hang elsewhere. A lamp that hangs higher lights a wider piece of it. */
export function planPools(fixtures: readonly Fixture[], view: PlanView): PlanPicture['pools'] {
  const pools = fixtures.map(({ position }) => {
    const metres = Math.min(3.4, Math.max(0.9, 0.75 + 0.55 * position.z))
    return { ...pixelOf(view, position.x, position.y), radius: Math.max(14, metres * view.scale) }
  })
  const shares = glowShares(pools)
  return pools.map((pool, i) => ({ ...pool, share: shares[i]! }))
}

const GLOW_SIZE = 96
const glows = new Map<number, HTMLCanvasElement>()

/** Drawn once for each colour, in 32 steps a component. */
function glow({ r, g, b }: SeenColour): HTMLCanvasElement {
  const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3)
  const known = glows.get(key)
  if (known !== undefined) return known
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = GLOW_SIZE
  const brush = canvas.getContext('2d')
  if (brush !== null) {
    const half = GLOW_SIZE / 2
    const fall = brush.createRadialGradient(half, half, 0, half, half, half)
    for (const [at, alpha] of FALL) fall.addColorStop(at, `rgba(${r}, ${g}, ${b}, ${alpha})`)
    brush.fillStyle = fall
    brush.fillRect(0, 0, GLOW_SIZE, GLOW_SIZE)
  }
  if (glows.size > 600) glows.clear()
  glows.set(key, canvas)
  return canvas
}

function paintWall(brush: CanvasRenderingContext2D, { view, width }: PlanPicture): void {
  brush.fillStyle = '#3a3a41'
  brush.fillRect(0, Math.round(view.originY) - 1, width, 2)
}

/** How far a screen's face reaches into the room on the plan, in metres: it says which way it looks. */
const FACE = 0.45

/** From above a screen is a line, with its face before it and its name behind it. */
function paintScreens(brush: CanvasRenderingContext2D, picture: PlanPicture): void {
  const { view, screens, selected, accent } = picture
  brush.font = SMALL_FONT
  brush.textAlign = 'center'
  brush.lineJoin = 'round'
  for (const screen of screens) {
    const middle = placeOf(screen)
    const { px, py } = pixelOf(view, middle.x, middle.y)
    const half = Math.max(4, (lengthOf(screen.span) / 2) * view.scale - 1)
    const chosen = selected.has(screenKey(screen.id))
    brush.save()
    brush.translate(px, py)
    brush.rotate((screen.stand.turn * Math.PI) / 180)
    const face = FACE * view.scale
    const shade = brush.createLinearGradient(0, 0, 0, face)
    shade.addColorStop(0, 'rgba(243, 239, 232, 0.2)')
    shade.addColorStop(1, 'rgba(243, 239, 232, 0)')
    brush.fillStyle = shade
    brush.beginPath()
    brush.moveTo(-half, 3)
    brush.lineTo(half, 3)
    brush.lineTo(half + face * 0.35, face)
    brush.lineTo(-half - face * 0.35, face)
    brush.fill()
    brush.fillStyle = accent
    brush.globalAlpha = screen.online ? 1 : 0.4
    brush.fillRect(-half, -3, 2 * half, 6)
    brush.globalAlpha = 1
    if (chosen) {
      brush.lineWidth = 2
      brush.strokeStyle = TEXT
      brush.strokeRect(-half - 5, -8, 2 * half + 10, 16)
    }
    brush.restore()
    paintScreenName(brush, picture, screen, { px, py, half, chosen })
  }
}

/** So many are named whole, also where they are narrow. */
const FEW_SCREENS = 24

function paintScreenName(
  brush: CanvasRenderingContext2D,
  { height, screens }: PlanPicture,
  { name, stand }: PlanScreen,
  { px, py, half, chosen }: { px: number; py: number; half: number; chosen: boolean },
): void {
  const angle = (stand.turn * Math.PI) / 180
  const room = Math.max(2 * half - 6, chosen || screens.length <= FEW_SCREENS ? 90 : 0)
  if (room < 24) return
  const text = shortened(brush, name, room)
  // Behind it; where it stands across, beside it, by half of the name.
  const far = 12 + Math.abs(Math.sin(angle)) * (brush.measureText(text).width / 2 - 2)
  const [x, y] = [px + Math.sin(angle) * far, py - Math.cos(angle) * far + 4 * (1 - Math.cos(angle))]
  const base = Math.max(12, Math.min(height - 24, y))
  brush.lineWidth = 3
  brush.strokeStyle = 'rgba(11, 11, 13, 0.85)'
  brush.strokeText(text, x, base)
  brush.fillStyle = chosen ? TEXT : QUIET
  brush.fillText(text, x, base)
}

function shortened(brush: CanvasRenderingContext2D, text: string, room: number): string {
  if (brush.measureText(text).width <= room) return text
  let cut = text
  while (cut.length > 1 && brush.measureText(`${cut}…`).width > room) cut = cut.slice(0, -1)
  return `${cut}…`
}

function paintLamps(brush: CanvasRenderingContext2D, picture: PlanPicture): void {
  const { view, fixtures, colours, faces, selected, identified } = picture
  const size = symbolSize(fixtures.length)
  fixtures.forEach((fixture, i) => {
    const { px, py } = pixelOf(view, fixture.position.x, fixture.position.y)
    const { r, g, b, intensity } = colours[i]!
    const share = intensity ** 0.5
    const light = `rgba(${r}, ${g}, ${b}, ${share})`
    const face = faces[i] ?? null
    if (face === null) {
      symbol(brush, fixture.role, px, py, size)
      brush.fillStyle = GROUND
      brush.fill()
      brush.fillStyle = light
      brush.fill()
      brush.lineWidth = 1.25
      brush.strokeStyle = OUTLINE
      brush.stroke()
    } else paintFace(brush, fixture.role, face, { px, py, light })
    const isSelected = selected.has(fixture.id)
    if (isSelected || identified.has(fixture.id)) {
      brush.beginPath()
      brush.setLineDash(identified.has(fixture.id) ? [4, 3] : [])
      if (face === null) brush.arc(px, py, size + 6, 0, 2 * Math.PI)
      else {
        const [x, y] = [face.halfX + 5, face.halfY + 5]
        brush.roundRect(px - x, py - y, 2 * x, 2 * y, 6)
      }
      brush.lineWidth = 2
      brush.strokeStyle = TEXT
      brush.stroke()
      brush.setLineDash([])
    }
  })
}

/** A housing with its lights, which have the shape of the role; all show the same, as all cells of a lamp do. */
function paintFace(
  brush: CanvasRenderingContext2D,
  role: Fixture['role'],
  { halfX, halfY, light: half, lights }: FacePicture,
  { px, py, light }: { px: number; py: number; light: string },
): void {
  brush.beginPath()
  brush.roundRect(px - halfX, py - halfY, 2 * halfX, 2 * halfY, Math.min(3, halfY))
  brush.fillStyle = GROUND
  brush.fill()
  brush.lineWidth = 1
  brush.strokeStyle = OUTLINE
  brush.stroke()
  for (const { x, y } of lights) {
    symbol(brush, role, px + x, py + y, half)
    brush.fillStyle = UNLIT
    brush.fill()
    brush.fillStyle = light
    brush.fill()
  }
}

/** How lamps with several lights are drawn; anew when they are of another kind, or the plan has another scale. */
export function planFaces(
  fixtures: readonly Fixture[],
  profiles: readonly FixtureProfile[],
  view: PlanView,
): PlanPicture['faces'] {
  const size = symbolSize(fixtures.length)
  const ofKind = new Map(
    profiles.map(({ id, face }) => [id, face === undefined ? null : facePicture(face, view.scale, size)]),
  )
  return fixtures.map(({ profile }) => ofKind.get(profile) ?? null)
}

function symbolSize(count: number): number {
  return count > 600 ? 3.5 : count > 150 ? 5 : 7
}

/** Names and where they stand, anew when lamps, the choice or the plan's size are others, not with every frame. */
export function planLabels(
  brush: CanvasRenderingContext2D,
  picture: Pick<PlanPicture, 'view' | 'width' | 'height' | 'fixtures' | 'faces' | 'selected'>,
): PlanLabel[] {
  const { view, width, height, fixtures, faces, selected } = picture
  const faceOf = new Map(fixtures.map(({ id }, i) => [id, faces[i] ?? null]))
  const chosen = fixtures.filter((each) => selected.has(each.id)).slice(0, CHOSEN_NAMED)
  const first = chosen.length < CHOSEN_NAMED ? selected : new Set<string>()
  const named = fixtures.length <= NAMED ? fixtures : chosen
  brush.font = NAME_FONT
  return labelsOf(
    named.map(({ id, name, position }) => ({
      ...{ id, name, first: first.has(id), face: faceOf.get(id) ?? null },
      ...pixelOf(view, position.x, position.y),
    })),
    {
      ...{ width, height: height - 20, symbol: symbolSize(fixtures.length) },
      widthOf: (text) => brush.measureText(text).width,
    },
  )
}

function paintNames(brush: CanvasRenderingContext2D, picture: PlanPicture): void {
  brush.font = NAME_FONT
  brush.textAlign = 'center'
  brush.lineJoin = 'round'
  for (const { text, x, y } of picture.labels) {
    brush.lineWidth = 3
    brush.strokeStyle = 'rgba(11, 11, 13, 0.85)'
    brush.strokeText(text, x, y)
    brush.fillStyle = TEXT
    brush.fillText(text, x, y)
  }
  paintHovered(brush, picture)
}

/** Whole, on a ground of its own, where it is not there in full already. */
function paintHovered(brush: CanvasRenderingContext2D, picture: PlanPicture): void {
  const { view, width, fixtures, hovered, labels } = picture
  const lamp = fixtures.find((each) => each.id === hovered)
  if (lamp === undefined || labels.some(({ id, text }) => id === lamp.id && text === lamp.name)) return
  const { px, py } = pixelOf(view, lamp.position.x, lamp.position.y)
  const half = brush.measureText(lamp.name).width / 2 + 8
  const x = Math.max(half, Math.min(width - half, px))
  const top = py - symbolSize(fixtures.length) - 30
  const y = top < 0 ? py + symbolSize(fixtures.length) + 6 : top
  brush.fillStyle = '#232329'
  brush.beginPath()
  brush.roundRect(x - half, y, 2 * half, 24, 4)
  brush.fill()
  brush.fillStyle = TEXT
  brush.fillText(lamp.name, x, y + 17)
}

/** The role by its shape: wash round, accent a triangle, façade square, house a diamond. */
function symbol(
  brush: CanvasRenderingContext2D,
  role: Fixture['role'],
  x: number,
  y: number,
  size: number,
): void {
  brush.beginPath()
  switch (role) {
    case 'wash':
      brush.arc(x, y, size, 0, 2 * Math.PI)
      return
    case 'accent':
      brush.moveTo(x, y - size * 1.15)
      brush.lineTo(x + size * 1.1, y + size * 0.8)
      brush.lineTo(x - size * 1.1, y + size * 0.8)
      brush.closePath()
      return
    case 'facade':
      brush.rect(x - size * 0.9, y - size * 0.9, size * 1.8, size * 1.8)
      return
    case 'house':
      brush.moveTo(x, y - size * 1.25)
      brush.lineTo(x + size * 1.25, y)
      brush.lineTo(x, y + size * 1.25)
      brush.lineTo(x - size * 1.25, y)
      brush.closePath()
      return
    default:
      role satisfies never
  }
}
