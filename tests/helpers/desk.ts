/** People at the desk of a real server: a curator, two reviewers, and what they do over HTTP. */
import { DeskProblem, DeskStory } from '../../core/protocol/stories.ts'
import { ImportReport } from '../../core/protocol/story-packages.ts'
import type { ConsentBasis } from '../../core/model/story.ts'
import type { StoryDraft } from '../../core/model/story-draft.ts'
import { makeDraft } from '../core/editorial/story-builders.ts'
import type { Answer } from './ask.ts'
import { PASSWORD, type Staff, type TestServer } from './server.ts'

const DAY = 86_400_000

export class DeskCrew {
  readonly server: TestServer
  readonly curator: Staff
  readonly first: Staff
  readonly second: Staff

  private constructor(server: TestServer, curator: Staff, first: Staff, second: Staff) {
    this.server = server
    this.curator = curator
    this.first = first
    this.second = second
  }

  static async at(server: TestServer): Promise<DeskCrew> {
    const crew = []
    for (const role of ['curator', 'reviewer', 'reviewer'] as const) crew.push(await server.staff(role))
    return new DeskCrew(server, crew[0]!, crew[1]!, crew[2]!)
  }

  /** Days later everybody has to sign in again. */
  async again(): Promise<DeskCrew> {
    const sign = ({ username }: Staff) => this.server.signIn(username, PASSWORD)
    return new DeskCrew(
      this.server,
      await sign(this.curator),
      await sign(this.first),
      await sign(this.second),
    )
  }

  get(who: Staff, path: string): Promise<Answer> {
    return this.server.ask(`/desk${path}`, { headers: { Cookie: who.cookie } })
  }

  post(who: Staff, path: string, json?: unknown): Promise<Answer> {
    return this.server.ask(`/desk${path}`, {
      method: 'POST',
      headers: { Cookie: who.cookie },
      ...(json !== undefined && { json }),
    })
  }

  async begin(basis: ConsentBasis = 'composite', draft: StoryDraft = makeDraft()): Promise<DeskStory> {
    return story(await this.post(this.curator, '/stories', { basis, draft }))
  }

  async open(id: string, who: Staff = this.curator): Promise<DeskStory> {
    return story(await this.get(who, `/stories/${id}`))
  }

  act(who: Staff, id: string, act: string, json?: unknown): Promise<Answer> {
    return this.post(who, `/stories/${id}/${act}`, json)
  }

  /** Asks both reviewers and lets them approve. */
  async clear(id: string): Promise<DeskStory> {
    const reviewers = [this.first.id, this.second.id]
    story(await this.act(this.curator, id, 'team', { curators: [this.curator.id], reviewers }))
    const { revision } = story(await this.act(this.curator, id, 'send'))
    story(await this.act(this.first, id, 'approve', { revision }))
    story(await this.act(this.second, id, 'approve', { revision }))
    return this.open(id)
  }

  /** Writes down a consent that lasts so many days from now. */
  async consent(id: string, days = 30, scope: Record<string, unknown> = {}): Promise<DeskStory> {
    const now = this.server.context.clock.now()
    const request = {
      scope: {
        purposes: ['exhibition'],
        venues: 'every',
        languages: ['kk', 'ru', 'en'],
        media: ['text'],
        from: now - DAY,
        until: now + days * DAY,
        ...scope,
      },
      revisions: { kind: 'from', revision: 1 },
      form: 'in-person',
      givenAt: now - DAY,
    }
    return story(await this.act(this.curator, id, 'consents', request))
  }

  publish(id: string): Promise<Answer> {
    return this.act(this.curator, id, 'publish', { languages: ['en'], narration: false })
  }

  /** The archive of these stories, as it is downloaded. */
  send(stories: 'all' | readonly string[], who: Staff = this.curator): Promise<Answer> {
    return this.post(who, '/exports', { stories })
  }

  /** What an archive would change (`yes`), or has changed (`no`). */
  async bring(archive: Buffer, dryRun: 'yes' | 'no', who: Staff = this.curator): Promise<ImportReport> {
    const answer = await this.server.ask(`/desk/imports?dryRun=${dryRun}`, {
      method: 'POST',
      headers: { Cookie: who.cookie, 'Content-Type': 'application/zip' },
      raw: archive,
    })
    if (answer.status !== 200) throw new Error(`refused: ${answer.text}`)
    return answer.read(ImportReport)
  }

  /** Goes on with the same folder, so many milliseconds later. */
  async later(milliseconds: number): Promise<void> {
    await this.server.restart({ startAt: this.server.context.clock.now() + milliseconds })
  }
}

export function story(answer: Answer): DeskStory {
  if (answer.status >= 300) throw new Error(`refused: ${answer.text}`)
  return answer.read(DeskStory)
}

/** The codes of every reason that a refusal gives. */
export function reasonsOf(answer: Answer): string[] {
  return (answer.read(DeskProblem).reasons ?? []).map(({ reason }) => reason.code)
}
