/** A cue, or what was asked, as a person says it. */
import type { CueAction, Origin } from '../../../core/model/cue.ts'
import { messageIn, type HallMessage } from '../../../core/model/hall-message.ts'
import type { Language, Localised } from '../../../core/model/language.ts'
import type { RoomStateReply } from '../../../core/protocol/http.ts'
import type { CueRequest } from '../../../core/protocol/cue-request.ts'
import type { Words } from '../words/words.ts'

/** Names behind ids, where they are known. */
export interface NameOf {
  theme(id: string): string
  look(id: string): string
  story(id: string): string
  show(id: string): string
  message(message: HallMessage): string
}

export function nameOf(
  language: Language,
  named: {
    themes: readonly { id: string; name: Localised }[]
    looks: readonly { id: string; name: Localised }[]
    stories: readonly { id: string; title: Localised }[]
    shows: readonly { id: string; name: Localised }[]
  },
): NameOf {
  return {
    theme: (id) => named.themes.find((each) => each.id === id)?.name[language] ?? id,
    look: (id) => named.looks.find((each) => each.id === id)?.name[language] ?? id,
    story: (id) => named.stories.find((each) => each.id === id)?.title[language] ?? id,
    show: (id) => named.shows.find((each) => each.id === id)?.name[language] ?? id,
    message: (message) => messageIn(message, language),
  }
}

const SHOW_WORDS = {
  'show.go': 'go',
  'show.hold': 'hold',
  'show.back': 'back',
  'show.jump': 'jump',
  'show.stop': 'stop',
} as const

export function cueWords(action: CueAction | CueRequest, names: NameOf, words: Words): string {
  switch (action.kind) {
    case 'theme':
      return words.cue.theme(names.theme(action.theme))
    case 'look':
      return words.cue.look(names.look(action.look))
    case 'volume':
      return words.cue.volume(Math.round(action.volume * 100))
    case 'master':
      return words.cue.master(Math.round(action.master * 100))
    case 'blackout':
      return words.cue.blackout
    case 'desk':
      return words.cue.desk[action.desk]
    case 'story':
      return words.cue.story(names.story(action.story))
    case 'playlist':
      return words.cue.playlist(action.stories.length)
    case 'sleep':
    case 'wake':
      return words.cue[action.kind]
    case 'message':
      return words.cue.message(names.message(action.message))
    case 'stopStory':
      return words.cue.stopStory
    case 'light':
      return words.cue.light
    case 'calm':
      return words.cue.calm
    case 'alarm':
      return words.cue.alarm
    case 'release':
      return words.cue.release[action.of]
    case 'withdraw':
      return words.cue.withdraw
    case 'rebase':
      return words.cue.rebase
    case 'silence':
      return words.cue.silence
    case 'show.start':
      return words.cue.show.start(names.show(action.show))
    case 'show.go':
    case 'show.hold':
    case 'show.back':
    case 'show.jump':
    case 'show.stop':
      return words.cue.show[SHOW_WORDS[action.kind]]
    default:
      return action satisfies never
  }
}

/** The name stands in the holds of the room while it holds something, the same that banners show. */
export function originWords(
  origin: Origin,
  personId: string,
  overrides: RoomStateReply['overrides'],
  words: Words,
): string {
  if (origin.kind === 'person' && origin.id === personId) return words.cue.by.you
  if (origin.kind === 'rule') return words.cue.by.rule
  const held = overrides.find(
    ({ holder }) => holder.origin.kind === origin.kind && holder.origin.id === origin.id,
  )
  return held?.holder.name ?? words.cue.by[origin.kind]
}
