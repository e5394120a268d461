/** Readings that came in an archive, on their way through the same ingest as any recording: how far each has come. */
import { useQuery } from '@tanstack/react-query'
import { Ingest } from '../../../core/protocol/readings.ts'
import { ask, type Refused } from '../api/ask.ts'
import { usePackagesWords } from '../words/packages/use-packages-words.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import style from './packages.module.css'

const LOOK_MS = 700

export function ArrivingReadings({ readings }: { readings: readonly Ingest[] }) {
  const say = usePackagesWords().import
  if (readings.length === 0) return null
  return (
    <section aria-label={say.readings}>
      <h3 className={style.heading}>{say.readings}</h3>
      <ul className={style.notes}>
        {readings.map((each) => (
          <ArrivingReading key={each.id} begun={each} />
        ))}
      </ul>
    </section>
  )
}

function ArrivingReading({ begun }: { begun: Ingest }) {
  const say = usePackagesWords().import
  const stories = useStoriesWords().reading
  const { words, language } = useSpeech()
  const { data } = useQuery<Ingest, Refused>({
    queryKey: ['desk', 'ingest', begun.id],
    queryFn: () => ask('GET', `/desk/ingests/${begun.id}`, null, Ingest),
    initialData: begun,
    refetchInterval: ({ state }) =>
      state.data?.state.kind === 'waiting' || state.data?.state.kind === 'working' ? LOOK_MS : false,
  })
  const { state } = data
  const said = (): string => {
    switch (state.kind) {
      case 'waiting':
        return stories.waiting
      case 'working':
        return `${stories.working} ${Math.round(state.share * 100)} %`
      case 'done':
        return say.readingTaken
      case 'failed':
        return state.reasons[0]?.words[language] ?? stories.fault[state.fault]
      default:
        return state satisfies never
    }
  }
  return (
    <li>
      {begun.story}, {words.languages[begun.language]}: {said()}
    </li>
  )
}
