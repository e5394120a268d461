/** The steppe at night behind the pages before the console: still, drawn by the style sheet alone. */
import type { ReactNode } from 'react'
import { LanguageSwitch } from '../parts/language-switch.tsx'
import style from './night.module.css'

export function Night({ children }: { children: ReactNode }) {
  return (
    <div className={style.night}>
      <div className={style.lights} aria-hidden="true" />
      <header className={style.languages}>
        <LanguageSwitch />
      </header>
      <main className={style.card}>{children}</main>
    </div>
  )
}
