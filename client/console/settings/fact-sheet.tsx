import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { CARD_LIMIT, ContextCard } from '../../../core/model/context-card.ts'
import { LANGUAGES } from '../../../core/model/language.ts'
import type { FactView } from '../../../core/protocol/facts.ts'
import { Sheet, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { isSaid, LocalisedField, trimmed, UNSAID } from '../parts/localised-field.tsx'
import { SheetEnd } from '../parts/sheet-end.tsx'
import { useSettingsWords } from '../words/settings/use-settings-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useAddFact, useChangeFact, useFacts } from './fact-queries.ts'
import { factId } from './fact-id.ts'

/** `fact` null: a new one, named after its first words in English. */
export function FactSheet({ fact, onClose }: { fact: FactView | null; onClose: () => void }) {
  const say = useSettingsWords()
  const words = useWords()
  const add = useAddFact()
  const change = useChangeFact(fact?.card.id ?? '')
  const [text, setText] = useState(fact?.card.text ?? UNSAID)
  const [source, setSource] = useState(fact?.card.source ?? UNSAID)
  const [asOf, setAsOf] = useState(fact?.card.asOf ?? '')
  const [expires, setExpires] = useState(fact?.card.expires ?? '')
  const [tried, setTried] = useState(false)
  const taken = useFacts().data?.items.map((each) => each.card.id) ?? []
  const card = ContextCard.safeParse({
    id: fact?.card.id ?? factId(text.en, taken),
    text: trimmed(text),
    source: trimmed(source),
    asOf: asOf.trim() === '' ? null : asOf.trim(),
    expires: expires === '' ? null : expires,
    supersededBy: fact?.card.supersededBy ?? null,
  })
  const wrongAsOf = ContextCard.shape.asOf.safeParse(asOf.trim() === '' ? null : asOf.trim()).success
    ? null
    : say.facts.asOfHint
  return (
    <Sheet title={fact === null ? say.facts.add : say.facts.change} size="860px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (add.isPending || change.isPending || !card.success || !isSaid(source)) return
          if (fact === null) add.mutate({ card: card.data }, { onSuccess: onClose })
          else
            change.mutate(
              { revision: fact.revision, card: card.data, retired: fact.retired },
              { onSuccess: onClose },
            )
        }}
      >
        <fieldset className={fields.group}>
          <legend>{say.facts.text}</legend>
          {LANGUAGES.map((language) => (
            <Textarea
              key={language}
              lang={language}
              mb={10}
              size="md"
              autosize
              minRows={2}
              maxLength={CARD_LIMIT}
              label={words.languages[language]}
              description={say.facts.textHint(CARD_LIMIT - text[language].length)}
              error={tried && text[language].trim() === '' ? say.field.allThree : null}
              value={text[language]}
              onChange={(event) => setText({ ...text, [language]: event.currentTarget.value })}
            />
          ))}
        </fieldset>
        <LocalisedField
          legend={say.facts.source}
          value={source}
          most={200}
          error={tried ? say.field.allThree : null}
          onChange={setSource}
        />
        <div className={fields.pair}>
          <TextField
            label={say.facts.asOf}
            description={say.facts.asOfHint}
            maxLength={7}
            value={asOf}
            error={tried ? wrongAsOf : null}
            onChange={(event) => setAsOf(event.currentTarget.value)}
          />
          <TextField
            type="date"
            label={say.facts.expires}
            description={say.facts.expiresHint}
            value={expires}
            onChange={(event) => setExpires(event.currentTarget.value)}
          />
        </div>
        <SheetEnd change={fact === null ? add : change} onClose={onClose} />
      </form>
    </Sheet>
  )
}
