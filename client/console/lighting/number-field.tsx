import { TextField } from '../parts/fields.tsx'

/** A number as typed, with a point or a comma; NaN when it is none. */
export function numberOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'))
}

/** Keeps what was typed, also while it is no number yet. */
export function NumberField(props: {
  label: string
  value: string
  onChange: (typed: string) => void
  error?: string | null
  placeholder?: string
  autoFocus?: boolean
}) {
  return (
    <TextField
      label={props.label}
      inputMode="decimal"
      value={props.value}
      placeholder={props.placeholder ?? ''}
      error={props.error ?? null}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      {...(props.autoFocus === true && { 'data-autofocus': true })}
    />
  )
}
