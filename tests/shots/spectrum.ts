/** A spectrum as a picture: time from left to right, frequency upwards on a logarithmic scale, loud is light. */
import sharp from 'sharp'

const SIZE = { width: 1024, height: 320 } as const
const BAND = { lowest: 40, highest: 12_000 } as const
/** Levels of one partial from black to white, in dBFS. */
const RANGE = { quietest: -110, loudest: -30 } as const
const WINDOW = 8_192

export async function spectrumPicture(samples: Float32Array, sampleRate: number): Promise<Buffer> {
  const pixels = Buffer.alloc(SIZE.width * SIZE.height * 3)
  const step = Math.max(1, (samples.length - WINDOW) / SIZE.width)
  for (let x = 0; x < SIZE.width; x++) {
    const levels = levelsAt(samples, Math.round(x * step))
    for (let y = 0; y < SIZE.height; y++) {
      const up = 1 - y / (SIZE.height - 1)
      const frequency = BAND.lowest * (BAND.highest / BAND.lowest) ** up
      const level = levels[Math.min(levels.length - 1, Math.round((frequency * WINDOW) / sampleRate))]!
      const light = Math.min(1, Math.max(0, (level - RANGE.quietest) / (RANGE.loudest - RANGE.quietest)))
      const at = (y * SIZE.width + x) * 3
      pixels[at] = 255 * light ** 1.2
      pixels[at + 1] = 255 * light ** 2
      pixels[at + 2] = 255 * (0.18 * (1 - light) + light ** 4)
    }
  }
  return sharp(pixels, { raw: { ...SIZE, channels: 3 } }).png().toBuffer()
}

/** dBFS of each partial of the window that begins here. */
function levelsAt(samples: Float32Array, from: number): Float64Array {
  const real = new Float64Array(WINDOW)
  const imaginary = new Float64Array(WINDOW)
  for (let i = 0; i < WINDOW; i++)
    real[i] = (samples[from + i] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / WINDOW))
  transform(real, imaginary)
  return Float64Array.from({ length: WINDOW / 2 }, (_, bin) => {
    const amplitude = (4 * Math.hypot(real[bin]!, imaginary[bin]!)) / WINDOW
    return 20 * Math.log10(Math.max(amplitude, 1e-9))
  })
}

/** Fourier's, in place, for lengths that are powers of two. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const length = real.length
  for (let i = 1, j = 0; i < length; i++) {
    let bit = length >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j ^= bit
    if (i < j) {
      ;[real[i], real[j]] = [real[j]!, real[i]!]
      ;[imaginary[i], imaginary[j]] = [imaginary[j]!, imaginary[i]!]
    }
  }
  for (let span = 2; span <= length; span *= 2)
    for (let from = 0; from < length; from += span)
      for (let k = 0; k < span / 2; k++) {
        const [cos, sin] = [Math.cos((-2 * Math.PI * k) / span), Math.sin((-2 * Math.PI * k) / span)]
        const [a, b] = [from + k, from + k + span / 2]
        const [re, im] = [real[b]! * cos - imaginary[b]! * sin, real[b]! * sin + imaginary[b]! * cos]
        ;[real[b], imaginary[b]] = [real[a]! - re, imaginary[a]! - im]
        ;[real[a], imaginary[a]] = [real[a]! + re, imaginary[a]! + im]
      }
}
