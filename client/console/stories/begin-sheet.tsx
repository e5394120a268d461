import { Radio } from '@mantine/core'
import { useState } from 'react'
import { LANGUAGES, Language } from '../../../core/model/language.ts'
import type { ConsentBasis } from '../../../core/model/story.ts'
import { ChoiceField, Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { SheetEnd } from '../parts/sheet-end.tsx'
import { go } from '../router.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { blankDraft } from './draft-edits.ts'
import { useBegin } from './desk-queries.ts'

export function BeginSheet({ onClose }: { onClose: () => void }) {
  const say = useStoriesWords().beginSheet
  const { words, language: spoken } = useSpeech()
  const begin = useBegin()
  const [basis, setBasis] = useState<ConsentBasis>('narrator')
  const [language, setLanguage] = useState<Language>(spoken)
  return (
    <Sheet title={say.title} size="560px" onClose={onClose}>
      <form
        className={fields.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (begin.isPending) return
          begin.mutate({ basis, draft: blankDraft(language) }, { onSuccess: ({ id }) => go('stories', id) })
        }}
      >
        <Radio.Group label={say.basis} value={basis} onChange={(value) => setBasis(value as ConsentBasis)}>
          <Radio mt={10} size="md" value="narrator" label={say.narrator} description={say.narratorWhat} />
          <Radio mt={14} size="md" value="composite" label={say.composite} description={say.compositeWhat} />
        </Radio.Group>
        <ChoiceField
          label={say.language}
          value={language}
          data={LANGUAGES.map((each) => ({ value: each, label: words.languages[each] }))}
          onChange={(event) => setLanguage(Language.parse(event.currentTarget.value))}
        />
        <SheetEnd change={begin} onClose={onClose}>
          {say.yes}
        </SheetEnd>
      </form>
    </Sheet>
  )
}
