/** Reads the page for what could tell who it is, beside the page, so that no key waits for it. */
import * as z from 'zod/mini'
import { Finding } from '../../../core/anonymise/finding.ts'
import type { Language } from '../../../core/model/language.ts'

export interface Checker {
  /** Of several texts in a row the last one is read; `found` has the offsets of `checked`. */
  check(text: string, language: Language, then: (checked: string, found: readonly Finding[]) => void): void
  /** Nothing of any text is left in it: the whole thread ends, and a new one waits. */
  forget(): void
}

/** What goes to the thread, and what comes back. */
export interface CheckRequest {
  text: string
  language: Language
}
const Answer = z.array(Finding)

interface Asked extends CheckRequest {
  then(checked: string, found: readonly Finding[]): void
}

/** Rests between two readings, so that a fast writer does not keep the machine busy. */
const BREATH_MS = 120

export function createChecker(start: () => Worker): Checker {
  let worker = open()
  let reading: Asked | null = null
  let next: Asked | null = null
  let pause: ReturnType<typeof setTimeout> | undefined

  function open(): Worker {
    const opened = start()
    opened.addEventListener('message', (event: MessageEvent<unknown>) => {
      const answer = Answer.safeParse(event.data)
      const asked = reading
      reading = null
      if (answer.success) asked?.then(asked.text, answer.data)
      pause = setTimeout(read, BREATH_MS)
    })
    // Without it nothing is underlined; writing goes on.
    opened.addEventListener('error', (fault) => {
      fault.preventDefault()
      console.warn('The page could not be read for details that tell who somebody is.')
      reading = null
    })
    return opened
  }

  function read(): void {
    pause = undefined
    if (next === null || reading !== null) return
    reading = next
    next = null
    const { text, language } = reading
    worker.postMessage({ text, language } satisfies CheckRequest)
  }

  return {
    check(text, language, then) {
      next = { text, language, then }
      if (reading === null && pause === undefined) read()
    },
    forget() {
      clearTimeout(pause)
      pause = undefined
      reading = null
      next = null
      worker.terminate()
      worker = open()
    },
  }
}
