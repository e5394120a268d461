/** Admitting screens as in RFC 8628: a code on the screen, a secret in the screen, a yes from staff (SEC-3). */
import type { AudioKind, Kiosk, KioskRole } from '../../core/model/kiosk.ts'
import type { Instant } from '../../core/model/time.ts'
import { freshCode, freshId, freshSecret } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { AuditLog, Keepsakes, KioskRegister } from '../ports/register.ts'
import { USUAL_SETTINGS } from '../../core/model/kiosk-settings.ts'
import { AT_THE_WALL } from '../../core/model/stand.ts'
import type { KioskFleet } from '../runtime/kiosk-fleet.ts'
import { Attempts } from './attempts.ts'
import { secretHash } from './secret-hash.ts'

const CODE_MS = 600_000
/** How often a screen may ask, in seconds. */
export const PAIRING_INTERVAL_S = 2
/** A room's horizon is divided into screens of this width, in metres, until staff say otherwise. */
const SPAN_M = 2
/** Kept once staff have admitted a screen, or a venue was put in: the demonstration is over for good. */
export const DEMONSTRATION_ENDED = 'demonstration-ended'

type Pending = {
  userCode: string
  expiresAt: Instant
  askedAt: Instant
  /** `admitting`: staff said yes, and the screen is being written down; its token opens nothing yet. */
  state: { kind: 'waiting' } | { kind: 'admitting' } | { kind: 'admitted'; token: string; kiosk: Kiosk }
}

/** What the screen shows and keeps; times in seconds. */
export interface Begun {
  deviceCode: string
  userCode: string
  expiresIn: number
  interval: number
}

export type PairingAnswer =
  | { outcome: 'admitted'; token: string; kiosk: Kiosk }
  | { outcome: 'authorization_pending' | 'slow_down' | 'expired_token' }

export type Approval =
  | { outcome: 'admitted'; kiosk: Kiosk }
  | { outcome: 'unknown-code' }
  /** The screen whose place it should take is not there. */
  | { outcome: 'unknown-place' }
  | { outcome: 'wait'; milliseconds: number }

export interface Admission {
  roomId: string
  name: string
  role: KioskRole
  audio: AudioKind
}

/** A new machine takes the whole place of a broken one, which is let go. */
export interface Replacement {
  replaces: string
}

export class Pairing {
  readonly #fleet: KioskFleet
  readonly #register: KioskRegister
  readonly #keepsakes: Keepsakes
  readonly #audit: AuditLog
  readonly #clock: Clock
  readonly #pending = new Map<string, Pending>()
  readonly #guesses = new Attempts(10, 600_000)
  readonly #demonstration: 'allowed' | 'off'
  /** Codes asked for, per address: one machine in the hall must not use up those of all screens. */
  readonly #begun = new Attempts(40, CODE_MS)
  #tail: Promise<unknown> = Promise.resolve()

  constructor(
    fleet: KioskFleet,
    register: KioskRegister,
    keepsakes: Keepsakes,
    audit: AuditLog,
    clock: Clock,
    demonstration: 'allowed' | 'off',
  ) {
    this.#fleet = fleet
    this.#register = register
    this.#keepsakes = keepsakes
    this.#audit = audit
    this.#clock = clock
    this.#demonstration = demonstration
  }

  /** A new code for a screen; null when too many screens wait already. */
  begin(address: string): Begun | null {
    const now = this.#clock.now()
    if (this.#begun.wait(address, now) > 0) return null
    this.#begun.failed(address, now)
    for (const [key, each] of this.#pending) if (each.expiresAt <= now) this.#pending.delete(key)
    if (this.#pending.size >= 200) return null
    const deviceCode = freshSecret('und')
    const userCode = freshCode()
    this.#pending.set(secretHash(deviceCode), {
      userCode,
      expiresAt: now + CODE_MS,
      askedAt: 0,
      state: { kind: 'waiting' },
    })
    return { deviceCode, userCode, expiresIn: CODE_MS / 1_000, interval: PAIRING_INTERVAL_S }
  }

  /** The screen asks; once admitted it gets its token a single time. */
  ask(deviceCode: string): PairingAnswer {
    const key = secretHash(deviceCode)
    const pending = this.#pending.get(key)
    const now = this.#clock.now()
    if (pending === undefined || pending.expiresAt <= now) return { outcome: 'expired_token' }
    if (now - pending.askedAt < PAIRING_INTERVAL_S * 500) return { outcome: 'slow_down' }
    pending.askedAt = now
    if (pending.state.kind !== 'admitted') return { outcome: 'authorization_pending' }
    this.#pending.delete(key)
    return { outcome: 'admitted', token: pending.state.token, kiosk: pending.state.kiosk }
  }

  /** Staff say yes to the code they read from the screen. `actor` also bounds the guessing. */
  async approve(userCode: string, wanted: Admission | Replacement, actor: string): Promise<Approval> {
    const now = this.#clock.now()
    const wait = this.#guesses.wait(actor, now)
    if (wait > 0) return { outcome: 'wait', milliseconds: wait }
    const code = plain(userCode)
    const pending = [...this.#pending.values()].find(
      (each) => plain(each.userCode) === code && each.state.kind === 'waiting' && each.expiresAt > now,
    )
    if (pending === undefined) {
      this.#guesses.failed(actor, now)
      return { outcome: 'unknown-code' }
    }
    if ('replaces' in wanted && this.#fleet.find(wanted.replaces) === null)
      return { outcome: 'unknown-place' }
    pending.state = { kind: 'admitting' }
    const token = freshSecret('unk')
    const kiosk = await this.#inTurn(async () => {
      const before = 'replaces' in wanted ? this.#fleet.find(wanted.replaces) : null
      const admitted =
        'replaces' in wanted
          ? { ...there(before), pairedAt: now }
          : this.#newKiosk(freshId('kiosk', now), wanted, now)
      await this.#keepsakes.set(DEMONSTRATION_ENDED, 'a screen was admitted by staff')
      await this.#fleet.admit({ kiosk: admitted, demonstration: false }, secretHash(token))
      return admitted
    }).catch((trouble: unknown) => {
      pending.state = { kind: 'waiting' }
      throw trouble
    })
    pending.state = { kind: 'admitted', token, kiosk }
    await this.#audit.write({
      at: now,
      actor,
      action: 'replaces' in wanted ? 'kiosk.replace' : 'kiosk.admit',
      subject: `kiosk:${kiosk.id}`,
    })
    return { outcome: 'admitted', kiosk }
  }

  /** Whether screens may still admit themselves: never again once staff have admitted one. */
  async demonstrationOpen(): Promise<boolean> {
    if (this.#demonstration === 'off') return false
    return !this.#fleet.hasRealKiosk() && (await this.#keepsakes.get(DEMONSTRATION_ENDED)) === null
  }

  /** For good. */
  async endDemonstration(why: string): Promise<void> {
    await this.#keepsakes.set(DEMONSTRATION_ENDED, why)
  }

  /**
   * A screen of the demonstration. The same role and name takes its old place when nobody stands there; a second
   * page beside an open one becomes a screen of its own.
   */
  admitDemonstration(wanted: Admission): Promise<{ token: string; kiosk: Kiosk }> {
    return this.#inTurn(() => this.#admitDemonstration(wanted))
  }

  async #admitDemonstration(wanted: Admission): Promise<{ token: string; kiosk: Kiosk }> {
    const now = this.#clock.now()
    const there = this.#fleet.inRoom(wanted.roomId).filter((view) => view.role === wanted.role)
    let name = wanted.name
    for (let n = 2; there.some((view) => view.name === name && view.online); n++) name = `${wanted.name} ${n}`
    const before = there.find((view) => view.name === name)
    const id = before?.id ?? freshId('kiosk', now)
    const kiosk = {
      ...this.#newKiosk(id, { ...wanted, name }, now),
      ...(before && { span: before.span, stand: before.stand }),
    }
    const token = freshSecret('unk')
    await this.#fleet.admit({ kiosk, demonstration: true }, secretHash(token))
    return { token, kiosk }
  }

  /** The screen behind a token; null for a forged one, `revokedAt` set for one that was removed. */
  kiosk(token: string): Promise<Kiosk | null> {
    return this.#register.kioskByToken(secretHash(token))
  }

  /** Screens are admitted one after another: each takes the stretch of the horizon that is free by then. */
  #inTurn<Result>(admit: () => Promise<Result>): Promise<Result> {
    const turn = this.#tail.then(admit)
    this.#tail = turn.catch(() => undefined)
    return turn
  }

  #newKiosk(id: string, wanted: Admission, now: Instant): Kiosk {
    const right = Math.max(0, ...this.#fleet.inRoom(wanted.roomId).map((view) => view.span.to))
    return {
      id,
      ...wanted,
      span: { from: right, to: right + SPAN_M },
      stand: AT_THE_WALL,
      settings: USUAL_SETTINGS,
      pairedAt: now,
      revokedAt: null,
    }
  }
}

/** As typed by a person: case, spaces and hyphens do not matter. */
function plain(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

function there(kiosk: Kiosk | null): Kiosk {
  if (kiosk === null) throw new Error('The screen whose place should be taken was removed meanwhile.')
  return kiosk
}
