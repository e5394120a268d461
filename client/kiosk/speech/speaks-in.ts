import type { Language } from '../../../core/model/language.ts'
import type { Exhibition } from '../../../core/protocol/exhibition.ts'
import type { Held } from '../../lib/held.ts'
import type { Speaker } from './speaker.ts'

/** Whether this screen can read itself aloud in a language: the server has a voice, and the screen something to hear it with. */
export function speaksIn(
  { speaker, exhibition }: { speaker: Speaker | null; exhibition: Pick<Held<Exhibition>, 'get'> },
  language: Language,
): boolean {
  return speaker !== null && exhibition.get().speech.includes(language)
}
