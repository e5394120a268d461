import { useState } from 'react'
import { Textarea } from '@mantine/core'
import type { MorningCheck } from '../../../core/model/morning-check.ts'
import { Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { SheetEnd } from '../parts/sheet-end.tsx'
import { useDayWords } from '../words/day/use-day-words.ts'
import { useDayAct } from './day-queries.ts'

const SHORTEST = 3

/** An administrator opens against the reasons: by name, and with a reason of their own (VEN-2). */
export function AnywaySheet(props: { venueId: string; check: MorningCheck; onClose: () => void }) {
  const say = useDayWords()
  const act = useDayAct(props.venueId)
  const [why, setWhy] = useState('')
  const short = why.trim().length < SHORTEST
  return (
    <Sheet title={say.anywayTitle} size="560px" onClose={props.onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!short && !act.isPending)
            act.mutate({ act: 'open', anyway: why.trim() }, { onSuccess: props.onClose })
        }}
      >
        <p className={fields.grave}>{say.keeps(props.check.reasons.length)}.</p>
        <p>{say.anywayWhat}</p>
        <Textarea
          size="md"
          label={say.anywayWhy}
          autosize
          minRows={3}
          maxLength={300}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          data-autofocus
        />
        <SheetEnd change={act} onClose={props.onClose} blocked={short ? say.anywayShort : null}>
          {say.anywayYes}
        </SheetEnd>
      </form>
    </Sheet>
  )
}
