/** A story in the parts that are spoken one by one: its title, its note, each beat, and the sentence that stays. */
import * as z from 'zod/mini'
import type { StoryText } from '../model/story.ts'

/** `beat-0` is the first. */
export const StoryPart = z.union([
  z.enum(['title', 'note', 'stays']),
  z.templateLiteral(['beat-', z.int().check(z.minimum(0), z.maximum(199))]),
])
export type StoryPart = z.infer<typeof StoryPart>

export function partsOf({ beats }: StoryText): StoryPart[] {
  return ['title', 'note', ...beats.map((_, index): StoryPart => `beat-${index}`), 'stays']
}

export function partOf(text: StoryText, part: StoryPart): string | undefined {
  if (part === 'title' || part === 'note' || part === 'stays') return text[part]
  return text.beats[Number(part.slice('beat-'.length))]
}
