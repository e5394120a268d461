/** What is wrong with the light beyond one node: a code with its fields for who has words of their own, and English. */
import * as z from 'zod/mini'
import { LAST_ARTNET_UNIVERSE } from './light-wire.ts'

/** Mistakes in the patch, which cannot be saved any more, come as a sentence alone. */
const patch = { code: z.literal('patch'), sentence: z.string() }
/** The house desk and others cannot be heard over E1.31: the system's own words. */
const deaf = { code: z.literal('deaf'), problem: z.string() }
/** The same, for want of the network card that the wiring names, or (null) of any. */
const deafWithout = { code: z.literal('deaf-without'), address: z.nullable(z.string()) }
/** Art-Net is to take a universe that it has no address for. */
const beyondArtNet = { code: z.literal('beyond-artnet'), universe: z.int() }
/** Receivers follow somebody else, who sends one of our universes at a higher priority. */
const stronger = {
  code: z.literal('stronger'),
  universe: z.int(),
  name: z.string(),
  address: z.string(),
  priority: z.int(),
}
/** Another machine sent E1.31 with our CID, and we took a new one. */
const twin = { code: z.literal('twin'), address: z.string() }
/** Somebody answers ArtPoll with what cannot be an answer; so many were ignored since the start. */
const disbelieved = { code: z.literal('disbelieved'), answers: z.int(), address: z.string() }
/** The wiring names an interface that this machine does not have now. */
const noInterface = { code: z.literal('no-interface'), address: z.string() }
/** An Art-Net node that is this very machine. */
const onlyHere = { code: z.literal('only-here'), address: z.string() }
/** A universe is heard as the house desk's and goes out from here over the same wire. */
const ownUniverse = { code: z.literal('own-universe'), universe: z.int() }
/**
 * A standby cannot follow the calm and alarm of the first server: it does not answer, does not know the token, or does
 * not have a room of this one.
 */
const firstServer = {
  code: z.literal('first-server'),
  address: z.string(),
  why: z.enum(['away', 'token', 'room']),
}
/** An Art-Net node says that it merges what two senders send it for a universe. */
const merging = { code: z.literal('merging'), universe: z.int(), name: z.string(), address: z.string() }

export const LightProblem = z.discriminatedUnion('code', [
  z.strictObject(patch),
  z.strictObject(deaf),
  z.strictObject(deafWithout),
  z.strictObject(beyondArtNet),
  z.strictObject(stronger),
  z.strictObject(twin),
  z.strictObject(disbelieved),
  z.strictObject(noInterface),
  z.strictObject(onlyHere),
  z.strictObject(ownUniverse),
  z.strictObject(firstServer),
  z.strictObject(merging),
])
export type LightProblem = z.infer<typeof LightProblem>
/** Why others cannot be heard over E1.31. */
export type Deafness = Extract<LightProblem, { code: 'deaf' | 'deaf-without' }>

/** As the API gives it: `text` is English. */
const text = { text: z.string() }
export const ToldLightProblem = z.discriminatedUnion('code', [
  z.strictObject({ ...patch, ...text }),
  z.strictObject({ ...deaf, ...text }),
  z.strictObject({ ...deafWithout, ...text }),
  z.strictObject({ ...beyondArtNet, ...text }),
  z.strictObject({ ...stronger, ...text }),
  z.strictObject({ ...twin, ...text }),
  z.strictObject({ ...disbelieved, ...text }),
  z.strictObject({ ...noInterface, ...text }),
  z.strictObject({ ...onlyHere, ...text }),
  z.strictObject({ ...ownUniverse, ...text }),
  z.strictObject({ ...firstServer, ...text }),
  z.strictObject({ ...merging, ...text }),
])
export type ToldLightProblem = z.infer<typeof ToldLightProblem>

export function toldLightProblem(problem: LightProblem): ToldLightProblem {
  return { ...problem, text: lightSentence(problem) }
}

export function lightSentence(problem: LightProblem): string {
  switch (problem.code) {
    case 'patch':
      return problem.sentence
    case 'deaf':
      return `The house desk and others cannot be heard over E1.31: ${problem.problem}.`
    case 'deaf-without':
      return `The house desk and others cannot be heard over E1.31: this machine has no ${problem.address === null ? 'network' : `interface ${problem.address}`} at present.`
    case 'beyond-artnet':
      return `Universe ${problem.universe} has no address in Art-Net, which ends at ${LAST_ARTNET_UNIVERSE}: it goes out by E1.31 only.`
    case 'stronger':
      return `Lamps follow somebody else: "${problem.name}" at ${problem.address} sends universe ${problem.universe} at priority ${problem.priority}, above ours.`
    case 'twin':
      return `A machine at ${problem.address} sends E1.31 with the CID of this one: a copy of its data folder, perhaps. This one has a new CID from now on.`
    case 'disbelieved':
      return `Answers to ArtPoll that contradict themselves are ignored: ${problem.answers} so far, the last from ${problem.address}.`
    case 'no-interface':
      return `The wiring names the interface ${problem.address}, which this machine does not have now: nothing leaves there until it is plugged in.`
    case 'only-here':
      return `The Art-Net node ${problem.address} is this machine itself: levels to it reach no lamp unless a program here takes them on.`
    case 'own-universe':
      return `Universe ${problem.universe} comes from the house desk and goes out from here over the same wire: a standby takes this server for the desk, and lamps cannot go down there. Let the desk send another number, or give the lamps another universe.`
    case 'first-server':
      return firstServerSentence(problem.address, problem.why)
    case 'merging':
      return `The Art-Net node "${problem.name}" at ${problem.address} merges two senders on universe ${problem.universe}: lamps there show what comes of both. Art-Net knows no priority; let one of them send.`
    default:
      return problem satisfies never
  }
}

function firstServerSentence(address: string, why: 'away' | 'token' | 'room'): string {
  switch (why) {
    case 'away':
      return `The first server at ${address} does not answer: calm and alarm stay as they were when it last did. Whoever wants them otherwise says so here.`
    case 'token':
      return `The first server at ${address} does not know this standby's token: calm and alarm there are not followed.`
    case 'room':
      return `The first server at ${address} does not have every room of this one: calm and alarm of such a room are not followed.`
    default:
      return why satisfies never
  }
}
