import { useState } from 'react'
import { useLightingWords } from '../lighting-words.ts'
import { NumberField, numberOf } from '../number-field.tsx'

/** A number that counts as soon as it is one within its bounds; until then what was typed stays, with the reason. */
export function StepField(props: {
  label: string
  value: number
  least: number
  most: number
  onChange: (value: number) => void
}) {
  const say = useLightingWords()
  const [typed, setTyped] = useState(String(props.value))
  const number = numberOf(typed)
  const fits = number >= props.least && number <= props.most
  return (
    <NumberField
      label={props.label}
      value={typed}
      error={fits ? null : say.wrong.between(props.least, props.most)}
      onChange={(next) => {
        setTyped(next)
        const value = numberOf(next)
        if (value >= props.least && value <= props.most) props.onChange(value)
      }}
    />
  )
}
