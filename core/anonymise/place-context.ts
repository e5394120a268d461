/** Whether a word stands where a place would. */
import type { Word } from './reading.ts'

/** Stands where a place would: `in Lakewood`, `в Каменке`, `Ақбұлақта`. */
export function isPlaceUse(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const previous = words[i - 1]
  const next = words[i + 1]
  const facts = word.know
  if (
    next !== undefined &&
    next.gap === ' ' &&
    /^(?:қала|ауыл|аудан|облыс|ықшамауд|шағынауд|вокзал|station|village|district|county|airport|селос|ауылы|stan)/u.test(
      next.lower,
    )
  )
    return true
  if (
    previous !== undefined &&
    /^[ .]{1,2}$/u.test(word.gap) &&
    previous.know.tags.has('place_word') &&
    !previous.know.tags.has('kin')
  )
    return true
  if (facts.place === 'sure' && facts.given === 'none') return true
  if (facts.given === 'sure' && facts.place === 'none' && facts.root !== null) return false
  if (previous === undefined || word.gap !== ' ') return PLACE_CASE.test(word.lower) && facts.place !== 'none'
  if (/^(?:in|near|outside|towards)$/u.test(previous.lower))
    return facts.given !== 'sure' && facts.surname !== 'listed'
  if (/^(?:from|to)$/u.test(previous.lower)) {
    const verb = words[i - 2]
    return (
      facts.given === 'none' &&
      (previous.lower === 'from'
        ? verb?.know.tags.has('travel_verb') === true || verb?.lower === 'from'
        : verb?.know.tags.has('travel_verb') === true)
    )
  }
  if (/^(?:в|во|из|под)$/u.test(previous.lower)) {
    if (/^(?:влюб|верил|верю|поверил)/u.test(words[i - 2]?.lower ?? '')) return false
    return facts.given === 'none' || (facts.given !== 'sure' && facts.place !== 'none')
  }
  if (
    PLACE_CASE.test(word.lower) &&
    (facts.given === 'none' || (facts.place !== 'none' && facts.given !== 'sure'))
  )
    return /[\u0400-\u052f]/u.test(word.lower)
  return false
}

const PLACE_CASE = /(?:да|де|та|те|дағы|дегі|тағы|тегі|лық|лік|дық|дік|тық|тік)$/u
