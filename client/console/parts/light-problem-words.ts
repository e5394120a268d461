import type { ToldLightProblem } from '../../../core/model/light-problem.ts'
import type { Words } from '../words/words.ts'

/** In the reader's language; null where there is only the server's English. */
export function lightProblemWords(problem: ToldLightProblem, words: Words): string | null {
  const say = words.lights.problem
  switch (problem.code) {
    case 'patch':
      return null
    case 'deaf':
      return say.deaf(problem.problem)
    case 'deaf-without':
      return say.deafWithout(problem.address)
    case 'beyond-artnet':
      return say.beyondArtNet(problem.universe)
    case 'stronger':
      return say.stronger(problem.name, problem.address, problem.universe, problem.priority)
    case 'twin':
      return say.twin(problem.address)
    case 'disbelieved':
      return say.disbelieved(problem.answers, problem.address)
    case 'no-interface':
      return say.noInterface(problem.address)
    case 'only-here':
      return say.onlyHere(problem.address)
    case 'own-universe':
      return say.ownUniverse(problem.universe)
    case 'first-server':
      return say.firstServer[problem.why](problem.address)
    case 'merging':
      return say.merging(problem.name, problem.address, problem.universe)
    default:
      return problem satisfies never
  }
}
