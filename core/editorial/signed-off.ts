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
