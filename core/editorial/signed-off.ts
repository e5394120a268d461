import type { Language } from '../model/language.ts'
import type { LanguageReview } from '../model/story.ts'
import type { StoryDraft } from '../model/story-draft.ts'
import { eachLanguage } from './choice.ts'
import { same } from './difference.ts'

/**
 * A native speaker signs the words off that they read (VEN-2): of a text that was changed since they know nothing, so
 * its sign-off is taken back, unless the change is the sign-off itself.
 */
export function signedAsRead(before: StoryDraft, after: StoryDraft): StoryDraft {
  const review = eachLanguage((language): LanguageReview => {
    const isOther = !same(before.text[language], after.text[language])
    const wasSigned = before.review[language] === 'signed-off'
    return isOther && wasSigned ? 'needs-native-review' : after.review[language]
  })
  return same(review, after.review) ? after : { ...after, review }
}

/**
 * What may be saved on top of `saved` (null: nothing is saved yet). A sign-off says that somebody has read the words as
 * they lay there, so none is taken together with other words. An earlier revision that is brought back (`restored`)
 * brings along what was signed off of it.
 */
export function signedAsSaved(
  saved: StoryDraft | null,
  next: StoryDraft,
  restored: StoryDraft | null,
): StoryDraft {
  const wasRead = (language: Language): boolean =>
    (saved !== null && same(saved.text[language], next.text[language])) ||
    (restored?.review[language] === 'signed-off' && same(restored.text[language], next.text[language]))
  const review = eachLanguage((language): LanguageReview =>
    wasRead(language) ? next.review[language] : 'needs-native-review',
  )
  return same(review, next.review) ? next : { ...next, review }
}
