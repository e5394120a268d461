/** Sound as HTTP answers it: whole, or the one stretch of bytes that a player asks for (RFC 9110, 14). */
import { Refusal } from './problem.ts'
import type { Reply } from './route.ts'

const HEADERS = { 'Accept-Ranges': 'bytes' }

/** `range` null or not understood: everything. */
export function soundReply(sound: Uint8Array, range: string | null): Reply {
  const bytes = Buffer.from(sound.buffer, sound.byteOffset, sound.byteLength)
  const stretch = stretchOf(range, bytes.length)
  if (stretch === 'everything') return { status: 200, body: bytes, headers: HEADERS }
  if (stretch === 'nothing')
    throw new Refusal(416, 'no_such_range', 'Nothing there', 'The sound is shorter than that.', null, {
      'Content-Range': `bytes */${bytes.length}`,
    })
  const [from, to] = stretch
  return {
    status: 206,
    body: bytes.subarray(from, to + 1),
    headers: {
      ...HEADERS,
      'Content-Range': `bytes ${from}-${to}/${bytes.length}`,
    },
  }
}

/** First and last byte. Several stretches at once, and other units, are answered with everything, as the RFC allows. */
function stretchOf(range: string | null, length: number): [number, number] | 'everything' | 'nothing' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '')
  if (match === null) return 'everything'
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return 'everything'
  if (first === '') {
    const wanted = Math.min(length, Number(last))
    return wanted === 0 ? 'nothing' : [length - wanted, length - 1]
  }
  const from = Number(first)
  const to = last === '' ? length - 1 : Math.min(length - 1, Number(last))
  if (from >= length) return 'nothing'
  return to < from ? 'everything' : [from, to]
}
