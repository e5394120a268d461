/** Why a rig cannot be so, in the reader's language; the server says the same in English. */
import type { Rig } from '../../../../core/model/fixture.ts'
import type { RigProblem } from '../../../../core/lighting/patching/change-rig.ts'
import type { LightingWords } from '../../words/lighting/en.ts'

export function problemWords(problem: RigProblem, rig: Rig, say: LightingWords): string {
  const name = (id: string): string => rig.fixtures.find((each) => each.id === id)?.name ?? id
  const words = say.problem
  switch (problem.kind) {
    case 'overlap':
      return words.overlap(
        name(problem.fixture),
        name(problem.other),
        problem.from === problem.to ? String(problem.from) : `${problem.from}–${problem.to}`,
        problem.universe,
      )
    case 'beyond':
      return words.beyond(name(problem.fixture), problem.last, problem.universe)
    case 'unknown-profile':
      return words.unknownProfile(name(problem.fixture), problem.profile)
    case 'same-id':
      return words.sameId(problem.fixture)
    case 'too-many':
      return words.tooMany(problem.count)
    case 'too-close':
      return words.tooClose(problem.slots, problem.spacing)
    case 'wire-full':
      return words.wireFull
    case 'no-profile':
      return words.noProfile(problem.profile)
    case 'gone':
      return words.gone(problem.fixture)
    case 'profile-in-use':
      return words.profileInUse(problem.fixtures)
    case 'other-room':
      return words.otherRoom(problem.roomId)
    case 'built-in':
      return words.builtIn(problem.profile)
    case 'same-group':
      return words.sameGroup(problem.group)
    case 'several-kinds':
      return words.severalKinds
    case 'other-emitters':
      return words.otherEmitters(problem.profile)
    case 'same-output':
      return words.sameOutput(problem.universe)
    case 'artnet-output':
    case 'artnet-input':
      return words.artnetUniverse(problem.universe)
    case 'same-node':
      return words.sameNode(problem.universe, problem.address)
    case 'same-input':
      return words.sameId(problem.input)
    case 'too-many-inputs':
      return words.tooManyInputs(problem.most)
    case 'own-universe':
      return say.wires.sentFromHere(problem.universe)
    case 'desk-heard-twice':
      return words.heardTwice(problem.universe)
    default:
      return problem satisfies never
  }
}
