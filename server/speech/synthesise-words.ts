/**
 * Many words at once, each a sound of its own. Starting espeak-ng and ffmpeg costs a hundred times what one word does, so
 * each runs once for all of them: the words are told apart by the silence that espeak-ng leaves between paragraphs, laid
 * out so that each begins and ends with a packet of Opus, and cut out of the one encoded stream without a second encoding.
 */
import type { Language } from '../../core/model/language.ts'
import { packetsOf } from '../media/own-opus.ts'
import { oggOpus, PACKET_SAMPLES } from './ogg-opus.ts'
import { cut, encode, isHeard, RATE, speak } from './synthesise.ts'

/** Inside a word it is quiet for 0.15 s at most (a stop consonant), between paragraphs for 0.65 s at least. */
const BETWEEN_WORDS = Math.round(0.4 * RATE)
/** So many samples of espeak-ng become one packet. */
const A_PACKET = (PACKET_SAMPLES * RATE) / 48_000
/** Quiet before each word, in packets: a decoder that begins here has found its way when the word begins. */
const LEAD = 4
/** The encoder is a third of a packet late; what of a word is in the next packet belongs to it as well. */
const TAIL = 1

/** Ogg Opus for each word in their order; null when this machine cannot say all of them, or was told to stop. */
export async function synthesiseWords(
  language: Language,
  words: readonly string[],
  signal: AbortSignal,
): Promise<Buffer[] | null> {
  const spoken = await spokenApart(language, words, signal)
  if (spoken === null) return null
  const laid = spoken.map((samples) => padded(samples))
  const encoded = await encode(Buffer.concat(laid), 'background', signal)
  const [head, tags, ...packets] = (encoded && packetsOf(encoded)) ?? []
  if (head === undefined || tags === undefined) return null
  const sounds: Buffer[] = []
  let from = 0
  for (const { length } of laid) {
    const to = from + length / 2 / A_PACKET
    if (to > packets.length) return null
    sounds.push(oggOpus(head, tags, packets.slice(from, to)))
    from = to
  }
  return sounds
}

/** The samples of each word. Where they cannot be told apart, halves are tried, down to a word alone. */
async function spokenApart(
  language: Language,
  words: readonly string[],
  signal: AbortSignal,
): Promise<Buffer[] | null> {
  if (words.length === 0) return []
  const pcm = await speak(language, words.join('\n\n'), 'background', signal)
  if (pcm === null) return null
  const found = words.length === 1 ? [cut(pcm)] : apart(pcm)
  if (found.length === words.length) return found.some(({ length }) => length === 0) ? null : found
  const half = Math.ceil(words.length / 2)
  const first = await spokenApart(language, words.slice(0, half), signal)
  const second = first && (await spokenApart(language, words.slice(half), signal))
  return first && second && [...first, ...second]
}

function apart(pcm: Buffer): Buffer[] {
  const parts: Buffer[] = []
  let from = 0
  let heard = -1
  for (let at = 0; at < pcm.length / 2; at++) {
    if (!isHeard(pcm, at)) continue
    if (heard >= 0 && at - heard > BETWEEN_WORDS) {
      const between = Math.round((heard + at) / 2)
      parts.push(cut(pcm.subarray(from * 2, between * 2)))
      from = between
    }
    heard = at
  }
  return heard < 0 ? parts : [...parts, cut(pcm.subarray(from * 2))]
}

/** With its lead, and to the end of a packet. */
function padded(samples: Buffer): Buffer {
  const packets = LEAD + Math.ceil(samples.length / 2 / A_PACKET) + TAIL
  const whole = Buffer.alloc(packets * A_PACKET * 2)
  samples.copy(whole, LEAD * A_PACKET * 2)
  return whole
}
