import { Fragment } from 'preact'
import type { Topic } from '../../../core/model/story.ts'
import type { Words } from '../words/words.ts'

/** What stories are about, one after the other; each is a phrase of its own for whoever is read to. */
export function Topics({ topics, words }: { topics: readonly Topic[]; words: Words }) {
  return (
    <>
      {topics.map((topic, index) => (
        <Fragment key={topic}>
          {index > 0 && ', '}
          <span data-say>{words.about.topics[topic]}</span>
        </Fragment>
      ))}
    </>
  )
}
