/** Measuring samples: how loud, how sudden. */

export function rms(samples: Float32Array, from: number, to: number, sampleRate: number): number {
  const first = Math.round(from * sampleRate)
  const last = Math.min(samples.length, Math.round(to * sampleRate))
  let sum = 0
  for (let i = first; i < last; i++) sum += samples[i]! ** 2
  return Math.sqrt(sum / Math.max(1, last - first))
}

export function peak(samples: Float32Array, from: number, to: number, sampleRate: number): number {
  let highest = 0
  const last = Math.min(samples.length, Math.round(to * sampleRate))
  for (let i = Math.round(from * sampleRate); i < last; i++)
    highest = Math.max(highest, Math.abs(samples[i]!))
  return highest
}

export function decibels(level: number): number {
  return 20 * Math.log10(Math.max(level, 1e-9))
}

/** What is left above 8 kHz, where nothing of ours sounds and every click does: a windowed high-pass of 129 taps. */
export function sudden(samples: Float32Array, sampleRate: number): Float32Array {
  const half = 64
  const cutoff = 8_000 / sampleRate
  const taps = Float64Array.from({ length: 2 * half + 1 }, (_, index) => {
    const n = index - half
    const low = n === 0 ? 2 * cutoff : Math.sin(2 * Math.PI * cutoff * n) / (Math.PI * n)
    const window = 0.42 + 0.5 * Math.cos((Math.PI * n) / half) + 0.08 * Math.cos((2 * Math.PI * n) / half)
    return (n === 0 ? 1 : 0) - low * window
  })
  const result = new Float32Array(samples.length)
  for (let i = half; i < samples.length - half; i++) {
    let sum = 0
    for (let k = 0; k < taps.length; k++) sum += taps[k]! * samples[i + k - half]!
    result[i] = sum
  }
  return result
}
