/** Dated points on a shelf: made by hand or by night, tested by really restoring them, gone back to on request. */
import { readdir, readFile, rm, stat, writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Instant } from '../../core/model/time.ts'
import {
  BackupPlan,
  PointName,
  PointTest,
  type BackupPoint,
  type BackupsReply,
} from '../../core/protocol/backups.ts'
import type { Clock } from '../clock.ts'
import type { Backups } from '../ports/backups.ts'
import type { Keepsakes } from '../ports/register.ts'
import { BackupFault } from './backup-fault.ts'
import { makeBackup } from './make-backup.ts'
import { nextNight } from './next-night.ts'
import { layOut, noteIn, throwAway, type Place } from './restore-backup.ts'
import { testRestore } from './test-restore.ts'

/** A keepsake: when backups make themselves and how many stay. */
const PLAN = 'backup-plan'
const USUAL_PLAN: BackupPlan = { hour: 4, keep: 14 }
const LOOK_EVERY_MS = 30_000
const DAY_MS = 86_400_000

export interface BackupShelfParts {
  place: Place
  /** Where the points lie. */
  folder: string
  keepsakes: Keepsakes
  clock: Clock
  /** The zone of the nights, or null while there is no venue. */
  zone(): string | null
  restored: BackupsReply['restored']
  /** What was laid out shall take its place, as soon as nobody waits for an answer. */
  onLaid(name: string, actor: string): void
  complain(problem: unknown, what: string): void
}

export class BackupShelf implements Backups {
  readonly #parts: BackupShelfParts
  #busy: BackupsReply['busy'] = null
  #plan: BackupPlan = USUAL_PLAN
  #next: Instant | null = null
  #trouble: string | null = null
  #timer: NodeJS.Timeout | null = null
  #work: Promise<unknown> = Promise.resolve()

  private constructor(parts: BackupShelfParts) {
    this.#parts = parts
  }

  static async open(parts: BackupShelfParts): Promise<BackupShelf> {
    const shelf = new BackupShelf(parts)
    const kept = await parts.keepsakes.get(PLAN)
    if (kept !== null) shelf.#plan = z.safeParse(BackupPlan, JSON.parse(kept)).data ?? USUAL_PLAN
    const nightly = (await shelf.#points()).filter((each) => each.kind === 'nightly')
    const last = Math.max(...nightly.map((each) => each.at))
    const now = parts.clock.now()
    // A night that was slept through, the machine being off, is made up for.
    shelf.#next =
      shelf.#plan.hour !== null && nightly.length > 0 && now - last > DAY_MS ? now : shelf.#nextNight(now)
    shelf.#timer = setInterval(() => void shelf.#look(), LOOK_EVERY_MS)
    return shelf
  }

  /** Resolves when nothing is being copied any more. */
  async close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer)
    await this.#work
  }

  async view(): Promise<BackupsReply> {
    const { folder, place, restored } = this.#parts
    return {
      folder,
      sameDisk: await onOneDisk(folder, place.dataDir),
      plan: this.#plan,
      next: this.#next,
      busy: this.#busy,
      trouble: this.#trouble,
      restored,
      points: await this.#points(),
    }
  }

  make(): Promise<BackupPoint | 'busy'> {
    return this.#alone('making', () => this.#make('by-hand'))
  }

  async test(name: string): Promise<PointTest | 'busy' | null> {
    if (!(await this.#has(name))) return null
    return this.#alone('testing', async () => {
      const { folder, place, clock } = this.#parts
      const test = await testRestore(join(folder, name), place.keyFile, folder, clock.now())
      await writeFile(join(folder, name, 'tested.json'), JSON.stringify(test), { mode: 0o600 })
      return test
    })
  }

  async remove(name: string): Promise<'removed' | 'busy' | 'missing'> {
    if (!(await this.#has(name))) return 'missing'
    return this.#alone('making', async () => {
      await rm(join(this.#parts.folder, name), { recursive: true, force: true })
      return 'removed' as const
    })
  }

  async plan(plan: BackupPlan): Promise<void> {
    await this.#parts.keepsakes.set(PLAN, JSON.stringify(plan))
    this.#plan = plan
    this.#next = this.#nextNight(this.#parts.clock.now())
  }

  async restore(name: string, actor: string): Promise<'begun' | 'busy' | 'missing' | { refused: string }> {
    if (!(await this.#has(name))) return 'missing'
    return this.#alone('restoring', async () => {
      const { folder, place, clock } = this.#parts
      const from = join(folder, name)
      const test = await testRestore(from, place.keyFile, folder, clock.now())
      if (test.fault !== null) return { refused: test.fault }
      try {
        await layOut(from, place)
      } catch (fault) {
        await throwAway(place.dataDir)
        if (fault instanceof BackupFault) return { refused: fault.message }
        throw fault
      }
      this.#parts.onLaid(name, actor)
      return 'begun' as const
    })
  }

  async #look(): Promise<void> {
    const now = this.#parts.clock.now()
    if (this.#next === null || now < this.#next || this.#busy !== null) return
    this.#next = this.#nextNight(now)
    try {
      await this.#alone('making', async () => {
        await this.#make('nightly')
        await this.#prune()
      })
      this.#trouble = null
    } catch (problem) {
      this.#trouble = problem instanceof Error ? problem.message : String(problem)
      this.#parts.complain(problem, 'The nightly backup could not be made.')
    }
  }

  async #make(kind: BackupPoint['kind']): Promise<BackupPoint> {
    const { folder, place, clock } = this.#parts
    const now = clock.now()
    const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-').toLowerCase()
    const name = `${stamp}z-${kind}`
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await makeBackup(place.dataDir, join(folder, name), now)
    return { name, at: now, kind, bytes: await sizeOf(join(folder, name)), test: null }
  }

  /** Nightly points beyond the number that stays; never the newest that is known to be good. */
  async #prune(): Promise<void> {
    const points = await this.#points()
    const good = points.find((each) => each.test !== null && each.test.fault === null)
    const old = points.filter((each) => each.kind === 'nightly').slice(this.#plan.keep)
    for (const { name } of old)
      if (name !== good?.name) await rm(join(this.#parts.folder, name), { recursive: true, force: true })
  }

  /** Newest first. */
  async #points(): Promise<BackupPoint[]> {
    const { folder } = this.#parts
    const names = (await readdir(folder).catch(() => [])).filter((each) => PointName.safeParse(each).success)
    const points: BackupPoint[] = []
    for (const name of names) {
      const note = await noteIn(join(folder, name)).catch(() => null)
      if (note === null) continue
      const kind = name.endsWith('nightly') ? 'nightly' : 'by-hand'
      const test = await testIn(join(folder, name))
      points.push({ name, at: Date.parse(note.at), kind, bytes: await sizeOf(join(folder, name)), test })
    }
    return points.toSorted((a, b) => b.at - a.at)
  }

  async #has(name: string): Promise<boolean> {
    return PointName.safeParse(name).success && (await this.#points()).some((each) => each.name === name)
  }

  #nextNight(now: Instant): Instant | null {
    const { hour } = this.#plan
    return hour === null ? null : nextNight(now, hour, this.#parts.zone() ?? 'UTC')
  }

  async #alone<Result>(
    busy: NonNullable<BackupsReply['busy']>,
    act: () => Promise<Result>,
  ): Promise<Result | 'busy'> {
    if (this.#busy !== null) return 'busy'
    this.#busy = busy
    const work = act()
    this.#work = work.catch(() => undefined)
    try {
      return await work
    } finally {
      this.#busy = null
    }
  }
}

async function testIn(point: string): Promise<PointTest | null> {
  const text = await readFile(join(point, 'tested.json'), 'utf8').catch(() => null)
  try {
    return text === null ? null : (z.safeParse(PointTest, JSON.parse(text)).data ?? null)
  } catch {
    return null
  }
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((each) => each.isFile())
  const sizes = await Promise.all(
    files.map(async (each) => (await stat(join(each.parentPath, each.name))).size),
  )
  return sizes.reduce((all, size) => all + size, 0)
}

/** By the device that they lie on; a folder that is not there yet counts as its parent. */
async function onOneDisk(folder: string, dataDir: string): Promise<boolean> {
  const deviceOf = async (path: string): Promise<number | null> =>
    (await stat(path).catch(() => null))?.dev ?? null
  const device = (await deviceOf(folder)) ?? (await deviceOf(join(folder, '..')))
  return device === (await deviceOf(dataDir))
}
