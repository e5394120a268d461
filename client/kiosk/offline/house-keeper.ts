/**
 * Keeps what a screen needs to start while its server is away, and gives it back (END-2). One copy per place: in the
 * demonstration several screens share a browser.
 */
import { HouseCopy, houseCopy } from '../../../core/protocol/house-copy.ts'
import { indexedStore } from '../../lib/indexed-store.ts'

export const HOUSE_DATABASE = 'untold.house'
/** A show may send many cues in a second; the disk hears of the last. */
const QUIET_MS = 1_000

export type Whole = Omit<Parameters<typeof houseCopy>[0], 'keptAt'>

export interface HouseKeeper {
  /** The last copy, or null when there is none that this build can read. */
  kept(): Promise<HouseCopy | null>
  /** Something changed; kept a moment later. */
  changed(): void
  /** This screen has no place here any more. */
  forget(): Promise<void>
}

export interface HouseOutside {
  factory: IDBFactory
  /** Whose copy it is. */
  place: string
  /** Everything that is known now, or null before the first welcome. */
  whole(): Whole | null
  now(): number
}

export function createHouseKeeper({ factory, place, whole, now }: HouseOutside): HouseKeeper {
  const { run } = indexedStore(factory, { database: HOUSE_DATABASE, store: 'copies' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let forgotten = false

  async function keep(): Promise<void> {
    timer = undefined
    const known = whole()
    if (known === null || forgotten) return
    await run('readwrite', (store) => store.put(houseCopy({ ...known, keptAt: now() }), place)).catch(unable)
  }

  return {
    async kept() {
      const raw: unknown = await run('readonly', (store) => store.get(place)).catch(unable)
      const parsed = HouseCopy.safeParse(raw)
      return parsed.success ? parsed.data : null
    },
    changed() {
      timer ??= setTimeout(() => void keep(), QUIET_MS)
    },
    async forget() {
      forgotten = true
      clearTimeout(timer)
      await run('readwrite', (store) => store.delete(place)).catch(unable)
    },
  }
}

/** A full or forbidden disk costs the start without a server, never the piece. */
function unable(problem: unknown): void {
  console.info('This screen cannot keep a copy for a start without its server.', problem)
}
