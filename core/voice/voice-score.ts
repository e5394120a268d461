/**
 * From a story's text to what the qobyz plays: when each syllable sounds, on which vowel, how strong, how high.
 * The score holds the gait of the language and nothing of the words: no consonant travels, and many texts
 * share one score. The same text gives the same score on every machine.
 */
import type { Language } from '../model/language.ts'
import type { Seconds } from '../model/time.ts'
import type { VoiceScore } from '../protocol/exhibition.ts'
import { english } from './english.ts'
import type { Habit, Onset, Syllable } from './habit.ts'
import { kazakh } from './kazakh.ts'
import { sentencesOf, type Sentence } from './phrases.ts'
import { russian } from './russian.ts'

export const PAUSES = { comma: 0.3, stop: 0.7, beat: 1.5 } as const satisfies Record<string, Seconds>

/** Syllables a second while it speaks, slowest and fastest. */
export const TEMPO = { slowest: 3.2, fastest: 4.5 } as const

/** How long a story should take; the tempo gives way to it as far as `TEMPO` allows. */
const LENGTH: { shortest: Seconds; longest: Seconds } = { shortest: 61, longest: 149 }

const HABITS: Record<Language, Habit> = { kk: kazakh, ru: russian, en: english }

type Value = VoiceScore['beats'][number]['syllables'][number]

export function voiceScore(
  text: { readonly beats: readonly string[] },
  arc: readonly number[],
  language: Language,
): VoiceScore {
  const habit = HABITS[language]
  const beats = text.beats.map((beat, index) => notesOf(beat, habit, arcAt(arc, index)))
  const tempo = tempoFor(beats, habit.rate)
  let now: Seconds = 0
  const scored = beats.map((notes, index) => {
    if (index > 0) now += PAUSES.beat
    const beat = timed(notes, round(now), tempoOf(tempo, arcAt(arc, index)))
    now = beat.to
    return beat
  })
  return { seconds: round(now), beats: scored }
}

/** A syllable before it has a time: how long it is beside the others, and what comes after it. */
interface Note {
  syllable: Syllable
  weight: number
  pitch: number
  pause: Seconds
}

function notesOf(beat: string, habit: Habit, arc: number): Note[] {
  const notes = sentencesOf(beat).flatMap((sentence) => sentenceNotes(sentence, habit, arc, beat.length))
  // A beat of signs alone still takes its breath: one plain tone.
  if (notes.length === 0) notes.push({ syllable: PLAIN, weight: 1, pitch: register(arc), pause: 0 })
  notes.at(-1)!.pause = 0
  return notes
}

function sentenceNotes(sentence: Sentence, habit: Habit, arc: number, salt: number): Note[] {
  const phrases = sentence.phrases
    .map(({ words, ends }) => ({ syllables: words.flatMap((word) => syllablesOf(word, habit)), ends }))
    .filter(({ syllables }) => syllables.length > 0)
  const count = phrases.reduce((sum, { syllables }) => sum + syllables.length, 0)
  const nucleus = lastStress(phrases.flatMap(({ syllables }) => syllables))
  const notes: Note[] = []
  for (const [phraseIndex, { syllables, ends }] of phrases.entries()) {
    const last = phraseIndex === phrases.length - 1
    for (const [index, syllable] of syllables.entries()) {
      const at = notes.length
      const final = index === syllables.length - 1
      const closes = last && final
      let pitch = register(arc) + declination(count > 1 ? at / (count - 1) : 0.5, count)
      pitch += 0.04 * Math.exp(-index / 3) // each phrase takes a small new breath
      pitch += habit.accent * syllable.stress
      if (at === nucleus) pitch += sentence.asks ? habit.question.stress : -0.5 * habit.accent
      if (final && !last) pitch += habit.continuation
      if (closes) pitch += sentence.asks ? habit.question.end : -0.07
      pitch += 0.03 * (scatter(at * 31 + count * 7 + salt) - 0.5)
      const ending = final ? 1.35 : 1
      notes.push({
        syllable,
        weight: (1 + habit.lengthening * syllable.stress) * ending,
        pitch: Math.min(1, Math.max(0, pitch)),
        pause: !final ? 0 : last ? PAUSES.stop : PAUSES[ends],
      })
    }
  }
  return notes
}

const PLAIN: Syllable = { vowel: 4, onset: 'vowel', stress: 0.5 }

function syllablesOf(word: string, habit: Habit): Syllable[] {
  // Figures are as long as they are written: a syllable for each digit.
  if (/^\p{N}/u.test(word))
    return Array.from(word.replace(/\P{N}/gu, ''), () => ({ ...PLAIN, onset: 'stop' }))
  return habit.syllables(word)
}

function lastStress(syllables: readonly Syllable[]): number {
  return syllables.findLastIndex(({ stress }) => stress >= 0.5)
}

/** Where the voice lies, as a share of the octave: low where the arc is low. */
function register(arc: number): number {
  return 0.2 + 0.34 * arc
}

/** The slow fall of a sentence; a long one begins higher. */
function declination(place: number, syllables: number): number {
  const height = 0.09 + 0.09 * Math.min(1, syllables / 24)
  return height - place * (height + 0.1)
}

/** How far the bow lifts before a syllable, in seconds: it is what is left of the consonants. */
const LIFT: Record<Onset, Seconds> = { vowel: 0, sonorant: 0.015, fricative: 0.045, stop: 0.065 }

function timed(notes: readonly Note[], from: Seconds, tempo: number): VoiceScore['beats'][number] {
  const weights = notes.reduce((sum, { weight }) => sum + weight, 0)
  const unit = notes.length / tempo / weights
  const syllables: Value[] = []
  let now = from
  for (const [index, { syllable, weight, pitch, pause }] of notes.entries()) {
    const slot = weight * unit
    const next = notes[index + 1]
    const lift = next && pause === 0 ? Math.min(LIFT[next.syllable.onset], slot * 0.4) : 0
    syllables.push([round(now), round(slot - lift), syllable.vowel, round(syllable.stress), round(pitch)])
    now += slot + pause
  }
  return { from: round(from), to: round(now), syllables }
}

/** One tempo for the story, so that it takes neither less nor more than it should. */
function tempoFor(beats: readonly Note[][], rate: number): number {
  const syllables = beats.reduce((sum, notes) => sum + notes.length, 0)
  const silence =
    beats.flat().reduce((sum, { pause }) => sum + pause, 0) + PAUSES.beat * Math.max(0, beats.length - 1)
  const fastest = syllables / Math.max(1, LENGTH.shortest - silence)
  const slowest = syllables / Math.max(1, LENGTH.longest - silence)
  return clampTempo(Math.max(Math.min(rate, fastest), slowest))
}

/** A little slower where the arc is low, a little quicker where it is high. */
function tempoOf(tempo: number, arc: number): number {
  return clampTempo(tempo * (0.95 + 0.1 * arc))
}

function clampTempo(tempo: number): number {
  return Math.min(TEMPO.fastest, Math.max(TEMPO.slowest, tempo))
}

function arcAt(arc: readonly number[], index: number): number {
  return Math.min(1, Math.max(0, arc[index] ?? 0.5))
}

/** 0–1, without pattern to the ear, the same for the same number. */
function scatter(n: number): number {
  const mixed = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d)
  return ((mixed ^ (mixed >>> 12)) >>> 0) / 0x1_0000_0000
}

/** A millisecond is finer than any ear hears in a syllable; it keeps the score small on the wire. */
function round(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
