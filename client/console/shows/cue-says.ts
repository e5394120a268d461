/** Lengths of time and cues as staff read them. */
import type { Milliseconds } from '../../../core/model/time.ts'
import type { Language } from '../../../core/model/language.ts'
import { saidIn, type Said, type ShowAction, type ShowCue } from '../../../core/model/show.ts'
import type { StoryItem } from '../api/holdings.ts'
import type { NameOf } from '../live/cue-words.ts'
import type { ShowsWords } from '../words/shows/words.ts'
import type { Words } from '../words/words.ts'

/** `8 s`, `2.5 s`, `1:30`, `1:02:05`: to a tenth below a minute, whole seconds above. */
export function spanWords(length: Milliseconds, say: ShowsWords): string {
  if (length < 60_000) return `${say.decimal.short(length / 1_000, 1)} ${say.field.seconds}`
  const seconds = Math.round(length / 1_000)
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** A count down: tenths in the last ten seconds. */
export function untilWords(left: Milliseconds, say: ShowsWords): string {
  const rest = Math.max(0, left)
  if (rest < 10_000) return `${say.decimal.fixed(Math.ceil(rest / 100) / 10, 1)} ${say.field.seconds}`
  return rest < 60_000 ? `${Math.ceil(rest / 1_000)} ${say.field.seconds}` : spanWords(rest, say)
}

/** What was written as a cue's name, else what it does. */
export function cueTitle(
  cue: ShowCue,
  language: Language,
  names: NameOf,
  words: Words,
  say: ShowsWords,
): string {
  const name = saidIn(cue.name, language)
  return name === '' ? doesWords(cue.action, names, words, say) : name
}

export function nameOfCue({ number, name }: { number: string; name: Said }, language: Language): string {
  return `${number} ${saidIn(name, language)}`.trim()
}

export function doesWords(action: ShowAction, names: NameOf, words: Words, say: ShowsWords): string {
  switch (action.kind) {
    case 'theme':
      return say.does.theme(names.theme(action.theme), spanWords(action.fadeMs, say))
    case 'look':
      return say.does.look(
        names.look(action.look),
        action.fadeMs === null ? null : spanWords(action.fadeMs, say),
      )
    case 'master':
      return say.does.master(Math.round(action.master * 100), spanWords(action.fadeMs, say))
    case 'blackout':
      return say.does.blackout(spanWords(action.fadeMs, say))
    case 'desk':
      return words.cue.desk[action.desk]
    case 'volume':
      return say.does.volume(Math.round(action.volume * 100), spanWords(action.fadeMs, say))
    case 'story':
      return say.does.story(names.story(action.story))
    case 'playlist':
      return words.cue.playlist(action.stories.length)
    case 'sleep':
    case 'wake':
      return say.action[action.kind]
    case 'message':
      return say.does.message(
        names.message(action.message),
        action.lastsMs === null ? null : spanWords(action.lastsMs, say),
      )
    case 'stopStory':
      return say.does.stopStory
    case 'light':
      return say.does.light[action.direction]
    case 'silence':
      return say.does.silence[action.direction]
    case 'release':
      return action.of === 'calm' || action.of === 'alarm' ? '' : say.does.release[action.of]
    case 'wait':
      return say.does.wait
    default:
      return action satisfies never
  }
}

/** The silence that stays after a story is part of its length. */
const AFTER_STORY_MS = 8_000
const SILENT_MINUTE_MS = 60_000

/** How long a cue's own action takes, or null where only the room knows (a light’s way). */
export function ownLength(action: ShowAction, stories: readonly StoryItem[]): Milliseconds | null {
  switch (action.kind) {
    case 'theme':
    case 'master':
    case 'blackout':
    case 'desk':
    case 'volume':
    case 'release':
    case 'look':
      return action.fadeMs
    case 'story': {
      const story = stories.find((each) => each.id === action.story)
      return story === undefined ? 0 : Math.max(...Object.values(story.seconds)) * 1_000 + AFTER_STORY_MS
    }
    case 'message':
      return action.lastsMs ?? 0
    case 'silence':
      return SILENT_MINUTE_MS
    case 'light':
      return null
    case 'playlist':
    case 'sleep':
    case 'wake':
    case 'stopStory':
    case 'wait':
      return 0
    default:
      return action satisfies never
  }
}
