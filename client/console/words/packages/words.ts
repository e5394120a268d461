/** The sentences of stories that leave and arrive as packages, in one shape for all languages. */
import type { PackageFate } from '../../../../core/protocol/story-packages.ts'

export interface PackagesWords {
  choose(title: string): string
  chosen(n: number): string
  chooseNone: string
  export: {
    open: string
    title: string
    lead: string
    leaves(n: number): string
    stays(n: number): string
    many(n: number): string
    none: string
    only(languages: string): string
    save: string
    saving: string
    saved: string
    savedWhat: string
  }
  import: {
    open: string
    title: string
    lead: string
    file: string
    tooLarge(megabytes: number): string
    looking: string
    foreseen: string
    done: string
    nothing: string
    wholeRefused: string
    take(n: number): string
    taking: string
    another: string
    fate: Record<PackageFate, string>
    became: Record<PackageFate, string>
    revision(n: number): string
    settle(n: number): string
    readings: string
    readingTaken: string
    more(n: number): string
  }
}
