interface Sample {
  t: number
  value: number
}

/** An oracle that knows nothing of the limiter: opposing changes of `swing` or more inside any second. */
export function swingsInAnySecond(track: readonly Sample[], swing: number): number {
  let most = 0
  let to = 0
  for (let from = 0; from < track.length; from++) {
    while (to < track.length && track[to]!.t <= track[from]!.t + 1_000) to++
    most = Math.max(most, swings(track.slice(from, to), swing))
  }
  return most
}

function swings(window: readonly Sample[], swing: number): number {
  let count = 0
  let direction = 0
  let low = Infinity
  let high = -Infinity
  for (const { value } of window) {
    low = Math.min(low, value)
    high = Math.max(high, value)
    if (direction <= 0 && value - low >= swing) {
      direction = 1
      count++
      high = value
    } else if (direction >= 0 && high - value >= swing) {
      direction = -1
      count++
      low = value
    }
  }
  return count
}
