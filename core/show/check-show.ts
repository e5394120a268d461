/** What is wrong with a show before anybody presses GO: what stops it from starting, and what somebody should know. */
import type { Show, ShowCue } from '../model/show.ts'
import type { House } from './house.ts'

export const SHOW_PROBLEMS = [
  'no-cues',
  'number-twice',
  'unknown-theme',
  'unknown-look',
  'story-not-on-show',
  'story-cut-off',
  'tells-of-somebody',
  'releases-nothing',
  'ends-at-once',
] as const

/** `grave`: the show cannot start with it. */
export interface ShowProblem {
  kind: (typeof SHOW_PROBLEMS)[number]
  /** Id of the cue, or null where it is the whole show. */
  cue: string | null
  grave: boolean
}

export function checkShow(
  show: Show,
  house: Pick<House, 'hasTheme' | 'hasLook' | 'storyDuration' | 'tells'>,
): ShowProblem[] {
  const problems: ShowProblem[] = []
  const tell = (kind: ShowProblem['kind'], cue: ShowCue | null, grave: boolean): void =>
    void problems.push({ kind, cue: cue?.id ?? null, grave })
  if (show.cues.length === 0) tell('no-cues', null, true)
  const numbers = new Set<string>()
  const held = new Set<string>()
  for (const [i, cue] of show.cues.entries()) {
    const { action } = cue
    if (numbers.has(cue.number)) tell('number-twice', cue, true)
    numbers.add(cue.number)
    if (action.kind === 'theme' && !house.hasTheme(action.theme)) tell('unknown-theme', cue, true)
    if (action.kind === 'look' && !house.hasLook(action.look)) tell('unknown-look', cue, true)
    if (action.kind === 'story') {
      const length = house.storyDuration(action.story)
      if (length === null) tell('story-not-on-show', cue, false)
      else if (cutsOff(show, i, length)) tell('story-cut-off', cue, false)
    }
    if (action.kind === 'playlist' && action.stories.some((each) => house.storyDuration(each) === null))
      tell('story-not-on-show', cue, false)
    if (action.kind === 'message' && house.tells(action.message).length > 0)
      tell('tells-of-somebody', cue, true)
    if (action.kind === 'release') {
      const lets = action.of === 'all' ? held.size > 0 : held.has(action.of)
      if (!lets) tell('releases-nothing', cue, false)
      if (action.of === 'all') held.clear()
      else held.delete(action.of)
    } else held.add(action.kind === 'wake' ? 'sleep' : action.kind)
  }
  const last = show.cues.at(-1)
  if (last !== undefined && last.follow === 'continue' && changesRoom(last)) tell('ends-at-once', last, false)
  return problems
}

/** Whether the show itself stops a story, or begins another, before it has been heard. */
function cutsOff(show: Show, index: number, length: number): boolean {
  const cue = show.cues[index]!
  let passed = cue.follow === 'follow' ? (cue.durationMs ?? length) : 0
  if (cue.follow === 'go') return false
  for (const after of show.cues.slice(index + 1)) {
    passed += after.preWaitMs
    const { kind } = after.action
    if ((kind === 'story' || kind === 'stopStory') && passed < length) return true
    if (after.follow !== 'continue' || passed >= length) return false
  }
  return passed < length
}

function changesRoom({ action }: ShowCue): boolean {
  return action.kind !== 'wait' && action.kind !== 'stopStory' && action.kind !== 'release'
}

/** For scripts and logs; consoles have words of their own for each kind. */
export function problemSentence(problem: ShowProblem, show: Show): string {
  const cue = show.cues.find(({ id }) => id === problem.cue)
  const named = cue === undefined ? '' : `cue ${cue.number}: `
  switch (problem.kind) {
    case 'no-cues':
      return 'it has no cues.'
    case 'number-twice':
      return `${named}another cue has this number; each needs its own.`
    case 'unknown-theme':
      return `${named}there is no such theme.`
    case 'unknown-look':
      return `${named}there is no such look.`
    case 'story-not-on-show':
      return `${named}this story is not on show now; the cue will be passed over.`
    case 'story-cut-off':
      return `${named}what follows by itself ends the story before it has been heard.`
    case 'tells-of-somebody':
      return `${named}its message names, or leads to, a person; say it without.`
    case 'releases-nothing':
      return `${named}the show holds nothing of this kind here.`
    case 'ends-at-once':
      return `${named}the show ends as this cue begins, so that nothing of it is seen; let it follow or wait for GO.`
    default:
      return problem.kind satisfies never
  }
}
