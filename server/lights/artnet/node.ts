/** One machine that levels go to: configured, or found because it answered a poll. */
import type { Milliseconds } from '../../../core/model/time.ts'
import type { NodeReport, Tell } from '../driver.ts'
import { Line } from '../line.ts'
import { ARTNET_PORT } from './packet.ts'
import type { PollReply } from './poll-reply-packet.ts'

/** Polls come each 2.75 s and answers within a second: three of them are missing. */
export const LOST_MS: Milliseconds = 9_250

export interface ArtNetNodeOptions {
  address: string
  /** Configured nodes get every universe, also when they do not answer; found ones what they output. */
  origin: 'configured' | 'found'
  interface: string | null
  /** What is sent at all. */
  universes: ReadonlySet<number>
  tell: Tell
}

/** What the machine itself lets know. */
type Presence =
  | { kind: 'silent' }
  | { kind: 'answering'; since: Milliseconds; heardAt: Milliseconds }
  | { kind: 'lost'; since: Milliseconds }

export class ArtNetNode {
  readonly #options: ArtNetNodeOptions
  /** What it outputs, by the index of its answers. */
  readonly #outputs = new Map<
    number,
    { universes: readonly number[]; merging: readonly number[]; heardAt: Milliseconds }
  >()
  #line: Line | null = null
  #presence: Presence = { kind: 'silent' }
  #name: string | null = null
  #now: Milliseconds

  constructor(options: ArtNetNodeOptions, now: Milliseconds) {
    this.#options = options
    this.#now = now
    if (options.origin === 'configured') this.#line = this.#newLine()
  }

  get address(): string {
    return this.#options.address
  }

  /** Since when it does not answer any more, and nothing is sent to it. */
  get goneSince(): Milliseconds | null {
    return this.#options.origin === 'found' && this.#presence.kind === 'lost' ? this.#presence.since : null
  }

  wants(): ReadonlySet<number> {
    if (this.#options.origin === 'configured') return this.#options.universes
    return new Set(this.#wantedOnes())
  }

  /** It answered. True when it now wants other universes than before. */
  hear(reply: PollReply): boolean {
    const { address, tell } = this.#options
    const before = this.#wanted()
    if (this.#presence.kind === 'answering') this.#presence.heardAt = this.#now
    else {
      const again = this.#presence.kind === 'lost' ? ' again' : ''
      tell('info', `The Art-Net node ${address} answers${again}`, { name: reply.name })
      this.#presence = { kind: 'answering', since: this.#now, heardAt: this.#now }
    }
    this.#name = reply.name === '' ? null : reply.name
    const { bindIndex, outputs, merging } = reply
    this.#outputs.set(bindIndex, { universes: [...new Set(outputs)], merging, heardAt: this.#now })
    return this.#settle(before)
  }

  /** Called once before a frame: says the time. True when it now wants other universes than before. */
  tick(now: Milliseconds): boolean {
    this.#now = now
    this.#line?.tick(now)
    if (this.#presence.kind !== 'answering') return false
    const before = this.#wanted()
    for (const [index, { heardAt }] of this.#outputs)
      if (now - heardAt >= LOST_MS) this.#outputs.delete(index)
    if (now - this.#presence.heardAt >= LOST_MS) {
      this.#presence = { kind: 'lost', since: now }
      this.#options.tell('warn', `The Art-Net node ${this.address} does not answer any more`, {})
    }
    return this.#settle(before)
  }

  /** Hands over one packet. True when it went to the operating system. */
  send(packet: Buffer): boolean {
    return this.#line?.send(packet, null) ?? false
  }

  /** Whether levels have gone there lately, as far as can be said. */
  reached(): boolean {
    return this.#line?.report().state === 'sending'
  }

  report(): NodeReport {
    const line = this.#line?.report() ?? {
      state: 'opening',
      since: this.#now,
      sent: 0,
      failed: 0,
      problem: null,
    }
    const universes = [...this.wants()].sort((a, b) => a - b)
    const merging = [...this.#outputs.values()].flatMap((each) => each.merging)
    const what = { universes, merging: universes.filter((universe) => merging.includes(universe)) }
    const node = { protocol: 'artnet' as const, to: this.address, name: this.#name, ...what, ...line }
    const presence = this.#presence
    if (line.state === 'failing' || presence.kind === 'silent') return node
    const { kind: state, since } = presence
    return { ...node, state, since, problem: this.#complaint() }
  }

  close(): void {
    this.#line?.close()
    this.#line = null
  }

  #complaint(): string | null {
    const configured = this.#options.origin === 'configured'
    if (this.#presence.kind === 'lost')
      return configured
        ? 'It does not answer any more; levels go there all the same.'
        : 'It does not answer any more.'
    return this.#wanted() === '' ? 'It answers, but outputs none of the universes that are sent.' : null
  }

  /** Opens the way to a node that was found when it wants something, and closes it when it is lost. */
  #settle(before: string): boolean {
    const wanted = this.#wanted()
    if (this.goneSince !== null) this.close()
    else if (wanted !== '') this.#line ??= this.#newLine()
    return wanted !== before
  }

  #wanted(): string {
    return this.#wantedOnes().join()
  }

  #wantedOnes(): number[] {
    const outputs = [...this.#outputs.values()].flatMap(({ universes }) => universes)
    return outputs.filter((universe) => this.#options.universes.has(universe))
  }

  #newLine(): Line {
    const { address, interface: from, tell } = this.#options
    const end = { wire: 'Art-Net', to: address, port: ARTNET_PORT, peer: address, interface: from }
    // A port of its own on our side: answers to it would be lost to the socket that listens on 6454.
    return new Line({ ...end, prepare: () => undefined, tell }, this.#now)
  }
}
