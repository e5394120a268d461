/** Lamps and screens as they lie on the plan while somebody moves them: at once here, kept when the hand or the keys rest. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Fixture } from '../../../../core/model/fixture.ts'
import { movedTo, placeOf, turnedBy } from '../../../../core/model/stand.ts'
import { screenKey, type PlanScreen } from './plan-geometry.ts'

export interface Moved {
  lamps: Fixture[]
  screens: PlanScreen[]
}

const NOTHING: Readonly<Record<string, never>> = {}
const RESTS_MS = 700

export interface PlanPieces {
  fixtures: readonly Fixture[]
  screens: readonly PlanScreen[]
  /** From where they lay when the hand took them, by metres; `keep` says when the hand lets go. */
  take(keys: ReadonlySet<string>): { by(dx: number, dy: number): void; keep(): void }
  nudge(keys: ReadonlySet<string>, dx: number, dy: number): void
  turn(keys: ReadonlySet<string>, degrees: number): void
}

export function usePlanPieces(
  given: { fixtures: readonly Fixture[]; screens: readonly PlanScreen[] },
  /** `giveUp`: what could not be kept lies where it lay before. */
  onMove: ((moved: Moved, giveUp: () => void) => void) | null,
): PlanPieces {
  const [lamps, setLamps] = useState<Readonly<Record<string, Fixture>>>(NOTHING)
  const [places, setPlaces] = useState<Readonly<Record<string, PlanScreen>>>(NOTHING)
  const fixtures = useMemo(
    () => given.fixtures.map((each) => lamps[each.id] ?? each),
    [given.fixtures, lamps],
  )
  const screens = useMemo(
    () => given.screens.map((each) => ({ ...each, ...placedAs(places[each.id]) })),
    [given.screens, places],
  )
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  // What the server has taken is the truth again; what a screen says of itself meanwhile moves nothing.
  const placed = given.screens.map(({ id, span, stand }) => JSON.stringify([id, span, stand])).join()
  useEffect(() => setLamps(NOTHING), [given.fixtures])
  useEffect(() => setPlaces(NOTHING), [placed])

  const giveUp = () => {
    setLamps(NOTHING)
    setPlaces(NOTHING)
  }
  const chosen = (keys: ReadonlySet<string>): Moved => ({
    lamps: fixtures.filter((each) => keys.has(each.id)),
    screens: screens.filter((each) => keys.has(screenKey(each.id))),
  })
  function lay(moved: Moved): void {
    setLamps((before) => ({ ...before, ...Object.fromEntries(moved.lamps.map((each) => [each.id, each])) }))
    setPlaces((before) => ({
      ...before,
      ...Object.fromEntries(moved.screens.map((each) => [each.id, each])),
    }))
  }
  /** Steps by keys are kept together. */
  function layAndKeep(moved: Moved): void {
    lay(moved)
    clearTimeout(timer.current)
    const all = {
      lamps: Object.values({ ...lamps, ...Object.fromEntries(moved.lamps.map((each) => [each.id, each])) }),
      screens: Object.values({
        ...places,
        ...Object.fromEntries(moved.screens.map((each) => [each.id, each])),
      }),
    }
    timer.current = setTimeout(() => onMove?.(all, giveUp), RESTS_MS)
  }
  return {
    fixtures,
    screens,
    take(keys) {
      const begun = chosen(keys)
      let now: Moved | null = null
      return {
        by(dx, dy) {
          now = shifted(begun, dx, dy)
          lay(now)
        },
        keep() {
          if (now !== null) onMove?.(now, giveUp)
        },
      }
    },
    nudge: (keys, dx, dy) => layAndKeep(shifted(chosen(keys), dx, dy)),
    turn(keys, degrees) {
      const turned = chosen(keys).screens.map((each) => ({ ...each, stand: turnedBy(each.stand, degrees) }))
      if (turned.length > 0) layAndKeep({ lamps: [], screens: turned })
    },
  }
}

function placedAs(screen: PlanScreen | undefined): Partial<Pick<PlanScreen, 'span' | 'stand'>> {
  return screen === undefined ? {} : { span: screen.span, stand: screen.stand }
}

function shifted({ lamps, screens }: Moved, dx: number, dy: number): Moved {
  return {
    lamps: lamps.map((each) => {
      const { x, y, z } = each.position
      return { ...each, position: { x: rounded(x + dx), y: rounded(y + dy), z } }
    }),
    screens: screens.map((each) => {
      const { x, y } = placeOf(each)
      return { ...each, ...movedTo(each, { x: x + dx, y: y + dy }) }
    }),
  }
}

function rounded(metres: number): number {
  return Math.round(metres * 100) / 100
}
