import { expect, test } from 'vitest'
import { WORDS } from '../../../../client/lib/withdrawal/words.ts'
import { LANGUAGES } from '../../../../core/model/language.ts'

test.each(LANGUAGES)(
  '[CON-4] in %s "it is gone" holds also for what no screen has ever shown',
  (language) => {
    const { gone, none } = WORDS[language]
    expect(none).toMatch(/экран|screen/iu)
    expect(gone).not.toMatch(/экран|screen/iu)
  },
)
