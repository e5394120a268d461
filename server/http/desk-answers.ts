/** What every route of the desk has in common: who acts, whether they may read, and how an outcome is answered. */
import type { DeskStory } from '../../core/protocol/stories.ts'
import { actorOf, type Caller } from '../access/caller.ts'
import type { ServerContext } from '../context.ts'
import type { HeldStory } from '../desk/held-story.ts'
import type { Hand, Outcome } from '../desk/stories.ts'
import { mayRead, spoken } from '../desk/story-views.ts'
import type { Reason } from '../../core/editorial/reason.ts'
import { notFound, refusalWith, type Refusal } from './problem.ts'
import { answer, type Reply } from './route.ts'

export function handOf(caller: Caller): Hand {
  const signature = actorOf(caller)
  if (caller.kind === 'person') {
    const { id, roles } = caller.person
    return { signature, actor: { kind: 'person', id, manages: roles.includes('admin') } }
  }
  const id = caller.kind === 'script' ? caller.tokenId : 'nobody'
  return { signature, actor: { kind: 'script', id, manages: false } }
}

/** All the reasons at once, in words; the page shows them in its own language. */
export function refused(status: number, reasons: readonly Reason[]): Refusal {
  const said = spoken(reasons)
  const detail = said.map(({ words }) => words.en).join(' ')
  return refusalWith(status, 'story_refused', 'This cannot be done yet', detail, { reasons: said })
}

export class DeskAnswers {
  readonly #context: ServerContext

  constructor(context: ServerContext) {
    this.#context = context
  }

  /** The story, when this caller may read its unpublished text; every reading is on the record (SEC-4). */
  async read(id: string, caller: Caller, what: string): Promise<HeldStory> {
    const { storyViews, audit, clock } = this.#context
    const held = this.readable(id, caller)
    if (held === storyViews.shipped(id)) return held
    await audit.write({
      at: clock.now(),
      actor: handOf(caller).signature,
      action: `story.${what}`,
      subject: `story:${id}`,
    })
    return held
  }

  /** The same without a record: for what only goes on with something that is on the record already. */
  readable(id: string, caller: Caller): HeldStory {
    const { stories, storyViews } = this.#context
    const shipped = storyViews.shipped(id)
    if (shipped !== null) return shipped
    const held = stories.shelf.get(id)
    if (held === null) throw this.missing(id)
    if (!mayRead(held.dossier, handOf(caller).actor)) throw refused(403, [{ code: 'not-your-story' }])
    return held
  }

  missing(id: string): Refusal {
    return this.#context.stories.shelf.withdrawnAt(id) === null
      ? notFound('story with this id')
      : refused(410, [{ code: 'withdrawn' }])
  }

  async story(held: HeldStory, caller: Caller): Promise<DeskStory> {
    return this.#context.storyViews.open(held, handOf(caller).actor)
  }

  /** The changed story for those who may read it; for others that it was done. */
  async outcome(id: string, outcome: Outcome, caller: Caller, status: number): Promise<Reply> {
    switch (outcome.kind) {
      case 'done': {
        const reads = mayRead(outcome.held.dossier, handOf(caller).actor)
        return reads ? answer(status, await this.story(outcome.held, caller)) : answer(status, null)
      }
      case 'refused':
        throw refused(409, outcome.reasons)
      case 'conflict':
        throw refusalWith(
          409,
          'story_changed',
          'Somebody else has changed this story',
          'Look at what changed, then keep theirs, yours, or both together. Nothing of either is lost.',
          { conflict: outcome.conflict },
        )
      case 'unknown':
        throw this.missing(id)
      default:
        return outcome satisfies never
    }
  }
}
