/** States as shapes, so that they read without colour; always beside a word, hence hidden from readers. */
import style from './sign.module.css'

export type SignKind =
  'well' | 'wait' | 'part' | 'trouble' | 'away' | 'received' | 'applied' | 'rendered' | 'none'

export function Sign({ kind }: { kind: SignKind }) {
  return (
    <svg
      className={`${style.sign} ${style[kind] ?? ''}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      {shapeOf(kind)}
    </svg>
  )
}

function shapeOf(kind: SignKind) {
  switch (kind) {
    case 'well':
    case 'rendered':
      return <circle cx="8" cy="8" r="6.5" fill="currentColor" />
    case 'none':
    case 'wait':
      return (
        <circle
          cx="8"
          cy="8"
          r="5.75"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="2.6 2"
        />
      )
    case 'received':
      return (
        <>
          <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 8V2.25A5.75 5.75 0 0 1 13.75 8Z" fill="currentColor" />
        </>
      )
    case 'applied':
    case 'part':
      return (
        <>
          <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5Z" fill="currentColor" />
        </>
      )
    case 'trouble':
      return (
        <path
          d="M8 1.6 15.2 14.4H.8ZM7.2 6v4.2h1.6V6Zm0 5.2v1.6h1.6v-1.6Z"
          fill="currentColor"
          fillRule="evenodd"
        />
      )
    case 'away':
      return <path d="M3 3l10 10M13 3 3 13" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    default:
      return kind satisfies never
  }
}
