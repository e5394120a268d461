import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../../core/show/fingerprint.ts'
import { takeCues } from '../../../core/show/mirror.ts'
import { onAt, themeTrack } from '../../../core/show/on-at.ts'
import { emptyRoom, RoomState } from '../../../core/show/room-state.ts'
import { ahead } from '../../../core/show/show-ahead.ts'
import { silencesIn } from '../../../core/show/silent-minutes.ts'
import { makeShow, makeShowCue } from '../../helpers/builders.ts'
import { programme, ShowRoom } from './show-room.ts'

const theme = (id: string, fadeMs = 1_000) => ({ kind: 'theme' as const, theme: id, fadeMs })
const volume = (level: number) => ({ kind: 'volume' as const, volume: level, fadeMs: 500 })
const story = { kind: 'story' as const, story: 'the-bowl' }

function started(...cues: ReturnType<typeof makeShowCue>[]): ShowRoom {
  const room = new ShowRoom(makeShow(cues))
  room.does({ kind: 'show.start', show: 'evening' })
  room.wait(2_000)
  return room
}
function go(room: ShowRoom): void {
  room.does({ kind: 'show.go' })
  room.wait(2_000)
}

describe('a show', () => {
  test('stands by at its first cue, and nothing changes before GO', () => {
    const room = started(makeShowCue('1'), makeShowCue('2'))
    expect(room.at).toMatchObject({ state: 'standing-by', last: null, next: { cue: 'c1', at: null } })
    expect(room.on.theme).toMatchObject({ value: 'dusk', level: 'schedule' })
    go(room)
    expect(room.on.theme).toMatchObject({ value: 'orange', level: 'show', beat: [{ level: 'schedule' }] })
    expect(room.on.theme.origin).toEqual({ kind: 'show', id: 'evening', number: '1' })
    expect(room.at).toMatchObject({ last: { number: '1' }, next: { cue: 'c2' } })
  })

  test('a pre-wait is waited for, and a GO while it counts brings the cue at once', () => {
    const waits = makeShowCue('1', { preWaitMs: 30_000 })
    const room = started(waits, makeShowCue('2', { action: theme('white') }))
    go(room)
    expect(room.at).toMatchObject({ state: 'running', last: null, next: { cue: 'c1' } })
    expect(room.on.theme.value).toBe('dusk')
    room.wait(30_000)
    expect(room.on.theme.value).toBe('orange')

    const hasty = started(waits, makeShowCue('2', { action: theme('white') }))
    go(hasty)
    go(hasty)
    expect(hasty.on.theme.value).toBe('orange')
    expect(hasty.next).toBe('c2')
  })

  test('auto-continue begins the next as this begins, auto-follow as this is over', () => {
    const room = started(
      makeShowCue('1', { follow: 'continue', action: theme('white', 5_000) }),
      makeShowCue('2', { preWaitMs: 1_000, follow: 'follow', action: volume(0.2), durationMs: 4_000 }),
      makeShowCue('3', { preWaitMs: 500, action: theme('violet') }),
      makeShowCue('4'),
    )
    room.does({ kind: 'show.go' })
    const gone = room.now + 250
    expect(room.state.show?.pending.map((step) => [step.number, step.at - gone])).toEqual([
      ['1', 0],
      ['2', 1_000],
      ['3', 5_500],
    ])
    room.wait(2_000)
    expect([room.on.theme.value, room.on.volume.value]).toEqual(['white', 0.2])
    room.wait(4_000)
    expect(room.on.theme.value).toBe('violet')
    expect(room.at).toMatchObject({ state: 'standing-by', next: { cue: 'c4', at: null } })
  })

  test('ends by itself after a last cue that follows on, and lets go of everything', () => {
    const room = started(makeShowCue('1', { follow: 'follow', action: theme('white', 4_000) }))
    go(room)
    expect(room.at).toMatchObject({ state: 'running', next: { cue: null } })
    room.wait(4_000)
    expect(room.at).toBeNull()
    expect(room.on.theme).toMatchObject({ value: 'dusk', level: 'schedule' })
  })

  test('ends with a GO after a last cue that waits', () => {
    const room = started(makeShowCue('1'))
    go(room)
    expect(room.next).toBe('end')
    go(room)
    expect(room.at).toBeNull()
    expect(room.on.theme.level).toBe('schedule')
  })

  test('eight presses of GO within the protection time are one, and each refusal says so', () => {
    const room = started(makeShowCue('1'), makeShowCue('2'), makeShowCue('3'))
    const answers = Array.from({ length: 8 }, () => {
      const refused = room.ask({ kind: 'show.go' })
      room.wait(120)
      return refused
    })
    expect(answers.filter((each) => each === null)).toHaveLength(1)
    expect(answers.slice(1).every((each) => each?.code === 'go_protected')).toBe(true)
    expect(answers[1]?.reason).toBe(
      'GO was pressed 0.1 s ago. Within 1.0 s a second press counts as the same one.',
    )
    expect(room.next).toBe('c2')
    room.wait(100)
    room.does({ kind: 'show.go' })
    expect(room.next).toBe('c2')
    room.wait(300)
    expect(room.next).toBe('c3')
  })

  test('a GO for a cue that no longer stands by does nothing and says which does', () => {
    const room = started(makeShowCue('1'), makeShowCue('2'))
    go(room)
    expect(room.ask({ kind: 'show.go', cue: '1' })).toMatchObject({ code: 'cue_passed' })
    expect(room.ask({ kind: 'show.go', cue: '2' })).toBeNull()
  })

  test('held, nothing comes by itself until GO; what was held back comes then', () => {
    const room = started(
      makeShowCue('1', { follow: 'follow', action: theme('white', 10_000) }),
      makeShowCue('2', { action: theme('violet') }),
    )
    go(room)
    room.does({ kind: 'show.hold' })
    room.wait(60_000)
    expect(room.at).toMatchObject({ state: 'held', last: { number: '1' }, next: { cue: 'c2', at: null } })
    expect(room.on.theme.value).toBe('white')
    go(room)
    expect(room.on.theme.value).toBe('violet')
  })

  test('Back returns the room to what was on before the cue, which stands by again', () => {
    const room = started(
      makeShowCue('1', { action: theme('white') }),
      makeShowCue('2', { action: volume(0.1) }),
      makeShowCue('3', { action: theme('violet') }),
    )
    for (let press = 0; press < 3; press++) go(room)
    room.does({ kind: 'show.back' })
    room.wait(1_000)
    expect(room.next).toBe('c3')
    expect([room.on.theme.value, room.on.volume.value]).toEqual(['white', 0.1])
    room.does({ kind: 'show.back' })
    room.wait(1_000)
    expect(room.next).toBe('c2')
    expect(room.on.volume).toMatchObject({ level: 'schedule' })
    room.does({ kind: 'show.back' })
    room.wait(1_000)
    expect(room.on.theme.level).toBe('schedule')
    expect(room.ask({ kind: 'show.back' })?.reason).toMatch(/first cue/)
  })

  test('a jump changes nothing; the GO after it brings what the cues between would have left on', () => {
    const room = started(
      makeShowCue('1', { action: theme('white') }),
      makeShowCue('2', { action: volume(0.1) }),
      makeShowCue('3', { action: theme('violet') }),
      makeShowCue('4', { preWaitMs: 500, action: { kind: 'blackout', fadeMs: 500 } }),
    )
    go(room)
    room.does({ kind: 'show.jump', to: '4' })
    room.wait(1_000)
    expect([room.on.theme.value, room.on.volume.level, room.next]).toEqual(['white', 'schedule', 'c4'])
    go(room)
    expect([room.on.theme.value, room.on.volume.value, room.on.blackout?.level]).toEqual([
      'violet',
      0.1,
      'show',
    ])
    expect(room.ask({ kind: 'show.jump', to: '9' })?.field).toBe('to')
  })

  test('stopped, it lets go of everything at once; stopped twice, it says that none is on', () => {
    const room = started(makeShowCue('1'), makeShowCue('2'))
    go(room)
    room.does({ kind: 'show.stop' })
    room.wait(1_000)
    expect([room.at, room.on.theme.level]).toEqual([null, 'schedule'])
    expect(room.ask({ kind: 'show.stop' })?.reason).toMatch(/No show is on/)
  })

  test('a second show does not start where one is on', () => {
    const room = started(makeShowCue('1'))
    expect(room.ask({ kind: 'show.start', show: 'evening' })?.reason).toMatch(/Stop it before another/)
  })
})

describe('a show among the others who want something', () => {
  test('a person outranks it and releases only what is their own', () => {
    const room = started(makeShowCue('1', { action: theme('white') }))
    go(room)
    room.does({ kind: 'theme', theme: 'violet' })
    room.wait(1_000)
    expect(room.on.theme).toMatchObject({ value: 'violet', level: 'person' })
    expect(room.on.theme.beat.map((each) => each.level)).toEqual(['show', 'schedule'])
    room.does({ kind: 'release', of: 'all' })
    room.wait(1_000)
    expect(room.on.theme).toMatchObject({ value: 'white', level: 'show' })
  })

  test('its own release and its own stop of a story never touch what a person asked for', () => {
    const room = started(
      makeShowCue('1', { follow: 'continue', action: { kind: 'release', of: 'all', fadeMs: 0 } }),
      makeShowCue('2', { action: { kind: 'stopStory' } }),
    )
    room.does({ kind: 'theme', theme: 'violet' })
    room.does({ kind: 'story', story: 'the-bowl' })
    go(room)
    expect([room.on.theme.value, room.on.story?.value]).toEqual(['violet', 'the-bowl'])
  })

  test.each(['calm', 'alarm'] as const)(
    '[VEN-1] %s holds it: it never goes on by itself behind it',
    (kind) => {
      const room = started(
        makeShowCue('1', { follow: 'follow', action: theme('white', 5_000) }),
        makeShowCue('2', { follow: 'follow', action: story }),
        makeShowCue('3', { action: { kind: 'light', direction: 'right', from: null } }),
      )
      go(room)
      room.does({ kind })
      room.wait(300_000)
      expect(room.on).toMatchObject({ mode: kind, story: null, theme: { value: 'calm' } })
      expect(ahead(room.state).lights).toEqual([])
      expect(room.ask({ kind: 'show.go' })?.reason).toContain(`in ${kind}`)
      room.does({ kind: 'release', of: kind })
      room.wait(5_000)
      expect(room.at).toMatchObject({ state: 'held', next: { cue: 'c2', at: null } })
      expect([room.on.theme.value, room.on.story]).toEqual(['white', null])
      go(room)
      expect(room.on.story?.value).toBe('the-bowl')
    },
  )

  test('[CON-4] a withdrawn story leaves its plan, and a later GO passes it over', () => {
    const room = started(
      makeShowCue('1', { follow: 'continue' }),
      makeShowCue('2', { preWaitMs: 60_000, action: story }),
      makeShowCue('3', { follow: 'follow', action: story }),
      makeShowCue('4', { action: theme('white') }),
    )
    go(room)
    const seq = room.state.seq + 1
    const withdraw = { kind: 'withdraw' as const, story: 'the-bowl' }
    const at = { issuedAt: room.now, atServerTime: room.now }
    const whose = { level: 'withdraw' as const, origin: { kind: 'system' as const, id: 'narrator' } }
    room.take({ id: `cue-${seq}`, roomId: 'hall', epoch: 1, seq, ...at, ...whose, action: withdraw })
    expect(JSON.stringify(room.state.show)).not.toContain('the-bowl')
    room.wait(61_000)
    expect(room.on.story).toBeNull()
    go(room)
    expect([room.on.story, room.on.theme.value]).toEqual([null, 'white'])
  })

  test('[VIS-8] a sensitive story is passed over at once where it rests, and what follows waits for nothing', () => {
    const cues = [
      makeShowCue('1', { action: story, follow: 'follow' }),
      makeShowCue('2', { preWaitMs: 1_000, action: theme('white') }),
    ]
    const withChildren = { why: 'with-children' as const, until: null }
    const room = new ShowRoom(makeShow(cues), { withholds: () => withChildren })
    room.does({ kind: 'show.start', show: 'evening' })
    go(room)
    expect([room.on.story, room.on.theme.value]).toEqual([null, 'white'])
  })

  test('a silent minute of a show is kept by screens and lamps alike, and calm ends it', () => {
    const room = started(makeShowCue('1', { action: { kind: 'silence', direction: 'left' } }))
    go(room)
    expect(silencesIn(room.state, programme, room.now)).toMatchObject([{ direction: 'left' }])
    room.does({ kind: 'calm' })
    room.wait(1)
    expect(silencesIn(room.state, programme, room.now)).toEqual([])
  })
})

describe('[END-3] where a show is', () => {
  test('[END-3] follows from the log and the clock alone, for whoever folds it', () => {
    const room = started(
      makeShowCue('1', { follow: 'follow', action: theme('white', 20_000) }),
      makeShowCue('2', { action: theme('violet') }),
    )
    go(room)
    const alone = takeCues(emptyRoom('hall'), [...room.log].reverse()).state
    expect(fingerprint(alone)).toBe(fingerprint(room.state))
    expect(RoomState.parse(JSON.parse(JSON.stringify(room.state)))).toEqual(room.state)
    // Nobody is there any more, and what follows by itself comes at its instant all the same.
    expect(onAt(alone, programme, room.now + 30_000).theme.value).toBe('violet')
    expect(themeTrack(alone, programme).map((each) => each.theme)).toEqual(['dusk', 'white', 'violet'])
  })

  test('a clock that was set back leaves what lies ahead as far ahead as it was', () => {
    const room = started(
      makeShowCue('1', { follow: 'follow', action: theme('white', 20_000) }),
      makeShowCue('2', { action: theme('violet') }),
    )
    go(room)
    const was = room.log.at(-1)!.atServerTime
    const then = was - 86_400_000
    const seq = room.state.seq + 1
    const origin = { kind: 'system' as const, id: 'clock' }
    const at = { issuedAt: then, atServerTime: then }
    const rebase = { kind: 'rebase' as const, was }
    room.take({
      id: `cue-${seq}`,
      roomId: 'hall',
      epoch: 2,
      seq,
      ...at,
      level: 'schedule',
      origin,
      action: rebase,
    })
    room.now = then + 10_000
    expect(room.at).toMatchObject({ state: 'running', last: { number: '1' }, next: { cue: 'c2' } })
    room.now = then + 20_001
    expect(room.on.theme.value).toBe('violet')
  })
})
