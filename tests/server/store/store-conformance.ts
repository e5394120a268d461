/** What every database behind the storage port must do; called once for each of them. */
import type { OpeningHours } from '../../../core/model/opening-hours.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Cue, CueAction } from '../../../core/model/cue.ts'
import type { CueDraft } from '../../../core/show/decide-cue.ts'
import { takeCues } from '../../../core/show/mirror.ts'
import { emptyRoom, RoomState } from '../../../core/show/room-state.ts'
import type { Appended } from '../../../server/ports/room-log.ts'
import { KEPT_REVISIONS, type PaperRevision } from '../../../server/ports/desk-papers.ts'
import { KEPT_SHOW_REVISIONS, type ShowPaper } from '../../../server/ports/show-papers.ts'
import type { Store } from '../../../server/ports/store.ts'
import {
  makeCue,
  makeKiosk,
  makePerson,
  makeRoom,
  makeRule,
  makeTheme,
  makeVenue,
} from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'

/** One place where a store keeps its things; opening it a second time is a restart. */
export interface StorePlace {
  open(): Promise<Store>
  /** Changes the subject of an audit row behind the store's back, or removes the row (null). */
  tamper(seq: number, subject: string | null): Promise<void>
  /** Marks the database as written by a version that does not exist yet. */
  writeByNewer(): Promise<void>
  /** Every byte at rest, for canaries. */
  bytes(): Promise<Buffer>
  remove(): Promise<void>
}

export function storeConformance(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the store in ${name}`, () => {
    let place: StorePlace
    let store: Store
    beforeEach(async () => {
      place = await makePlace()
      store = await place.open()
      await store.venues.addVenue(makeVenue())
      await store.venues.addRoom(makeRoom())
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })

    async function reopen(): Promise<void> {
      await store.close()
      store = await place.open()
    }

    function draft(action: CueAction): CueDraft {
      const { issuedAt, atServerTime, level, origin } = makeCue(1, action)
      return { issuedAt, atServerTime, level, origin, action }
    }
    function append(
      epoch: number,
      cueId: string,
      key: string | null = null,
      action: CueAction = makeTheme('orange'),
    ): Promise<Appended<string>> {
      return store.log.append<string>({
        roomId: 'hall',
        epoch,
        cueId,
        idempotencyKey: key,
        actor: null,
        decide: () => ({ ok: true, draft: draft(action) }),
      })
    }

    describe('the log of a room', () => {
      test('numbers cues without gaps, also when they come at once', async () => {
        const epoch = await store.log.takeLead()
        const results = await Promise.all(Array.from({ length: 20 }, (_, i) => append(epoch, `cue-${i + 1}`)))
        expect(results.map((each) => each.outcome)).toEqual(Array(20).fill('appended'))
        const log = await store.log.since('hall', 0, 100)
        expect(log.map((cue) => cue.seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
        expect(new Set(log.map((cue) => cue.id)).size).toBe(20)
      })

      test('[END-3] repeats the first answer for a repeated key and writes nothing', async () => {
        const epoch = await store.log.takeLead()
        const first = await append(epoch, 'cue-a', 'once')
        const second = await append(epoch, 'cue-b', 'once', makeTheme('white'))
        expect(first).toMatchObject({ outcome: 'appended', cue: { id: 'cue-a', seq: 1 } })
        expect(second).toMatchObject({ outcome: 'repeated', cue: { id: 'cue-a', seq: 1 } })
        expect(await store.log.since('hall', 0, 10)).toHaveLength(1)
      })

      test('[END-3] of several at once with one key, one is written and all hear of that one', async () => {
        const epoch = await store.log.takeLead()
        const results = await Promise.all([1, 2, 3, 4].map((n) => append(epoch, `cue-${n}`, 'once')))
        const ids = results.map((each) => ('cue' in each ? each.cue.id : each.outcome))
        expect(new Set(ids).size).toBe(1)
        expect(results.filter((each) => each.outcome === 'appended')).toHaveLength(1)
      })

      test('counts each room by itself, keys included', async () => {
        await store.venues.addRoom(makeRoom({ id: 'cellar' }))
        const epoch = await store.log.takeLead()
        await append(epoch, 'cue-a', 'once')
        const other = await store.log.append<string>({
          roomId: 'cellar',
          epoch,
          cueId: 'cue-b',
          idempotencyKey: 'once',
          actor: null,
          decide: (state) => {
            expect(state).toEqual(emptyRoom('cellar'))
            return { ok: true, draft: draft(makeTheme('white')) }
          },
        })
        expect(other).toMatchObject({ outcome: 'appended', cue: { roomId: 'cellar', seq: 1 } })
        expect(await store.log.cue('cellar', 'cue-a')).toBeNull()
        expect(await store.log.cue('hall', 'cue-a')).toMatchObject({ id: 'cue-a' })
      })

      test('[END-3] fences a server that no longer leads: it writes nothing and hears who does', async () => {
        const old = await store.log.takeLead()
        await append(old, 'cue-a')
        const leading = await store.log.takeLead()
        expect(leading).toBeGreaterThan(old)
        expect(await append(old, 'cue-b')).toEqual({ outcome: 'fenced', epoch: leading })
        expect(await append(leading, 'cue-c')).toMatchObject({ cue: { epoch: leading, seq: 2 } })
        expect((await store.log.since('hall', 0, 10)).map((cue) => cue.id)).toEqual(['cue-a', 'cue-c'])
      })

      test('asks for the decision against the state that the cue will follow, and keeps a refusal out', async () => {
        const epoch = await store.log.takeLead()
        await append(epoch, 'cue-a')
        const seen: number[] = []
        const refused = await store.log.append<string>({
          roomId: 'hall',
          epoch,
          cueId: 'cue-b',
          idempotencyKey: 'refused',
          actor: null,
          decide: (state) => {
            seen.push(state.seq)
            return { ok: false, refusal: 'not now' }
          },
        })
        expect(seen).toEqual([1])
        expect(refused).toEqual({ outcome: 'refused', refusal: 'not now' })
        expect(await store.log.state('hall')).toMatchObject({ seq: 1 })
        expect(await append(epoch, 'cue-c', 'refused')).toMatchObject({ outcome: 'appended' })
      })

      test('[SEC-4] a cue and who asked for it are written together, or neither is', async () => {
        const epoch = await store.log.takeLead()
        const ask = (cueId: string, key: string, ok: boolean) =>
          store.log.append<string>({
            roomId: 'hall',
            epoch,
            cueId,
            idempotencyKey: key,
            actor: 'token:token-a',
            decide: () => (ok ? { ok, draft: draft(makeTheme('orange')) } : { ok, refusal: 'not now' }),
          })
        await ask('cue-a', 'once', true)
        const { issuedAt } = draft(makeTheme('orange'))
        const entry = { at: issuedAt, actor: 'token:token-a', action: 'cue.theme', subject: 'room:hall' }
        expect(await store.audit.read(null, 10)).toMatchObject([entry])
        // Neither a repetition, nor a refusal, nor a cue that cannot be written stands there as one.
        await ask('cue-b', 'once', true)
        await ask('cue-c', 'other', false)
        await expect(ask('cue-a', 'third', true)).rejects.toThrow()
        expect(await store.audit.count()).toBe(1)
        expect(await store.audit.firstBroken()).toBeNull()
        expect(await store.log.since('hall', 0, 10)).toHaveLength(1)
      })

      test('a decision that throws writes nothing, and the log goes on', async () => {
        const epoch = await store.log.takeLead()
        const failing = store.log.append<string>({
          roomId: 'hall',
          epoch,
          cueId: 'cue-a',
          idempotencyKey: null,
          actor: null,
          decide: () => {
            throw new Error('a fault in the house')
          },
        })
        await expect(failing).rejects.toThrow('a fault in the house')
        expect(await append(epoch, 'cue-b')).toMatchObject({ cue: { seq: 1 } })
      })

      test('gives what came after a number, in order, at most so many', async () => {
        const epoch = await store.log.takeLead()
        for (let n = 1; n <= 7; n++) await append(epoch, `cue-${n}`)
        const seqs = async (after: number, limit: number) =>
          (await store.log.since('hall', after, limit)).map((cue) => cue.seq)
        expect(await seqs(2, 3)).toEqual([3, 4, 5])
        expect(await seqs(6, 100)).toEqual([7])
        expect(await seqs(7, 100)).toEqual([])
      })

      test('[END-3] replaying every cue gives the stored state', async () => {
        const epoch = await store.log.takeLead()
        const actions: CueAction[] = [
          makeTheme('orange'),
          { kind: 'volume', volume: 0.123_456_789, fadeMs: 5, until: NOON + 10_000.25 },
          { kind: 'story', story: 'the-bowl', until: NOON + 60_000 },
          { kind: 'calm', fadeMs: 1_500 },
          { kind: 'withdraw', story: 'the-bowl' },
          { kind: 'release', of: 'calm', fadeMs: 0 },
        ]
        for (const [i, action] of actions.entries()) await append(epoch, `cue-${i}`, null, action)
        const stored = await store.log.state('hall')
        const replayed = takeCues(emptyRoom('hall'), await store.log.since('hall', 0, 100)).state
        expect(stored).toEqual(replayed)
        expect(stored?.withdrawn).toEqual(['the-bowl'])
      })

      test('knows no room but those it was given', async () => {
        expect(await store.log.state('attic')).toBeNull()
        expect(await store.log.since('attic', 0, 10)).toEqual([])
      })
    })

    describe('acknowledgements', () => {
      const ack = (stage: 'received' | 'applied' | 'rendered', at: number, kioskId = 'kiosk-a') => ({
        cueId: 'cue-a',
        kioskId,
        stage,
        at,
      })

      test('[VEN-3] keep the first instant of each stage, within one writing and across several', async () => {
        await store.log.recordAcks([ack('received', 10), ack('received', 99), ack('applied', 20)])
        await store.log.recordAcks([ack('applied', 98), ack('rendered', 30.5)])
        expect(await store.log.acks('cue-a')).toEqual([
          { kioskId: 'kiosk-a', received: 10, applied: 20, rendered: 30.5 },
        ])
      })

      test('are kept screen by screen', async () => {
        await store.log.recordAcks([ack('received', 1), ack('received', 2, 'kiosk-b')])
        const rows = await store.log.acks('cue-a')
        expect(rows.map((row) => [row.kioskId, row.received]).sort()).toEqual([
          ['kiosk-a', 1],
          ['kiosk-b', 2],
        ])
        expect(await store.log.acks('cue-b')).toEqual([])
      })
    })

    describe('venues', () => {
      test('come back as they were given', async () => {
        const rule = makeRule({ id: 'winter', when: { kind: 'yearly', first: '12-20', last: '01-07' } })
        await store.venues.addRule('astana', rule)
        expect(await store.venues.venues()).toEqual([makeVenue()])
        expect(await store.venues.rooms()).toEqual([makeRoom()])
        expect(await store.venues.rules('astana')).toEqual([rule])
        expect(await store.venues.rules('almaty')).toEqual([])
      })

      test('a rule is changed and removed where it is, and nowhere else', async () => {
        await store.venues.addRule('astana', makeRule({ id: 'winter' }))
        await store.venues.addRule('astana', makeRule({ id: 'summer' }))
        const changed = makeRule({ id: 'winter', theme: 'white', weekdays: [6, 7] })
        await store.venues.changeRule('astana', changed)
        await store.venues.changeRule('almaty', makeRule({ id: 'summer', theme: 'white' }))
        await store.venues.removeRule('almaty', 'winter')
        expect(await store.venues.rules('astana')).toEqual([makeRule({ id: 'summer' }), changed])
        await store.venues.removeRule('astana', 'winter')
        expect(await store.venues.rules('astana')).toEqual([makeRule({ id: 'summer' })])
      })

      test('several edits of rules are kept together, or none of them', async () => {
        await store.venues.addRule('astana', makeRule({ id: 'winter' }))
        const white = makeRule({ id: 'winter', theme: 'white' })
        await store.venues.editRules('astana', [
          { kind: 'change', rule: white },
          { kind: 'add', rule: makeRule({ id: 'summer' }) },
        ])
        const kept = [makeRule({ id: 'summer' }), white]
        expect(await store.venues.rules('astana')).toEqual(kept)
        await expect(
          store.venues.editRules('astana', [
            { kind: 'remove', ruleId: 'winter' },
            { kind: 'add', rule: makeRule({ id: 'summer' }) },
          ]),
        ).rejects.toThrow()
        expect(await store.venues.rules('astana')).toEqual(kept)
      })

      test('a venue is changed as a whole', async () => {
        const open = [{ from: '10:00', to: 'sunset' }]
        const hours = {
          weekly: [[], open, open, open, open, open, []],
          exceptions: [],
        } satisfies OpeningHours
        await store.venues.changeVenue(makeVenue({ hours }))
        expect(await store.venues.venues()).toEqual([makeVenue({ hours })])
      })

      test('a room is changed as a whole', async () => {
        const name = { kk: 'Фойе', ru: 'Фойе', en: 'Foyer' }
        const [room] = await store.venues.rooms()
        await store.venues.changeRoom({ ...room!, name })
        expect((await store.venues.rooms())[0]).toEqual({ ...room!, name })
      })

      test('a room of no venue is refused', async () => {
        await expect(store.venues.addRoom(makeRoom({ id: 'nowhere', venueId: 'nowhere' }))).rejects.toThrow()
      })
    })

    describe('counts', () => {
      const visits = { of: 'visits', day: '2026-11-25', hour: 14, count: 3 } as const
      const heard = { of: 'story', day: '2026-11-25', story: 'door', what: 'heard', count: 2 } as const

      test('[VIS-4] add up, once for each batch', async () => {
        expect(await store.counts.add('astana', 'batch-1', [visits, heard], 1)).toBe(true)
        expect(await store.counts.add('astana', 'batch-1', [visits, heard], 2)).toBe(false)
        expect(await store.counts.add('astana', 'batch-2', [visits], 3)).toBe(true)
        expect(await store.counts.rows('astana', '2026-11-25', '2026-11-25')).toEqual([
          { ...visits, count: 6 },
          heard,
        ])
        expect(await store.counts.rows('astana', '2026-11-26', '2026-11-30')).toEqual([])
        expect(await store.counts.rows('almaty', '2026-11-25', '2026-11-25')).toEqual([])
      })

      test('[CON-6] of a story that is erased are gone', async () => {
        await store.counts.add('astana', 'batch-1', [visits, heard], 1)
        await store.counts.forgetStory('door')
        expect(await store.counts.rows('astana', '2026-11-25', '2026-11-25')).toEqual([visits])
      })

      test('a batch that is forgotten could count again: only what no screen sends any more is', async () => {
        await store.counts.add('astana', 'batch-1', [visits], 1)
        await store.counts.forgetBatchesBefore(1)
        expect(await store.counts.add('astana', 'batch-1', [visits], 2)).toBe(false)
        await store.counts.forgetBatchesBefore(2)
        expect(await store.counts.add('astana', 'batch-1', [visits], 3)).toBe(true)
      })
    })

    describe('screens', () => {
      const admit = (id: string, tokenHash: string, demonstration = false) =>
        store.kiosks.admit({ kiosk: makeKiosk({ id }), demonstration }, tokenHash)

      test('are found by the hash of their token', async () => {
        await admit('kiosk-a', 'hash-a')
        await admit('kiosk-b', 'hash-b', true)
        expect(await store.kiosks.kioskByToken('hash-b')).toEqual(makeKiosk({ id: 'kiosk-b' }))
        expect(await store.kiosks.kioskByToken('hash-c')).toBeNull()
        const marks = (await store.kiosks.kiosks()).map(({ kiosk, demonstration }) => [
          kiosk.id,
          demonstration,
        ])
        expect(marks).toEqual([
          ['kiosk-a', false],
          ['kiosk-b', true],
        ])
      })

      test('[SEC-3] that are admitted again have a new token; the old one opens nothing', async () => {
        await admit('kiosk-a', 'hash-a')
        await admit('kiosk-a', 'hash-b')
        expect(await store.kiosks.kioskByToken('hash-a')).toBeNull()
        expect(await store.kiosks.kiosks()).toHaveLength(1)
      })

      test('[SEC-3] that are revoked are no longer listed, and their token says so', async () => {
        await admit('kiosk-a', 'hash-a')
        await store.kiosks.revoke('kiosk-a', NOON)
        expect(await store.kiosks.kiosks()).toEqual([])
        expect(await store.kiosks.kioskByToken('hash-a')).toMatchObject({ revokedAt: NOON })
      })

      test('are changed in name, role, sound and place; never in room', async () => {
        await admit('kiosk-a', 'hash-a')
        const change = {
          name: 'By the door',
          role: 'booth',
          audio: 'handset',
          span: { from: 2, to: 5.5 },
          stand: { y: 3.25, turn: -90 },
        } as const
        await store.kiosks.change({ ...makeKiosk(), ...change, roomId: 'attic' })
        expect(await store.kiosks.kioskByToken('hash-a')).toEqual({ ...makeKiosk(), ...change })
      })
    })

    describe('people', () => {
      test('are found by name and id, and a name is taken once', async () => {
        expect(await store.people.addPerson({ person: makePerson(), passwordHash: 'x' })).toBe(true)
        const twin = makePerson({ id: 'person-b', displayName: 'Another' })
        expect(await store.people.addPerson({ person: twin, passwordHash: 'y' })).toBe(false)
        expect(await store.people.personByName('aliya')).toEqual({ person: makePerson(), passwordHash: 'x' })
        expect(await store.people.person('person-a')).toEqual(makePerson())
        expect(await store.people.person('person-b')).toBeNull()
        expect(await store.people.personByName('Aliya')).toBeNull()
      })

      test('[SEC-2] lose their sessions one by one, all at once, or when those have expired', async () => {
        await store.people.addPerson({ person: makePerson(), passwordHash: 'x' })
        const add = (tokenHash: string, expiresAt: number) =>
          store.people.addSession({
            tokenHash,
            personId: 'person-a',
            createdAt: 1,
            expiresAt,
            id: 'session-a',
            device: '',
            seenAt: null,
          })
        const open = async () =>
          (await Promise.all(['a', 'b', 'c', 'd'].map((each) => store.people.session(each)))).map(
            (each) => each?.tokenHash ?? null,
          )
        for (const [hash, expiry] of [
          ['a', 100],
          ['b', 200],
          ['c', 300],
          ['d', 400],
        ] as const)
          await add(hash, expiry)
        await store.people.endSession('b')
        expect(await open()).toEqual(['a', null, 'c', 'd'])
        await store.people.endSessionsBefore(200)
        expect(await open()).toEqual([null, null, 'c', 'd'])
        await store.people.endSessionsOf('person-a')
        expect(await open()).toEqual([null, null, null, null])
      })

      test('are disabled, and stay on record', async () => {
        await store.people.addPerson({ person: makePerson(), passwordHash: 'x' })
        await store.people.disablePerson('person-a', NOON)
        expect(await store.people.people()).toEqual([makePerson({ disabledAt: NOON })])
      })

      test('tokens are found by hash, expire and are revoked on record', async () => {
        const token = {
          id: 'token-a',
          name: 'Desk',
          role: 'operator',
          venueId: null,
          createdAt: 1,
          expiresAt: 99,
          revokedAt: null,
        } as const
        await store.people.addToken(token, 'hash')
        expect(await store.people.tokenByHash('hash')).toEqual(token)
        await store.people.revokeToken('token-a', 50)
        expect(await store.people.tokens()).toEqual([{ ...token, revokedAt: 50 }])
        expect(await store.people.tokenByHash('other')).toBeNull()
      })
    })

    describe('[SEC-4] the audit log', () => {
      const write = (subject: string) =>
        store.audit.write({ at: NOON, actor: 'person:person-a', action: 'kiosk.admit', subject })
      const writeMany = async () => {
        for (const n of [1, 2, 3, 4, 5]) await write(`kiosk:kiosk-${n}`)
      }

      test('[SEC-4] is a whole chain, also when entries come at once', async () => {
        await Promise.all(Array.from({ length: 20 }, (_, i) => write(`kiosk:kiosk-${i}`)))
        expect(await store.audit.firstBroken()).toBeNull()
        expect((await store.audit.read(null, 3)).map((row) => row.seq)).toEqual([20, 19, 18])
        expect((await store.audit.read(3, 10)).map((row) => row.seq)).toEqual([2, 1])
      })

      test('[SEC-4] shows a changed row', async () => {
        await writeMany()
        await place.tamper(3, 'kiosk:somebody-else')
        expect(await store.audit.firstBroken()).toBe(3)
      })

      test('[SEC-4] shows a removed row', async () => {
        await writeMany()
        await place.tamper(2, null)
        expect(await store.audit.firstBroken()).toBe(2)
      })

      test('[SEC-4] shows that its beginning was removed', async () => {
        await writeMany()
        await place.tamper(1, null)
        expect(await store.audit.firstBroken()).toBe(1)
      })
    })

    describe('stories', () => {
      const bytes = (word: string) => new TextEncoder().encode(word)
      const words = (sealed: Uint8Array | null) => sealed && new TextDecoder().decode(sealed)
      const text = (revision: number) => ({ revision, sealed: bytes(`text ${revision}`) })
      const step = (n: number) => ({
        storyId: 'story-a',
        person: 'person-a',
        base: 1,
        sealed: bytes(`step ${n}`),
      })

      test('come back with their newest text', async () => {
        expect(await store.stories.add('story-a', 1, bytes('file 1'), text(1))).toBe(true)
        expect(await store.stories.change('story-a', 1, bytes('file 2'), text(2))).toBe(true)
        expect(await store.stories.change('story-a', 2, bytes('file 3'), null)).toBe(true)
        const [story] = await store.stories.all()
        if (story?.kind !== 'sealed') throw new Error('it was not withdrawn')
        expect([story.version, story.head, words(story.file), words(story.text)]).toEqual([
          3,
          2,
          'file 3',
          'text 2',
        ])
        expect(words(await store.stories.text('story-a', 1))).toBe('text 1')
        expect(await store.stories.text('story-a', 3)).toBeNull()
      })

      test('are not overwritten by whoever read an older version, nor begun twice', async () => {
        await store.stories.add('story-a', 1, bytes('file 1'), text(1))
        expect(await store.stories.add('story-a', 1, bytes('other'), text(1))).toBe(false)
        const both = await Promise.all([
          store.stories.change('story-a', 1, bytes('one'), text(2)),
          store.stories.change('story-a', 1, bytes('two'), text(2)),
        ])
        expect(both.toSorted()).toEqual([false, true])
        expect(words(await store.stories.text('story-a', 2))).toBe('text 2')
      })

      test('keep the last steps of a draft, by person', async () => {
        await store.stories.add('story-a', 1, bytes('file'), text(1))
        for (const n of [1, 2, 3, 4]) await store.stories.addStep(step(n), 2)
        expect(await store.stories.lastStep('story-a', 'person-a')).toMatchObject({ step: 4, base: 1 })
        expect(await store.stories.lastStep('story-a', 'person-b')).toBeNull()
        await store.stories.forgetSteps('story-a', 'person-a')
        expect(await store.stories.lastStep('story-a', 'person-a')).toBeNull()
      })

      test('keep what two tabs of one person write at the same moment', async () => {
        await store.stories.add('story-a', 1, bytes('file'), text(1))
        await Promise.all([1, 2, 3, 4].map((n) => store.stories.addStep(step(n), 20)))
        expect((await store.stories.lastStep('story-a', 'person-a'))?.step).toBe(4)
      })

      test('keep the last words that each person laid aside, until they let them go', async () => {
        await store.stories.add('story-a', 1, bytes('file'), text(1))
        const lay = (person: string, words: string) =>
          store.stories.addAside('story-a', person, { base: 1, sealed: bytes(words) }, 2)
        for (const each of ['one', 'two', 'three']) await lay('person-a', each)
        await lay('person-b', 'other')
        const [newest, before, ...none] = await store.stories.asides('story-a', 'person-a')
        expect([words(newest!.sealed), words(before!.sealed), none]).toEqual(['three', 'two', []])
        await store.stories.forgetAside('story-a', 'person-a', newest!.n)
        expect(await store.stories.asides('story-a', 'person-a')).toEqual([before])
        expect(await store.stories.asides('story-a', 'person-b')).toHaveLength(1)
      })

      test('[CON-6] that were withdrawn leave an id and an instant, and nothing is written to them again', async () => {
        await store.stories.add('story-a', 1, bytes('canary-of-a-file'), {
          revision: 1,
          sealed: bytes('canary-of-a-text'),
        })
        await store.stories.addStep({ ...step(1), sealed: bytes('canary-of-a-step') }, 20)
        const aside = { base: 1, sealed: bytes('canary-of-an-aside') }
        await store.stories.addAside('story-a', 'person-a', aside, 10)
        await store.stories.erase('story-a', NOON)
        await store.stories.erase('story-b', NOON)
        expect(await store.stories.change('story-a', 0, bytes('x'), text(2))).toBe(false)
        expect(await store.stories.add('story-a', 1, bytes('x'), text(1))).toBe(false)
        await store.stories.addStep(step(2), 20)
        await store.stories.addAside('story-a', 'person-a', aside, 10)
        expect(await store.stories.asides('story-a', 'person-a')).toEqual([])
        expect(await store.stories.lastStep('story-a', 'person-a')).toBeNull()
        const left = ['story-a', 'story-b'].map((id) => ({ kind: 'withdrawn', id, withdrawnAt: NOON }))
        await reopen()
        expect(await store.stories.all()).toEqual(left)
        expect((await place.bytes()).includes('canary-of-a')).toBe(false)
      })
    })

    describe('a restart', () => {
      test('[END-1] keeps everything that was there', async () => {
        const epoch = await store.log.takeLead()
        await append(epoch, 'cue-a', 'once')
        await store.log.recordAcks([{ cueId: 'cue-a', kioskId: 'kiosk-a', stage: 'applied', at: 5 }])
        await store.venues.addRule('astana', makeRule())
        await store.kiosks.admit({ kiosk: makeKiosk(), demonstration: false }, 'hash-a')
        await store.people.addPerson({ person: makePerson(), passwordHash: 'x' })
        await store.people.addSession({
          tokenHash: 's',
          personId: 'person-a',
          createdAt: 1,
          expiresAt: 2,
          id: 'session-a',
          device: '',
          seenAt: null,
        })
        await store.audit.write({ at: NOON, actor: 'system', action: 'start', subject: 'server' })
        await store.keepsakes.set('lights-cid', 'a')
        await store.keepsakes.set('lights-cid', 'b')
        const before = await everything()
        await reopen()
        expect(await everything()).toEqual(before)
        expect(await append(epoch, 'cue-b', 'once')).toMatchObject({ outcome: 'repeated' })
        expect(await store.log.takeLead()).toBe(epoch + 1)
      })

      async function everything(): Promise<unknown> {
        return [
          await store.log.state('hall'),
          await store.log.since('hall', 0, 100),
          await store.log.acks('cue-a'),
          await store.venues.venues(),
          await store.venues.rooms(),
          await store.venues.rules('astana'),
          await store.kiosks.kiosks(),
          await store.people.people(),
          await store.people.session('s'),
          await store.audit.read(null, 100),
          await store.keepsakes.get('lights-cid'),
        ]
      }

      test('is refused, in words, on a database that a newer version has written', async () => {
        await store.close()
        await place.writeByNewer()
        await expect(place.open()).rejects.toThrow(/newer Untold.*Start the newer version/s)
        store = { ...store, close: () => Promise.resolve() }
      })
    })

    describe('papers of the house', () => {
      test('are kept by kind and name, read in their order after a restart, written anew and removed', async () => {
        const { papers } = store
        await papers.keep('command', { id: 'b', at: NOON, body: { n: 1 } })
        await papers.keep('command', { id: 'a', at: NOON + 1, body: { n: 2 } })
        await papers.keep('day', { id: 'a', at: NOON, body: { open: true } })
        await papers.keep('command', { id: 'b', at: NOON, body: { n: 3 } })
        await reopen()
        expect(await store.papers.all('command')).toEqual([
          { id: 'b', at: NOON, body: { n: 3 } },
          { id: 'a', at: NOON + 1, body: { n: 2 } },
        ])
        await store.papers.remove('command', ['a', 'none'])
        await store.papers.remove('command', [])
        expect((await store.papers.all('command')).map((each) => each.id)).toEqual(['b'])
        expect(await store.papers.all('day')).toHaveLength(1)
      })
    })

    describe('shows', () => {
      const paper = (revision: number, overrides: Partial<ShowPaper> = {}): ShowPaper => ({
        ...{ id: 'evening', revision, at: NOON + revision, actor: 'person:a', what: 'change' },
        body: { cues: revision },
        ...overrides,
      })

      test('the newest of each is read after a restart, every revision on its own, and the history without lists', async () => {
        expect(await store.shows.add(paper(1))).toBe(true)
        expect(await store.shows.add(paper(2))).toBe(true)
        expect(await store.shows.add(paper(1, { id: 'minute', body: null }))).toBe(true)
        await reopen()
        expect(await store.shows.newest()).toEqual([paper(2), paper(1, { id: 'minute', body: null })])
        expect(await store.shows.revision('evening', 1)).toEqual(paper(1))
        expect(await store.shows.revision('evening', 3)).toBeNull()
        const { body: _, ...newest } = paper(2)
        expect(await store.shows.history('evening', 1)).toEqual([newest])
      })

      test('of two that write the same revision one is told that it was too late', async () => {
        const both = await Promise.all([
          store.shows.add(paper(1, { body: 'first' })),
          store.shows.add(paper(1, { body: 'second' })),
        ])
        expect(both.filter((each) => each)).toHaveLength(1)
      })

      test('a revision that a room went by is never forgotten; old ones that nobody played are', async () => {
        for (let n = 1; n <= KEPT_SHOW_REVISIONS + 3; n++) {
          await store.shows.add(paper(n))
          if (n === 2) await store.shows.played('evening', 2)
        }
        const kept = await Promise.all([1, 2, 3, 4].map((n) => store.shows.revision('evening', n)))
        expect(kept.map((each) => each?.revision ?? null)).toEqual([null, 2, null, 4])
      })
    })

    describe('papers of the light desk', () => {
      const revision = (n: number, overrides: Partial<PaperRevision> = {}): PaperRevision => ({
        ...{ kind: 'rig', id: 'hall', revision: n, base: n === 1 ? null : n - 1, at: NOON + n },
        ...{ actor: 'person:a', what: 'add', body: { n } },
        ...overrides,
      })

      test('keep what was written, newest first to hand, and past a restart', async () => {
        expect(await store.desk.add(revision(1))).toBe(true)
        expect(await store.desk.add(revision(2))).toBe(true)
        expect(await store.desk.add(revision(1, { kind: 'look', id: 'dusk', body: null }))).toBe(true)
        await reopen()
        expect(await store.desk.newest('rig')).toEqual([revision(2)])
        expect(await store.desk.newest('look')).toEqual([
          revision(1, { kind: 'look', id: 'dusk', body: null }),
        ])
        expect(await store.desk.revision('rig', 'hall', 1)).toEqual(revision(1))
        expect(await store.desk.revision('rig', 'hall', 9)).toBeNull()
      })

      test('of two writers of the same revision one is told that the other was first', async () => {
        const both = await Promise.all([
          store.desk.add(revision(1, { body: 'first' })),
          store.desk.add(revision(1, { body: 'second' })),
        ])
        expect(both).toEqual([true, false])
        expect((await store.desk.newest('rig'))[0]?.body).toBe('first')
      })

      test('forget what is too old to be brought back', async () => {
        for (let n = 1; n <= KEPT_REVISIONS + 2; n++) await store.desk.add(revision(n))
        expect(await store.desk.revision('rig', 'hall', 2)).toBeNull()
        expect(await store.desk.revision('rig', 'hall', 3)).toEqual(revision(3))
      })
    })

    test('[CON-6] what was deleted is overwritten, not only forgotten', async () => {
      const secret = 'canary-of-a-session-that-ended'
      await store.people.addPerson({ person: makePerson(), passwordHash: 'x' })
      await store.people.addSession({
        tokenHash: secret,
        personId: 'person-a',
        createdAt: 1,
        expiresAt: 2,
        id: 'session-a',
        device: '',
        seenAt: null,
      })
      await store.people.endSession(secret)
      await reopen()
      expect((await place.bytes()).includes(secret)).toBe(false)
    })

    test('what it gives back fits the schemas of the core', async () => {
      const epoch = await store.log.takeLead()
      const appended = await append(epoch, 'cue-a')
      const cue: Cue | null = await store.log.cue('hall', 'cue-a')
      expect(appended).toMatchObject({ cue, state: RoomState.parse(await store.log.state('hall')) })
    })
  })
}
