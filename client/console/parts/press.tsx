/** A button that can be pressed at arm's length. One `primary` a view. */
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import style from './press.module.css'

type Kind = 'primary' | 'plain' | 'quiet' | 'grave'

interface PressProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  kind: Kind
  children: ReactNode
  /** Submits the form it stands in. */
  submits?: boolean
  /** Why it cannot be pressed now; null when it can. Read out, shown on hover, and kept focusable. */
  blocked?: string | null
}

export function Press({ kind, submits, blocked, className, onClick, children, ...rest }: PressProps) {
  const reason = blocked ?? null
  const isDisabled = reason !== null || rest['aria-disabled'] === true
  return (
    <button
      {...rest}
      type={submits === true ? 'submit' : 'button'}
      className={`${style.press} ${style[kind] ?? ''} ${className ?? ''}`}
      aria-disabled={isDisabled || undefined}
      title={reason ?? rest.title}
      onClick={(event) => {
        if (isDisabled) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {children}
      {reason !== null && <span className={style.reason}> ({reason})</span>}
    </button>
  )
}

/** The same for what opens a page of its own; it looks like a press, and is read out as a link. */
export function LinkPress(props: { href: string; blocked: string | null; children: ReactNode }) {
  return (
    <a
      className={`${style.press} ${style.link}`}
      href={props.blocked === null ? props.href : undefined}
      target="_blank"
      rel="noopener"
      role="link"
      tabIndex={0}
      aria-disabled={props.blocked !== null || undefined}
      title={props.blocked ?? undefined}
    >
      {props.children}
      {props.blocked !== null && <span className={style.reason}> ({props.blocked})</span>}
    </a>
  )
}
