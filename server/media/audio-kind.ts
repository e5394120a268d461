/** What an upload is, by its first bytes; never by its name or by what the sender says (SEC-5). */
import { fileTypeFromBuffer } from 'file-type'

/** How many bytes are enough to know; nothing is decoded before that. */
export const HEAD_BYTES = 4_100

/** The decoder's own name of the container: it is told which one to use, and tries no other. */
export type Demuxer = 'wav' | 'mp3' | 'flac' | 'ogg' | 'mov' | 'aac' | 'aiff' | 'matroska'

const DEMUXERS: Readonly<Record<string, Demuxer>> = {
  wav: 'wav',
  mp3: 'mp3',
  flac: 'flac',
  ogg: 'ogg',
  oga: 'ogg',
  opus: 'ogg',
  m4a: 'mov',
  mp4: 'mov',
  '3gp': 'mov',
  aac: 'aac',
  aif: 'aiff',
  webm: 'matroska',
}

/** Null for everything that is no recording. */
export async function audioKindOf(head: Uint8Array): Promise<Demuxer | null> {
  const type = await fileTypeFromBuffer(head).catch(() => undefined)
  return type === undefined ? null : (DEMUXERS[type.ext] ?? null)
}
