/**
 * What stands on the page, while it stands there, and nowhere else: not in the flow, not in the history, not in any
 * storage (BOO-1). Beside it what was found in it, and after sending the receipt, shown once.
 */
import { hasWords } from '../../../core/contribution/tidy-text.ts'
import type { Finding } from '../../../core/anonymise/finding.ts'
import { speaksOfDanger } from '../../../core/danger/danger.ts'
import type { Language } from '../../../core/model/language.ts'
import { held, type Held } from '../../lib/held.ts'
import type { Checker } from './checker.ts'
import { editBetween, followEdit, sentencesAround } from './follow-edit.ts'

export interface Receipt {
  words: readonly string[]
  /** In groups of four digits. */
  number: string
}

export interface Draft {
  text(): string
  /** How much of a light it makes, 0–1. */
  gathered(): number
  /** What could tell who it is, in the order of the text; those that the visitor leaves are not among them. */
  findings: Held<readonly Finding[]>
  receipt: Held<Receipt | null>
  /** Names the next press of "send"; a second try has the same one. */
  key(): string
  change(text: string, language: Language): void
  /** The visitor wants this to stay as it is. */
  leave(finding: Finding): void
  freshKey(): void
  discardText(): void
  discardReceipt(): void
}

export interface DraftOutside {
  checker: Checker
  randomKey(): string
  written(written: boolean): void
  /** It says no more than that (BOO-4). */
  danger(): void
}

/** Written characters after which a light is half gathered. */
const HALF = 150
const FIRST = 0.16

export function createDraft({ checker, randomKey, written, danger }: DraftOutside): Draft {
  const findings = held<readonly Finding[]>([])
  const receipt = held<Receipt | null>(null)
  let text = ''
  let key = ''
  let left = new Set<string>()
  const sign = (finding: Finding) => `${finding.type} ${text.slice(finding.start, finding.end)}`
  const unheard = (all: readonly Finding[]) => all.filter((each) => !left.has(sign(each)))

  return {
    text: () => text,
    gathered: () => (text === '' ? 0 : FIRST + (1 - FIRST) * (1 - 2 ** (-text.length / HALF))),
    findings,
    receipt,
    key: () => key,
    change(next, language) {
      const edit = editBetween(text, next)
      if (edit === null) return
      const before = hasWords(text)
      text = next
      // Also where nothing was found: whoever draws the lines draws them over the text as it is now.
      findings.set([...followEdit(findings.get(), edit)])
      if (hasWords(text) !== before) written(!before)
      if (speaksOfDanger(sentencesAround(text, edit))) danger()
      checker.check(text, language, (checked, found) =>
        // Meanwhile somebody has written on.
        findings.set(unheard(followEdit(found, editBetween(checked, text)))),
      )
    },
    leave(finding) {
      left.add(sign(finding))
      findings.set(unheard(findings.get()))
    },
    freshKey() {
      key = randomKey()
    },
    discardText() {
      if (text === '' && key === '') return
      text = ''
      key = ''
      left = new Set()
      findings.set([])
      checker.forget()
    },
    discardReceipt: () => receipt.set(null),
  }
}
