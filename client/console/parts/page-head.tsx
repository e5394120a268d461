import type { ReactNode } from 'react'
import style from './page-head.module.css'

/** A page's name, what it shows, and its one primary action. */
export function PageHead(props: { title: string; subtitle: string; children: ReactNode }) {
  return (
    <header className={style.head}>
      <div>
        <h1>{props.title}</h1>
        <p>{props.subtitle}</p>
      </div>
      {props.children}
    </header>
  )
}
