import { LANGUAGES } from '../../../core/model/language.ts'
import type { StoryRow } from '../../../core/protocol/stories.ts'
import { useSpeech } from '../words/words-context.tsx'

/** A story by its title in the reader's language, else in the first that it has, else by its name. */
export function PackageTitle({ title, name }: { title: StoryRow['title']; name: string }) {
  const { language } = useSpeech()
  const found = [language, ...LANGUAGES].find((each) => (title?.[each] ?? '') !== '')
  return found === undefined ? <span>{name}</span> : <span lang={found}>{title?.[found]}</span>
}
