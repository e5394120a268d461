import { describe, expect, test } from 'vitest'
import { tellsOfSomebody } from '../../../core/anonymise/tells-of-somebody.ts'
import { HallMessage, MESSAGE_LIMIT, writtenIn } from '../../../core/model/hall-message.ts'
import { checkShow } from '../../../core/show/check-show.ts'
import { USUAL_MESSAGE_MS } from '../../../core/show/decide-cue.ts'
import { USUAL_MESSAGES } from '../../../core/venue/usual-messages.ts'
import { makeShow, makeShowCue } from '../../helpers/builders.ts'
import { houseWith, LEAD, ShowRoom } from './show-room.ts'

const CLOSING = { kk: 'Жабыламыз.', ru: 'Мы закрываемся.', en: '' }
const HELLO = { kk: '', ru: '', en: 'Good evening.' }
const message = (text: HallMessage, lastsMs: number | null) =>
  ({ kind: 'message', message: text, lastsMs }) as const
const told = (text: HallMessage) => tellsOfSomebody(text, ['150', '+7 708 106 08 10'])
const tells = (text: HallMessage) => told(text)

describe('a message', () => {
  test.each([
    [{ kk: '', ru: ' ', en: '' }, 'at least one language'],
    [{ kk: 'а'.repeat(MESSAGE_LIMIT + 1), ru: '', en: '' }, 'at most 120'],
    [{ kk: 'Бір\nекі', ru: '', en: '' }, 'one paragraph'],
    [{ kk: 'abc\u202edef', ru: '', en: '' }, 'invisible'],
  ])('%j is none', (text, why) => {
    const read = HallMessage.safeParse(text)
    expect(read.error?.issues[0]?.message).toContain(why)
  })

  test('is shown in the languages it was written in, the venue’s first', () => {
    expect(writtenIn(CLOSING, ['ru', 'kk'])).toEqual(['ru', 'kk'])
    expect(writtenIn(HELLO, ['kk', 'ru'])).toEqual(['en'])
  })

  test.each([
    ['Айгерим Сериковна, вас ждут у входа.', 'name'],
    ['Звоните +7 701 234 56 78.', 'phone'],
    ['Write to director@hall.kz', 'email'],
    ['Владелец машины 123 ABC 02, подойдите.', 'plate'],
  ])('[ANO-2] “%s” is refused, with what was found', (text, type) => {
    expect(told({ kk: '', ru: text, en: '' })).toContainEqual(
      expect.objectContaining({ language: 'ru', type }),
    )
  })

  test('[ANO-2] the numbers of the venue’s support lines may stand there, and so may what ships', () => {
    expect(
      told({ kk: '', ru: 'Звоните 8 708 106 08 10.', en: 'Call +7 708 106 08 10.' }).map(
        (each) => each.words,
      ),
    ).toEqual(told({ kk: '', ru: 'Звоните 8 708 106 08 10.', en: '' }).map((each) => each.words))
    expect(USUAL_MESSAGES.flatMap(({ message: ours }) => told(ours))).toEqual([])
    for (const { message: ours } of USUAL_MESSAGES) expect(HallMessage.safeParse(ours).success).toBe(true)
  })
})

describe('on the wall of a room', () => {
  const room = () => new ShowRoom(makeShow([makeShowCue('1', { action: message(HELLO, null) })]), { tells })

  test('it comes with an end, a newer one takes its place, and one press takes it off', () => {
    const hall = room()
    hall.does({ kind: 'message', message: CLOSING })
    hall.wait(LEAD)
    expect(hall.on.message).toMatchObject({ value: CLOSING, level: 'person' })
    expect(hall.on.message!.until).toBe(hall.now + USUAL_MESSAGE_MS)
    hall.does({ kind: 'message', message: HELLO, until: 'released' })
    hall.wait(LEAD)
    expect(hall.on.message).toMatchObject({ value: HELLO, until: null })
    hall.does({ kind: 'release', of: 'message' })
    hall.wait(LEAD)
    expect(hall.on.message).toBeNull()
  })

  test('[ANO-2] one that names somebody is refused in words and never stands there', () => {
    const hall = room()
    const refused = hall.ask({ kind: 'message', message: { ...HELLO, ru: 'Айгерим Сериковна, вас ждут.' } })
    expect(refused).toMatchObject({ code: 'tells_of_somebody', field: 'message.ru' })
    expect(refused!.reason).toContain('Айгерим')
    hall.wait(LEAD)
    expect(hall.on.message).toBeNull()
  })

  test.each(['calm', 'alarm'] as const)(
    '[VEN-4] %s takes it away, and it is back after the release',
    (kind) => {
      const hall = room()
      hall.does({ kind: 'message', message: CLOSING })
      hall.wait(LEAD)
      hall.does({ kind })
      hall.wait(LEAD)
      expect(hall.on.message).toBeNull()
      hall.does({ kind: 'release', of: kind })
      hall.wait(LEAD)
      expect(hall.on.message).toMatchObject({ value: CLOSING })
    },
  )

  test('a blackout takes it away', () => {
    const hall = room()
    hall.does({ kind: 'message', message: CLOSING })
    hall.does({ kind: 'blackout' })
    hall.wait(LEAD)
    expect(hall.on.message).toBeNull()
  })
})

describe('of a show', () => {
  const list = makeShow([
    makeShowCue('1', { action: message(CLOSING, 5_000) }),
    makeShowCue('2', { action: message(HELLO, null) }),
    makeShowCue('3', { action: { kind: 'wait' } }),
  ])

  test('it stands for its time, and is not said late where it was jumped over', () => {
    const hall = new ShowRoom(list, { tells })
    hall.does({ kind: 'show.start', show: list.id })
    hall.does({ kind: 'show.go' })
    hall.wait(LEAD)
    expect(hall.on.message).toMatchObject({ value: CLOSING, level: 'show' })
    hall.wait(5_000)
    expect(hall.on.message).toBeNull()

    const jumped = new ShowRoom(list, { tells })
    jumped.does({ kind: 'show.start', show: list.id, from: '2' })
    expect(jumped.on.message).toBeNull()
    jumped.does({ kind: 'show.jump', to: '3' })
    jumped.does({ kind: 'show.go' })
    jumped.wait(LEAD)
    expect(jumped.on.message).toMatchObject({ value: HELLO })
  })

  test('a person’s goes before it, and it ends with the show', () => {
    const hall = new ShowRoom(list, { tells })
    hall.does({ kind: 'show.start', show: list.id, from: '2' })
    hall.does({ kind: 'show.go' })
    hall.does({ kind: 'message', message: CLOSING })
    hall.wait(LEAD)
    expect(hall.on.message).toMatchObject({ value: CLOSING, level: 'person' })
    hall.does({ kind: 'release', of: 'message' })
    hall.wait(LEAD)
    expect(hall.on.message).toMatchObject({ value: HELLO, level: 'show' })
    hall.does({ kind: 'show.stop' })
    hall.wait(LEAD + list.endFadeMs)
    expect(hall.on.message).toBeNull()
  })

  test('[ANO-2] a show whose message names somebody does not start', () => {
    const naming = makeShow([
      makeShowCue('1', { action: message({ kk: '', ru: 'Айгерим Сериковна, вас ждут.', en: '' }, null) }),
    ])
    expect(checkShow(naming, houseWith(naming, { tells }))).toContainEqual({
      kind: 'tells-of-somebody',
      cue: naming.cues[0]!.id,
      grave: true,
    })
    const hall = new ShowRoom(naming, { tells })
    expect(hall.ask({ kind: 'show.start', show: naming.id })).not.toBeNull()
  })
})
