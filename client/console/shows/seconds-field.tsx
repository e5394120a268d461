/** Milliseconds, typed as seconds with a point or a comma; keeps what was typed, also while it is no number yet. */
import { useEffect, useState } from 'react'
import type { Milliseconds } from '../../../core/model/time.ts'
import { NumberField, numberOf } from '../lighting/number-field.tsx'
import { useShowsWords } from '../words/shows/use-shows-words.ts'

export function SecondsField(props: {
  label: string
  value: Milliseconds
  most: Milliseconds
  onChange: (value: Milliseconds) => void
}) {
  const say = useShowsWords()
  const [typed, setTyped] = useState(() => String(props.value / 1_000))
  const read = readSeconds(typed, props.most)
  useEffect(() => {
    if (readSeconds(typed, props.most) !== props.value) setTyped(String(props.value / 1_000))
    // Only what comes from outside is taken over; what is being typed stays as it is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [props.value])
  return (
    <NumberField
      label={props.label}
      value={typed}
      error={read === null ? say.field.secondsWrong : null}
      onChange={(next) => {
        setTyped(next)
        const value = readSeconds(next, props.most)
        if (value !== null && value !== props.value) props.onChange(value)
      }}
    />
  )
}

function readSeconds(typed: string, most: Milliseconds): Milliseconds | null {
  const value = Math.round(numberOf(typed) * 1_000)
  return Number.isFinite(value) && value >= 0 && value <= most ? value : null
}
