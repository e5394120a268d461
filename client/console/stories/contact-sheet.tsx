/** How the narrator can be reached, if they said so. It is fetched when the sheet is opened, and that is on record. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useContact, useKeepContact } from './desk-queries.ts'
import { Refusals } from './refusals.tsx'
import type { Editor } from './use-editor.ts'

const MOST_HOW = 300
const MOST_SAFE = 600

export function ContactSheet({ id, editor, onClose }: { id: string; editor: Editor; onClose: () => void }) {
  const say = useStoriesWords().consent
  const { words } = useSpeech()
  const kept = useContact(id)
  const keep = useKeepContact(id)
  const [typed, setTyped] = useState<{ how?: string; safe?: string }>({})
  const how = typed.how ?? kept.data?.contact?.how ?? ''
  const safe = typed.safe ?? kept.data?.contact?.safe ?? ''
  const problem = kept.error ?? keep.error
  return (
    <Sheet title={say.contact} size="560px" onClose={onClose}>
      <form
        className={fields.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (kept.data === undefined || keep.isPending) return
          const contact = how.trim() === '' ? null : { how: how.trim(), safe: safe.trim() }
          keep.mutate(contact, {
            onSuccess: (story) => {
              if (!editor.isDirty) editor.take(story)
              onClose()
            },
          })
        }}
      >
        <p className={fields.lead}>{say.contactWhat}</p>
        <Textarea
          label={say.contactHow}
          autosize
          minRows={2}
          maxLength={MOST_HOW}
          disabled={kept.data === undefined}
          value={how}
          onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, how: value }))}
          data-autofocus
        />
        <Textarea
          label={say.contactSafe}
          description={say.contactSafeHint}
          autosize
          minRows={3}
          maxLength={MOST_SAFE}
          disabled={kept.data === undefined}
          value={safe}
          onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, safe: value }))}
        />
        {problem !== null && <Refusals problem={problem} />}
        <div className={fields.actions}>
          <Press kind="plain" onClick={onClose}>
            {words.common.cancel}
          </Press>
          <Press kind="primary" submits aria-busy={keep.isPending}>
            {say.contactKeep}
          </Press>
        </div>
      </form>
    </Sheet>
  )
}
