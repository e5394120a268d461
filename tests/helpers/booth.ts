/** A venue whose booth is open: a booth that sends, curators who decide, walls that show, and hours that go by. */
import { randomBytes } from 'node:crypto'
import type { SentContribution } from '../../core/model/contribution.ts'
import { ContributeReply, WallMessage } from '../../core/protocol/booth.ts'
import { InboxItem, InboxProblem, InboxReply, type InboxRow } from '../../core/protocol/inbox.ts'
import type { Answer, Asked } from './ask.ts'
import { PATIENCE_MS, type KioskClient } from './kiosk-client.ts'
import { PASSWORD, type Staff, type TestServer } from './server.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

export class BoothCrew {
  readonly server: TestServer
  /** Curator, reviewer, curator. */
  readonly curators: readonly [Staff, Staff, Staff]
  readonly boothToken: string
  booth: KioskClient

  private constructor(
    server: TestServer,
    curators: [Staff, Staff, Staff],
    boothToken: string,
    booth: KioskClient,
  ) {
    this.server = server
    this.curators = curators
    this.boothToken = boothToken
    this.booth = booth
  }

  static async at(server: TestServer): Promise<BoothCrew> {
    const curators: [Staff, Staff, Staff] = [
      await server.staff('curator'),
      await server.staff('reviewer'),
      await server.staff('curator'),
    ]
    const { token } = await server.admitKiosk('Booth', 'booth')
    const crew = new BoothCrew(server, curators, token, await server.kiosk(token))
    await crew.settle()
    return crew
  }

  /** Everything that CON-9 and BOO-5 ask for. */
  async settle(): Promise<void> {
    await this.server.context.inbox.booths.change(this.venueId, {
      wayBack: { address: 'untold.example/withdraw', telephone: null },
      lead: { name: 'A. Lead', reach: '+7 700 000 00 00' },
      procedure: 'The lead is called at once.',
    })
  }

  get venueId(): string {
    return [...this.server.context.installation.timetables.keys()][0]!
  }

  async send(overrides: Partial<SentContribution> = {}): Promise<ContributeReply> {
    // On a machine with much else to do the heartbeat can be missed.
    if (!this.booth.line.socket.connected) this.booth = await this.server.kiosk(this.boothToken)
    return this.sendFrom(this.booth, overrides)
  }

  async sendFrom(kiosk: KioskClient, overrides: Partial<SentContribution> = {}): Promise<ContributeReply> {
    const raw: unknown = await kiosk.line.socket
      .timeout(PATIENCE_MS)
      .emitWithAck('contribute', makeSent(overrides))
    return ContributeReply.parse(raw)
  }

  async kept(key: string): Promise<unknown> {
    return this.booth.line.socket.timeout(PATIENCE_MS).emitWithAck('contribute:kept', { key })
  }

  /** Sends and says that the receipt came; returns the receipt. */
  async write(
    text: string,
    overrides: Partial<SentContribution> = {},
  ): Promise<{ words: string[]; number: string }> {
    const sent = makeSent({ text, ...overrides })
    const reply = await this.send(sent)
    if (!reply.ok) throw new Error(`It was not taken: ${reply.reason}`)
    if ((await this.kept(sent.key)) !== true) throw new Error('It was not kept.')
    return reply.receipt
  }

  /** So many hours go by; what time does to the Inbox is done when this resolves. */
  async later(hours: number): Promise<void> {
    await this.until(this.server.context.clock.now() + hours * HOUR)
  }

  async until(instant: number): Promise<void> {
    const { clock, inbox } = this.server.context
    const before = clock.now
    const ahead = instant - clock.now()
    clock.now = () => before() + ahead
    await inbox.tick()
  }

  /** Stops and starts again at the same hour. */
  async restart(): Promise<void> {
    await this.server.restart({ startAt: this.server.context.clock.now() })
    this.booth = await this.server.kiosk(this.boothToken)
    await this.server.context.inbox.tick()
  }

  /** As if nobody had written anything; a new day, an hour after opening. */
  async newDay(): Promise<void> {
    const { inbox, clock } = this.server.context
    await inbox.shelf.destroy(
      inbox.shelf.all().map(({ contribution }) => contribution.id),
      'forget',
    )
    await this.until((Math.floor(clock.now() / DAY) + 1) * DAY + 4 * HOUR)
    await this.settle()
  }

  /** Six contributions in two opening hours, opened to the curators. */
  async sixInTheInbox(texts: readonly string[] = SIX): Promise<InboxRow[]> {
    for (const text of texts.slice(0, 3)) await this.write(text)
    await this.later(1)
    for (const text of texts.slice(3)) await this.write(text)
    await this.later(1)
    return (await this.list()).items
  }

  async list(who: Staff = this.curators[0]): Promise<InboxReply> {
    return (await this.get(who, '')).read(InboxReply)
  }

  async open(id: string, who: Staff = this.curators[0]): Promise<InboxItem> {
    return (await this.get(who, `/${id}`)).read(InboxItem)
  }

  get(who: Staff, path: string): Promise<Answer> {
    return this.ask(who, `/inbox${path}`, {})
  }

  act(who: Staff, id: string, act: string, json?: unknown): Promise<Answer> {
    return this.ask(who, `/inbox/${id}/${act}`, { method: 'POST', ...(json !== undefined && { json }) })
  }

  /** Signs in again when the shift is over. */
  async ask(who: Staff, path: string, asked: Asked): Promise<Answer> {
    const answer = await this.server.ask(path, { ...asked, headers: { Cookie: who.cookie } })
    if (answer.status !== 401) return answer
    who.cookie = (await this.server.signIn(who.username, PASSWORD)).cookie
    return this.server.ask(path, { ...asked, headers: { Cookie: who.cookie } })
  }

  /** Both of the first two approve it as it stands. */
  async approve(id: string): Promise<void> {
    for (const who of this.curators.slice(0, 2)) {
      const { wall } = await this.open(id, who)
      const answer = await this.act(who, id, 'approve', { base: wall.number })
      if (answer.status !== 200) throw new Error(`It was not approved: ${answer.text}`)
    }
  }
}

export const SIX = [
  'I knocked at the door until somebody opened.',
  'My mother asked me nothing and gave me soup.',
  'Nobody had ever said to me that it was not my fault.',
  'I slept with my shoes on for a year.',
  'The neighbour turned the music off, so that I could hear that she was there.',
  'Today I said it aloud for the first time.',
]

export function makeSent(overrides: Partial<SentContribution> = {}): SentContribution {
  return {
    key: randomBytes(16).toString('hex'),
    text: 'I knocked at the door until somebody opened.',
    language: 'en',
    wish: 'wall',
    print: false,
    ...overrides,
  }
}

export function inboxReasons(answer: Answer): string[] {
  return (answer.read(InboxProblem).reasons ?? []).map(({ reason }) => reason.code)
}

/** What a wall holds, after everything that it has heard so far. */
export class WallScreen {
  readonly kiosk: KioskClient
  readonly texts = new Map<string, string>()
  paused = false
  messages: WallMessage[] = []

  constructor(kiosk: KioskClient) {
    this.kiosk = kiosk
    kiosk.line.socket.on('wall', (raw: unknown) => this.#take(WallMessage.parse(raw)))
    for (const raw of kiosk.line.untaken('wall')) this.#take(WallMessage.parse(raw))
  }

  #take(message: WallMessage): void {
    this.messages.push(message)
    this.paused = message.paused
    if (message.kind === 'whole') this.texts.clear()
    for (const each of message.kind === 'whole' ? message.texts : message.added)
      this.texts.set(each.id, each.text)
    if (message.kind === 'change') for (const id of message.removed) this.texts.delete(id)
  }
}
