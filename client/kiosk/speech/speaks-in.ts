import type { Language } from '../../../core/model/language.ts'
import type { Piece } from '../piece.ts'

/** Whether this screen can read itself aloud in a language: the server has a voice, and the screen something to hear it with. */
export function speaksIn(
  { speaker, exhibition }: Pick<Piece, 'speaker' | 'exhibition'>,
  language: Language,
): boolean {
  return speaker !== null && exhibition.get().speech.includes(language)
}
