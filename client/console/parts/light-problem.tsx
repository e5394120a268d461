import type { ToldLightProblem } from '../../../core/model/light-problem.ts'
import { useWords } from '../words/words-context.tsx'
import { lightProblemWords } from './light-problem-words.ts'
import { Sign } from './sign.tsx'

/** One thing that is wrong with the light, in words. */
export function LightProblemLine({ problem }: { problem: ToldLightProblem }) {
  const said = lightProblemWords(problem, useWords())
  return (
    <>
      <Sign kind="trouble" /> {said ?? <span lang="en">{problem.text}</span>}
    </>
  )
}
