/**
 * The page on which a narrator takes a story back, from a booth's neighbour, a phone or at home. Nothing that is
 * typed is stored or put into an address; LEAVE, or Shift three times, empties it at once (CON-7, VIS-1).
 */
import './style/page.css'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import { machineTime, monotonic } from '../lib/clock.ts'
import { followArrows } from './arrows.ts'
import { askWithdrawal } from '../lib/withdrawal/ask.ts'
import { askView } from './ask-view.ts'
import { element } from '../lib/element.ts'
import { isDone } from '../lib/withdrawal/progress.ts'
import { progressView, type ProgressState } from './progress-view.ts'
import { WORDS } from '../lib/withdrawal/words.ts'

/** How often it asks how far things are: quickly while screens go dark, then now and then. */
const SOON_MS = 700
const LATER_MS = 5_000
const SOON_FOR = 20
const SHIFTS = 3
const SHIFTS_WITHIN_MS = 5_000

const root = document.querySelector<HTMLElement>('#page')!
const protectedLine =
  location.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)

let language: Language =
  navigator.languages
    .map((tag) => LANGUAGES.find((each) => tag.toLowerCase().startsWith(each)))
    .find((each) => each !== undefined) ?? 'kk'
let typed = ''
let digits: 'shown' | 'hidden' = 'hidden'
let sending = false
let trouble: ((words: (typeof WORDS)[Language]) => string) | null = null
let progress: ProgressState | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let asked = 0

draw()
document.querySelector<HTMLInputElement>('#receipt')?.focus()
followArrows(root)
watchShifts()
window.addEventListener('pagehide', empty)

function draw(): void {
  const words = WORDS[language]
  document.documentElement.lang = language
  const place = placeOfFocus()
  const view =
    progress !== null
      ? progressView(words, progress)
      : askView(
          words,
          { typed, digits, sending, trouble: trouble && trouble(words), protectedLine },
          {
            typing: (text) => void (typed = text),
            toggleDigits() {
              digits = digits === 'shown' ? 'hidden' : 'shown'
              draw()
            },
            send: () => void send(),
          },
        )
  root.replaceChildren(
    element(
      'nav',
      { class: 'languages', 'aria-label': words.languages },
      ...LANGUAGES.map((each) =>
        element(
          'button',
          {
            type: 'button',
            lang: each,
            'aria-pressed': String(each === language),
            click() {
              language = each
              draw()
            },
          },
          WORDS[each].name,
        ),
      ),
    ),
    element('main', {}, view),
    element(
      'footer',
      { class: 'bar' },
      element('button', { type: 'button', class: 'press leave', click: leave }, words.leave),
    ),
  )
  focusAt(place)
}

async function send(): Promise<void> {
  if (sending) return
  if (typed.trim() === '') {
    trouble = (words) => words.empty
    return draw()
  }
  sending = true
  trouble = null
  draw()
  const answer = await askWithdrawal(typed)
  sending = false
  switch (answer.outcome) {
    case 'shown':
      progress = { reply: answer.reply, stale: false, offset: machineTime() - answer.reply.now }
      draw()
      root.querySelector('h1')?.focus()
      return follow()
    case 'wrong':
      trouble = (words) => words.wrong
      break
    case 'many': {
      const { minutes } = answer
      trouble = (words) => words.many(minutes)
      break
    }
    case 'unreachable':
      trouble = (words) => words.unreachable
      break
    default:
      answer satisfies never
  }
  draw()
  document.querySelector<HTMLInputElement>('#receipt')?.focus()
}

/** Asks again until everything is done; the words are held in memory for that, and nowhere else. */
function follow(): void {
  clearTimeout(timer)
  if (progress === null || isDone(progress.reply)) return
  asked += 1
  timer = setTimeout(() => void look(), asked < SOON_FOR ? SOON_MS : LATER_MS)
}

async function look(): Promise<void> {
  const answer = await askWithdrawal(typed)
  if (progress === null) return
  progress =
    answer.outcome === 'shown'
      ? { reply: answer.reply, stale: false, offset: machineTime() - answer.reply.now }
      : { ...progress, stale: true }
  draw()
  follow()
}

/** Empties the page in this frame, then goes where nothing is said. */
function leave(): void {
  empty()
  location.replace('about:blank')
}

function empty(): void {
  clearTimeout(timer)
  typed = ''
  progress = null
  const field = document.querySelector<HTMLInputElement>('#receipt')
  if (field !== null) field.value = ''
  root.replaceChildren()
  document.title = ''
}

function watchShifts(): void {
  let pressed: number[] = []
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') return
    const now = monotonic()
    pressed = [...pressed.filter((at) => now - at < SHIFTS_WITHIN_MS), now]
    if (pressed.length >= SHIFTS) leave()
  })
}

/** Drawing anew keeps the focus where it was, by its place among what can be reached. */
function placeOfFocus(): string | number | null {
  const active = document.activeElement
  if (!(active instanceof HTMLElement) || !root.contains(active)) return null
  if (active.id !== '') return active.id
  if (active.tagName === 'H1') return 'h1'
  return [...root.querySelectorAll('button')].indexOf(active as HTMLButtonElement)
}

function focusAt(place: string | number | null): void {
  if (place === null) return
  if (place === 'h1') return root.querySelector('h1')?.focus()
  if (typeof place === 'string') return document.querySelector<HTMLElement>(`#${place}`)?.focus()
  const buttons = root.querySelectorAll('button')
  ;(buttons[Math.min(place, buttons.length - 1)] ?? null)?.focus()
}
