/**
 * The piece on one screen: the room's wishes, the visitor's flow, the picture and the sound, wired together.
 * Words are drawn from `flow`, `lights` and `exhibition`; nothing here touches the document.
 */
import { createActor, fromCallback, type EventObject } from 'xstate'
import type { Exhibition, PublishedStory } from '../../core/protocol/exhibition.ts'
import type { Pulse } from '../../core/protocol/kiosk-events.ts'
import { samePart, WHOLE } from '../../core/model/glass.ts'
import type { Kiosk } from '../../core/model/kiosk.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import { fingerprint } from '../../core/show/fingerprint.ts'
import { silenceAt } from '../../core/show/evening.ts'
import { themeTrack, type OnAt } from '../../core/show/on-at.ts'
import { ahead } from '../../core/show/show-ahead.ts'
import { middleOf } from '../../core/model/horizon.ts'
import { trackAt } from '../../core/show/travelling-change.ts'
import type { TravellingLight } from '../../core/model/travelling-light.ts'
import { chance } from '../lib/chance.ts'
import { monotonic } from '../lib/clock.ts'
import { held, type Held } from '../lib/held.ts'
import type { RoomLights } from './connection/room-lights.ts'
import type { LeaseBook } from './connection/lease-book.ts'
import type { Counter } from './counting/counter.ts'
import type { PostureKeeper } from './posture/posture.ts'
import { createRoomSleep } from './posture/room-sleep.ts'
import type { Problems } from './problems.ts'
import type { WallTexts } from './connection/wall-texts.ts'
import { createRecordings } from './recordings.ts'
import type { RoomMirror } from './connection/room-mirror.ts'
import { watchRoom } from './connection/room-watch.ts'
import { releasedLight } from './released-light.ts'
import { roomPicture } from './room-picture.ts'
import { createRoomSound } from './room-sound.ts'
import type { SceneLight } from './scenes/contract.ts'
import { createLights } from './scenes/lights/lights.ts'
import type { Sound } from './sound/contract.ts'
import { createStoryShelf } from './story-shelf.ts'
import { createClips } from './speech/clips.ts'
import { knownPhrases } from './speech/known-phrases.ts'
import { createReceiptVoice, type ReceiptVoice } from './speech/receipt-voice.ts'
import { createSpeaker, type Speaker } from './speech/speaker.ts'
import { speaksIn } from './speech/speaks-in.ts'
import { createStorySpeech } from './speech/story-speech.ts'
import type { SpeechWanted } from './connection/fetch-speech.ts'
import { createSound } from './sound/create-sound.ts'
import { soundWatch } from './sound/sound-watch.ts'
import { OWN_LIGHT, type Stage, type StageIntent } from './stage/contract.ts'
import { createStage } from './stage/stage.ts'
import { isResting, visitorFlow, type FlowSnapshot } from './visitor/flow.ts'
import { heardStory } from './visitor/heard-story.ts'
import { createNearness, type Nearness } from './visitor/nearness.ts'
import { inOrder, MOST_ON_OFFER, MOST_ON_WALL, offerStories, seedOf } from './visitor/offer.ts'
import { readingOf } from './visitor/score.ts'
import { stageMoment } from './visitor/stage-moment.ts'
import { usualHouse } from './visitor/settings.ts'
import type { FlowEvent, SendInput } from './visitor/visit-model.ts'
import { createVoice } from './visitor/voice.ts'
import type { Said } from './wall/said.ts'
import { openWall } from './wall/open-wall.ts'
import type { WallSky } from './wall/wall-sky.ts'
import type { Booth, BoothOutside } from './writing/booth.ts'

export interface Piece {
  kiosk: Kiosk
  /** What makes this screen differ from its neighbours, the same every day. */
  seed: number
  /** The room's time. */
  now(): Instant
  stage: Stage
  sound: Sound
  /** Who holds the voice near: fingers on the glass, a key. */
  nearness: Nearness
  /** Reads the screen to whoever asked for it; null where there is nothing to hear it with. */
  speaker: Speaker | null
  receiptVoice: ReceiptVoice
  exhibition: Held<Exhibition>
  /** Where the stories on offer hang, in the order of `offered`. */
  lights: Held<readonly SceneLight[]>
  offered: Held<readonly PublishedStory[]>
  flow: Held<FlowSnapshot>
  /** Whether the room keeps its silent minute now and nobody is here. */
  silent: Held<boolean>
  /** What a wall adds; null on every other screen. */
  wall: WallSky | null
  send(event: FlowEvent): void
  /** What a booth adds; null on every other screen. */
  booth: Booth | null
  /** Somebody has written a sign: the light answers. */
  written(): void
  problems: Problems
  posture: PostureKeeper
  /** Draws for a moment although it sleeps, so that it can be looked at; the release lets it sleep again. */
  drawAnyway(): () => void
  /** Once a second: whether it may sleep with its room. */
  look(): void
  /** Whether nobody is here whom a reload or the dark would disturb. */
  resting(): boolean
  story(id: string): PublishedStory | null
  roomChanged(): void
  exhibitionChanged(exhibition: Exhibition): void
  /** The day's answers have made the horizon this warm, 0–1. */
  warmed(warmth: number): void
  /** Whether the voice is full now, or another speaks within earshot. */
  voiceShare(full: boolean): void
  /** What the server has to know again when it is back. */
  speaking(): boolean
  /** Lets go of what was withdrawn, a story's texts or what a visitor wrote; how many that were, 1 or 0. */
  forget(story: string): number
  /** Lets go of its readings; how many were in memory. */
  forgetSounds(story: string): number
  pulse(clockError: Milliseconds | null): Pulse | null
}

export interface PieceOptions {
  canvas: HTMLCanvasElement
  kiosk: Kiosk
  exhibition: Exhibition
  mirror: RoomMirror
  /** Lights under way through the room. */
  travelling: RoomLights
  /** Null on every screen but a booth. */
  createBooth: ((outside: BoothOutside) => Booth) | null
  /** Sends what a visitor wrote. Null: it was not sent. */
  contribute: BoothOutside['contribute']
  takeBack: BoothOutside['takeBack']
  /** Tells the room of a light that a visitor has let go here. */
  release(light: TravellingLight): void
  /** A voice begins or ends here; near-field screens of a room share the air. */
  speaking(speaking: boolean): void
  /** A reading from the server, or null. */
  fetchSound(sound: string): Promise<ArrayBuffer | null>
  /** What a machine says, from the server, or null. */
  fetchSpeech(wanted: SpeechWanted): Promise<ArrayBuffer | null>
  leases: LeaseBook
  /** What visitors wrote and this wall shows. */
  wallTexts: WallTexts
  said: Held<readonly Said[]>
  counter: Counter
  problems: Problems
  posture: PostureKeeper
  now: () => Instant
  /** Frames advance by hand (`window.__untold`). */
  test: boolean
}

/** Half as present after so long without another sign. */
const FADING_MS: Milliseconds = 260
/** A sign of a person counts once in so long; the wait for the warning is many times longer. */
const SEEN_EVERY_MS: Milliseconds = 1_000
/** Lines of the picture under test: the words are what is looked at. */
const TEST_LINES = 540

export function openPiece(options: PieceOptions): Piece {
  const { canvas, kiosk, exhibition: first, mirror, leases, travelling, problems, now, test } = options
  const seed = seedOf(kiosk.id)
  const exhibition = held(heardHere(first, kiosk))
  const lights = held<readonly SceneLight[]>([])
  const silent = held(false)
  const offered = held<readonly PublishedStory[]>([])
  const shelf = createStoryShelf({
    exhibition,
    mirror,
    leases,
    problems,
    heard: () => heardStory(flow.get()),
    now,
  })
  const stage = createStage({
    canvas,
    scene: createLights(),
    seed,
    landSeed: kiosk.role === 'wall' ? seedOf(`${kiosk.roomId} wall`) : seed,
    now,
    mode: test ? 'test' : 'live',
    lines: test ? TEST_LINES : 'measured',
  })
  const sound = createSound({ audioKind: kiosk.audio, roomTime: now, seed })
  const roomSound = createRoomSound(sound)
  const isSilent = soundWatch(kiosk.audio !== 'none')
  const recordings = createRecordings({
    hearing: sound.state === 'none' ? 'silent' : 'aloud',
    fetch: options.fetchSound,
    decode: (bytes) => sound.decode(bytes),
    missed: () => problems.tell('reading'),
  })
  const receiptVoice = createReceiptVoice(options.fetchSpeech, (bytes) => sound.decode(bytes))
  const clips = createClips({
    known: knownPhrases(() => exhibition.get().venue.supportLines),
    fetch: options.fetchSpeech,
    decode: (bytes) => sound.decode(bytes),
    receiptWord: receiptVoice.of,
    missed: () => problems.tell('speech'),
  })
  const storySpeech = createStorySpeech(clips)
  let phrase = false
  const speaker =
    sound.state === 'none' || kiosk.role === 'wall'
      ? null
      : createSpeaker(clips, sound, (next) => {
          const spoke = speakingNow()
          phrase = next
          if (speakingNow() !== spoke) options.speaking(!spoke)
        })
  const voice = createVoice({
    sound,
    recordings,
    speech: storySpeech,
    story: shelf.story,
    languages: () => exhibition.get().venue.languages,
    now,
    monotonic,
  })
  const stillness = matchMedia('(prefers-reduced-motion: reduce)')
  let picture: ReturnType<typeof roomPicture> | null = null
  /** The part of its picture in which lights hang here. */
  let hungIn = WHOLE
  let leaving: StageIntent['leaving'] = null
  let warmth = 0
  let writtenAt: Milliseconds = -Infinity
  let seenAt: Milliseconds = -Infinity

  if ((kiosk.role === 'booth') !== (options.createBooth !== null))
    throw new Error('a booth, and nothing else, is written in')
  const booth: Booth | null =
    options.createBooth?.({
      tell: (event) => actor.send(event),
      contribute: options.contribute,
      takeBack: options.takeBack,
    }) ?? null
  const actor = createActor(
    visitorFlow.provide({
      actors: {
        voice: voice.logic,
        sending: fromCallback<EventObject, SendInput>(({ input }) => booth?.send(input)),
      },
      actions: {
        discardText: () => booth?.draft.discardText(),
        discardReceipt: () => booth?.draft.discardReceipt(),
        freshKey: () => booth?.draft.freshKey(),
        silenceSound: () => sound.silence(),
        restoreSound: () => {
          if (roomSound.mode() !== 'alarm') sound.restore()
        },
        switchSound: ({ context }) => sound.mute(context.visitor.sound === 'off'),
        count: (_, happening) => {
          if (happening !== null && kiosk.role !== 'wall') options.counter.count(happening)
        },
      },
    }),
    {
      input: {
        house: { ...usualHouse, position: kiosk.settings.position, volume: kiosk.settings.volume },
        booth: booth === null ? 'none' : 'closed',
      },
    },
  )
  const flow = held<FlowSnapshot>(actor.getSnapshot())
  actor.subscribe((snapshot) => {
    letGo(flow.get(), snapshot)
    fetchReceiptWords(flow.get(), snapshot)
    const spoke = speakingNow()
    flow.set(snapshot)
    if (speakingNow() !== spoke) options.speaking(!spoke)
    prepare(snapshot)
    roomSound.visitor(snapshot.context.visitor.volume, now())
    intend()
  })
  // An answer warms the light before it goes back.
  const arc = (): number => (flow.get().context.visitor.answer === null ? voice.arc() : 1)
  // Somebody who writes is heard as somebody who speaks is.
  const presence = (): number => Math.max(sound.presence(), 2 ** ((writtenAt - monotonic()) / FADING_MS))
  stage.follow(presence, arc)
  stillness.addEventListener('change', intend)
  actor.start()
  roomSound.visitor(flow.get().context.visitor.volume, now())

  const { posture } = options
  let drawing = 0
  posture.posture.watch(() => {
    roomSound.sleeps(posture.posture.get().kind === 'asleep', now())
    intend()
  })

  const roomSleep = createRoomSleep(posture, () => piece.resting(), monotonic)
  const wall = kiosk.role === 'wall' ? openWall({ ...options, stage, exhibition, flow, silent }) : null
  wall?.inhabited.watch(hang)

  const watch = watchRoom(mirror, now, (next, t) => {
    const track = themeTrack(mirror.state()!, mirror.programme()!)
    const themes = new Map(exhibition.get().themes.map((theme) => [theme.id, theme]))
    const programme = mirror.programme()!
    const lights = [...ahead(mirror.state()!).lights, ...travelling.underWay()]
    picture = roomPicture(kiosk, mirror.state()!, programme, track, themes, lights, warmth, t)
    roomSound.follow(next, trackAt(track, middleOf(kiosk.span), programme.horizon), themes, t)
    shelf.playlist = next.playlist?.value ?? null
    tellFlow(next)
    hang()
    intend()
    wall?.look()
    roomSleep.wants(next.sleep?.value ?? null)
  })

  /** A key a tenth of a second says nothing new, and costs a drawing of all words. */
  function isKnownToBeHere(): boolean {
    const now = monotonic()
    if (flow.get().matches({ attention: 'watching' }) && now - seenAt < SEEN_EVERY_MS) return true
    seenAt = now
    return false
  }

  function tellFlow({ mode, story: playing }: OnAt): void {
    const stories = shelf.onOffer().map((each) => each.id)
    actor.send({ type: 'ROOM', mode, story: shelf.cued(playing), stories })
  }

  function hang(): void {
    const told = flow.get().context.room.story?.id ?? null
    const next =
      shelf.playlist === null
        ? offerStories(shelf.onOffer(), seed, mostHere(told), told)
        : inOrder(shelf.onOffer(), mostHere(told), told)
    const before = offered.get()
    const part = picture?.part ?? WHOLE
    const there = next.length === before.length && next.every((each, i) => each === before[i])
    if (there && samePart(part, hungIn)) return
    hungIn = part
    offered.set(next)
    const hung = next.map((each) => ({ id: each.id, seed: each.seed }))
    lights.set(stage.hang(booth === null ? hung : [...hung, { id: OWN_LIGHT, seed }], part))
  }

  /** Where what visitors wrote hangs, of the stories only the one that is told hangs besides. */
  function mostHere(told: string | null): number {
    if (wall === null) return MOST_ON_OFFER
    return wall.inhabited.get() ? Number(told !== null) : MOST_ON_WALL
  }

  function intend(): void {
    if (picture === null) return
    const alone = flow.get().matches({ visit: 'rest', support: 'closed' })
    silent.set(alone && silenceAt(picture.room.silences, now()) !== null)
    const { part: _, ...asked } = picture
    const { room, visitor } = flow.get().context
    const still = room.mode !== 'open' || visitor.motion === 'less' || stillness.matches
    stage.intend({
      ...stageMoment(flow.get(), booth?.draft.gathered() ?? 0),
      // Behind the veil nothing is drawn that nobody sees, but by whoever looks whether it could be.
      ...(posture.posture.get().kind === 'asleep' && drawing === 0 ? { moment: 'leave' as const } : {}),
      ...asked,
      stillness: still ? 1 : 0,
      audience: alone ? 'nobody' : 'visitor',
      leaving,
    })
  }

  /** What may be heard next is fetched before it is asked for; whatever nobody will hear is let go of (VIS-4). */
  function prepare(snapshot: FlowSnapshot): void {
    const { visitor, room } = snapshot.context
    const id = visitor.story ?? room.story?.id ?? null
    const next = id === null ? null : shelf.story(id)
    // Not between two stories of one visit: what was withdrawn just now is let go of by the purge, and counted there.
    if (next === null) {
      if (!isResting(snapshot)) return
      recordings.clear()
      clips.clear()
      return
    }
    const language = visitor.story === null ? (room.story?.language ?? null) : visitor.language
    const reading = readingOf(next, language, exhibition.get().venue.languages)
    if (reading === null) return
    if (reading.recorded !== null) recordings.want(next.id, reading.recorded)
    else if (visitor.speech === 'aloud' && next.spoken.includes(reading.language))
      storySpeech.want(next.id, reading.language, reading.text.beats.length)
  }

  /** All words that a receipt can have, once for whoever comes to the page on which one writes. */
  function fetchReceiptWords(before: FlowSnapshot, after: FlowSnapshot): void {
    if (before.matches({ visit: 'promise' }) || !after.matches({ visit: 'promise' })) return
    const { language } = after.context.visitor
    if (language !== null && speaksIn({ speaker, exhibition }, language)) receiptVoice.want(language)
  }

  /** What was heard goes back to the others as a light through the room; never from a booth (BOO-3). */
  function letGo(before: FlowSnapshot, after: FlowSnapshot): void {
    const { story: heard } = before.context.visitor
    if (kiosk.role !== 'listening' || heard === null) return
    if (before.matches({ visit: 'release' }) || !after.matches({ visit: 'release' })) return
    if (after.context.visitor.farewell !== 'returned') return
    const from = lights.get().find((each) => each.id === heard)
    const programme = mirror.programme()
    if (from === undefined || programme === null) return
    const light = releasedLight(from, kiosk.span, programme.horizon, now(), chance)
    leaving = { light: light.id, from: heard }
    options.release(light)
    travelling.take([light])
  }

  function speakingNow(): boolean {
    return phrase || speaks(flow.get())
  }

  const piece: Piece = {
    kiosk,
    seed,
    now,
    stage,
    sound,
    nearness: createNearness(sound, stage),
    speaker,
    receiptVoice,
    exhibition,
    lights,
    offered,
    silent,
    flow,
    wall,
    booth,
    written() {
      writtenAt = monotonic()
      intend()
    },
    send(event) {
      if (event.type === 'ACTIVITY' && isKnownToBeHere()) return
      actor.send(event)
    },
    problems,
    posture,
    drawAnyway() {
      drawing += 1
      intend()
      return () => {
        drawing -= 1
        intend()
      }
    },
    look() {
      roomSleep.look()
      if (isSilent(sound)) problems.tell('sound')
      else problems.heal('sound')
    },
    resting: () => RESTING.has(activityOf(kiosk, flow.get())),
    story: shelf.story,
    roomChanged: () => watch.look(),
    voiceShare: sound.share,
    speaking: speakingNow,
    warmed(next) {
      warmth = next
      watch.look()
    },
    exhibitionChanged(next) {
      shelf.change(heardHere(next, kiosk))
      watch.look()
    },
    forgetSounds: (id) => recordings.purge(id) + clips.purge(id),
    forget(id) {
      const written = options.wallTexts.forget(id)
      const had = shelf.forget(id)
      watch.look()
      return written + Number(had)
    },
    pulse(clockError) {
      const state = mirror.state()
      if (state === null) return null
      const { frames, fps, heldBack, webgl } = stage.report()
      const { epoch, seq } = state
      const bundle = BUNDLE
      const sum = fingerprint(state)
      const cued = flow.get().matches({ visit: 'cued' })
      return {
        epoch,
        seq,
        fingerprint: sum,
        frames,
        fps,
        heldBack,
        webgl,
        audio: sound.state,
        clockError,
        activity: activityOf(kiosk, flow.get()),
        story: cued ? (flow.get().context.room.story?.id ?? null) : null,
        lease: leases.state(exhibition.get().stories),
        bundle,
        posture: posture.posture.get().kind,
        problems: problems.list(),
      }
    },
  }
  watch.look()
  return piece
}

const RESTING: ReadonlySet<Pulse['activity']> = new Set(['rest', 'wall', 'neutral'])

/** The name of this build: the file that the bundler named by its content. */
export const BUNDLE = (import.meta.url.split('/').at(-1) ?? 'unknown').split('?')[0]!.slice(0, 64)

function speaks(flow: FlowSnapshot): boolean {
  return flow.matches({ visit: { listen: 'playing' } }) || flow.matches({ visit: 'cued' })
}

/**
 * A loudspeaker in the hall does not read testimonies to whoever passes: there the qobyz speaks, unless staff have set
 * this one apart (docs/sound.md).
 */
function heardHere(exhibition: Exhibition, { audio, settings }: Kiosk): Exhibition {
  if (audio !== 'nearfield' || settings.reads === 'anywhere') return exhibition
  return {
    ...exhibition,
    stories: exhibition.stories.map((each) => ({ ...each, readings: {}, spoken: [] })),
  }
}

function activityOf(kiosk: Kiosk, flow: FlowSnapshot): Pulse['activity'] {
  if (flow.matches({ visit: 'calm' })) return 'calm'
  if (kiosk.role === 'wall') return 'wall'
  if (flow.matches({ visit: 'neutral' })) return 'neutral'
  return flow.matches({ visit: 'rest' }) || flow.matches({ visit: 'cued' }) ? 'rest' : 'session'
}
