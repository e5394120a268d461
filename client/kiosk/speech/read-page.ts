/**
 * What stands on the page, as something to say: the words of a screen from top to bottom, or one control. Read from the
 * document as a screen reader would, so that nothing is said that does not stand there. What somebody writes is in a
 * field, and fields are never read (BOO-1).
 */
import { Language } from '../../../core/model/language.ts'
import { StoryPart } from '../../../core/speech/story-parts.ts'
import { asSpoken, spokenNumber } from '../../../core/speech/phrase.ts'
import type { Utterance } from './clips.ts'
import { digitByDigit, oneWord } from './digit-by-digit.ts'

const BLOCKS = 'h1, h2, h3, p, li, .support-number'
/** What holds a control is read with it, when the focus comes there. */
const HOLDING = `${BLOCKS}, button, textarea, input`
const WITHIN = 'button, [data-unsaid], .unseen, [aria-hidden=true], textarea, input'

/** Every sentence of a screen, in the order in which it stands there. */
export function wordsOfScreen(root: ParentNode): Utterance[] {
  const screen = root.querySelector('.passing:not(.passing-away)')
  if (screen === null) return []
  return [...screen.querySelectorAll<HTMLElement>(BLOCKS)]
    .filter((each) => each.closest(WITHIN) === null && each.querySelector(HOLDING) === null)
    .flatMap(phrasesOf)
}

/** A control: its name, and whether it is on. `states` are the two words for that. */
export function wordsOfControl(
  control: HTMLElement,
  { language, on, off }: { language: Language; on: string; off: string },
): Utterance[] {
  if (control.closest('[data-unsaid]') !== null) return []
  const label = control.getAttribute('aria-label')
  // What stands in a field is nobody's to say but its writer's.
  const isField = control.matches('textarea, input')
  const named = label !== null ? said(control, label) : isField ? [] : phrasesOf(control)
  const pressed = control.getAttribute('aria-pressed')
  if (pressed === null) return named
  // In the visitor's language, whatever the control's own name is in.
  return [...named, { language, text: pressed === 'true' ? on : off }]
}

/** One utterance, or one for each part that says that it is a phrase by itself. */
function phrasesOf(block: HTMLElement): Utterance[] {
  const part = StoryPart.safeParse(block.dataset['part'])
  const { story } = block.dataset
  if (part.success && story !== undefined) {
    const language = languageOf(block)
    return language === null ? [] : [{ language, story, part: part.data }]
  }
  if (block.dataset['receiptWord'] !== undefined) return receiptWord(block)
  const parts = [...block.querySelectorAll<HTMLElement>('[data-say], [data-digits], [lang]')]
  if (parts.length > 0) return parts.flatMap(saidOfPart)
  if (block.classList.contains('support-number')) return said(block, spokenNumber(block.textContent ?? ''))
  return said(block, block.textContent ?? '')
}

function receiptWord(block: HTMLElement): Utterance[] {
  const language = languageOf(block)
  return language === null ? [] : [oneWord(language, (block.textContent ?? '').trim())]
}

function saidOfPart(part: HTMLElement): Utterance[] {
  const language = languageOf(part)
  if (part.dataset['digits'] === undefined) return said(part, part.textContent ?? '')
  return language === null ? [] : digitByDigit(language, part.textContent ?? '')
}

function said(place: HTMLElement, text: string): Utterance[] {
  const language = languageOf(place)
  const spoken = asSpoken(text)
  return language === null || !/\p{L}|\p{N}/u.test(spoken) ? [] : [{ language, text: spoken }]
}

function languageOf(place: HTMLElement): Language | null {
  const parsed = Language.safeParse(place.closest<HTMLElement>('[lang]')?.lang)
  return parsed.success ? parsed.data : null
}
