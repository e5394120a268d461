import { useId } from 'react'
import style from './check-field.module.css'

/** Yes or no, with what it means underneath. */
export function CheckField(props: {
  label: string
  hint: string | null
  checked: boolean
  onChange: (checked: boolean) => void
  autoFocus: boolean
}) {
  const id = useId()
  return (
    <div className={style.check}>
      <input
        id={id}
        type="checkbox"
        checked={props.checked}
        aria-describedby={props.hint === null ? undefined : `${id}-hint`}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
        {...(props.autoFocus && { 'data-autofocus': true })}
      />
      <label htmlFor={id}>{props.label}</label>
      {props.hint !== null && <p id={`${id}-hint`}>{props.hint}</p>}
    </div>
  )
}
