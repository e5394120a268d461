import { useState } from 'react'
import type { SupportLine } from '../../../core/model/venue.ts'
import type { VenueSettingsReply } from '../../../core/protocol/venue-settings.ts'
import { Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { SheetEnd } from '../parts/sheet-end.tsx'
import { useSettingsWords } from '../words/settings/use-settings-words.ts'
import { freeLineId } from './free-line-id.ts'
import { LineFields, lineOf, NEW_LINE } from './line-fields.tsx'
import { useSettle } from './settings-queries.ts'

/** `line` null: a new one. A line that was changed counts as not called until somebody calls it again. */
export function LineSheet(props: {
  reply: VenueSettingsReply
  line: SupportLine | null
  onClose: () => void
}) {
  const say = useSettingsWords().lines
  const { reply, line, onClose } = props
  const settle = useSettle(reply.id)
  const [form, setForm] = useState(line ?? NEW_LINE)
  const [tried, setTried] = useState(false)
  return (
    <Sheet title={line === null ? say.add : say.change} size="860px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          const kept = lineOf(form)
          if (settle.isPending || kept === null) return
          const { settings, revision } = reply
          const all = settings.supportLines
          const next = line === null ? { ...kept, id: freeLineId(kept.number, all) } : uncalled(line, kept)
          const supportLines =
            line === null ? [...all, next] : all.map((each) => (each.id === line.id ? next : each))
          settle.mutate({ revision, settings: { ...settings, supportLines } }, { onSuccess: onClose })
        }}
      >
        <LineFields form={form} tried={tried} onChange={setForm} />
        <SheetEnd change={settle} onClose={onClose} />
      </form>
    </Sheet>
  )
}

/** What somebody said of the line by calling it no longer holds once it says something else. */
function uncalled(before: SupportLine, after: SupportLine): SupportLine {
  return JSON.stringify(before) === JSON.stringify(after) ? after : { ...after, verifiedAt: null }
}
