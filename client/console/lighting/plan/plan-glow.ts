/** How lamps light the floor of the plan. Light adds up, but a screen's colour that burns out is another colour. */

/** From the middle of a lamp's light to its edge: how much of its colour is there. */
export const FALL = [
  [0, 0.95],
  [0.12, 0.62],
  [0.3, 0.3],
  [0.55, 0.1],
  [0.8, 0.025],
  [1, 0],
] as const

/** The most that lamps on one another may add up to. */
const MOST = 1.3

export interface Pool {
  px: number
  py: number
  radius: number
}

/** The share of its light that each lamp keeps, so that a row of orange lamps is orange and not yellow. */
export function glowShares(pools: readonly Pool[]): Float32Array {
  const reach = pools.reduce((most, { radius }) => Math.max(most, radius), 1)
  const cells = new Map<string, number[]>()
  const cellOf = ({ px, py }: Pool) => [Math.floor(px / reach), Math.floor(py / reach)] as const
  pools.forEach((pool, i) => {
    const key = cellOf(pool).join()
    const there = cells.get(key)
    if (there === undefined) cells.set(key, [i])
    else there.push(i)
  })
  return Float32Array.from(pools, (pool) => {
    const [x, y] = cellOf(pool)
    let sum = 0
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of cells.get(`${x + dx},${y + dy}`) ?? []) {
          const { px, py, radius } = pools[other]!
          sum += fallAt(Math.hypot(px - pool.px, py - pool.py) / radius)
        }
    return Math.min(1, MOST / sum)
  })
}

function fallAt(x: number): number {
  for (let i = 1; i < FALL.length; i++) {
    const [to, end] = FALL[i]!
    if (x >= to) continue
    const [from, start] = FALL[i - 1]!
    return start + ((end - start) * (x - from)) / (to - from)
  }
  return 0
}
