/** Recorded readings of one story: brought by a curator, listened to by everybody who must answer for them, removed. */
import { useRef, useState } from 'react'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import type { BeatTimes } from '../../../core/model/beat-times.ts'
import type { DeskReading } from '../../../core/protocol/readings.ts'
import type { DeskStory } from '../../../core/protocol/stories.ts'
import { useNow } from '../live/live-context.tsx'
import { ConfirmSheet } from '../parts/confirm-sheet.tsx'
import { Press } from '../parts/press.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { withTimes } from './draft-edits.ts'
import { useDeskPeople, useReadings, useRemoveReading } from './desk-queries.ts'
import { ReadingPlayer } from './reading-player.tsx'
import { ReasonList } from './reason-list.tsx'
import { Refusals } from './refusals.tsx'
import type { Upload } from './uploads.ts'
import { useUpload } from './use-upload.ts'
import type { Editor } from './use-editor.ts'
import style from './reading-panel.module.css'

export interface ReadingPanelProps {
  story: DeskStory
  editor: Editor
  /** Names of the sounds that this person has listened to. */
  heard: ReadonlySet<string>
  onHeard: (audio: string) => void
}

export function ReadingPanel(props: ReadingPanelProps) {
  const say = useStoriesWords().reading
  const { words } = useSpeech()
  const { story } = props
  const readings = useReadings(story.id, story.revision)
  const written = LANGUAGES.filter((each) => story.draft.text[each] !== undefined)
  return (
    <div className={style.panel}>
      <p className={style.quiet}>{say.what}</p>
      {readings.error !== null && <Refusals problem={readings.error} />}
      {written.map((language) => {
        const reading = readings.data?.items.find((each) => each.language === language)
        return (
          <section key={language} className={style.language} aria-label={words.languages[language]}>
            <h3>{words.languages[language]}</h3>
            {reading === undefined ? (
              readings.data !== undefined && <Bring {...props} language={language} />
            ) : (
              <There key={reading.audio} {...props} reading={reading} />
            )}
          </section>
        )
      })}
    </div>
  )
}

function There({ story, editor, heard, onHeard, reading }: ReadingPanelProps & { reading: DeskReading }) {
  const say = useStoriesWords().reading
  const { words } = useSpeech()
  const desk = useDesk()
  const now = useNow(60_000)
  const people = useDeskPeople().data?.items ?? []
  const remove = useRemoveReading(story.id)
  const [asking, setAsking] = useState(false)
  const mine = desk.may('edit') && story.mayEdit
  const asked = story.reviewers.includes(desk.person.id) && story.work.kind === 'in-review'
  const by = people.find((each) => each.id === reading.by)?.name ?? reading.by
  const { measured, language } = reading
  const isMoved = editor.draft.readings[language]?.beats !== undefined
  const moveTimes = (beats: BeatTimes | null): void =>
    editor.edit((draft) => withTimes(draft, language, beats), `times-${language}`)
  return (
    <>
      {!reading.fits && (
        <p role="alert" className={style.alert}>
          {say.void}
        </p>
      )}
      <ReadingPlayer
        story={story.id}
        reading={reading}
        times={editor.draft.readings[reading.language]?.beats ?? measured}
        onTimes={mine && reading.fits ? moveTimes : null}
        onHeard={() => onHeard(reading.audio)}
      />
      {mine && reading.fits && (
        <>
          <p className={style.small}>{say.timesHint}</p>
          {isMoved && (
            <div className={style.row}>
              <span role="status">{say.timesMoved}</span>
              <Press kind="quiet" onClick={() => moveTimes(null)}>
                {say.timesMeasured}
              </Press>
            </div>
          )}
        </>
      )}
      <p className={style.quiet}>{say.by(by, momentOf(reading.at, now, desk.zone, words))}</p>
      {asked && (
        <p role="status" className={heard.has(reading.audio) ? style.well : style.quiet}>
          {heard.has(reading.audio) ? say.heard : say.notHeard}
        </p>
      )}
      {mine && (
        <Press
          kind="quiet"
          blocked={desk.blocked ?? (editor.isDirty ? say.saveFirst : null)}
          onClick={() => setAsking(true)}
        >
          {say.remove}
        </Press>
      )}
      {asking && (
        <ConfirmSheet
          title={say.removeTitle}
          what={say.removeWhat}
          yes={say.remove}
          pending={remove.isPending}
          error={remove.error}
          onYes={() => remove.mutate(reading.language, { onSuccess: editor.take })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function Bring({ story, editor, language }: ReadingPanelProps & { language: Language }) {
  const say = useStoriesWords().reading
  const desk = useDesk()
  const file = useRef<HTMLInputElement>(null)
  const { upload, begin, stop } = useUpload(story.id, language)
  const [who, setWho] = useState<'reader' | 'narrator' | null>(null)
  const mine = desk.may('edit') && story.mayEdit
  if (!mine) return <p className={style.quiet}>{say.none}</p>
  if (upload.step !== 'none' && upload.step !== 'failed') return <Coming upload={upload} onStop={stop} />
  return (
    <>
      <p className={style.quiet}>{say.none}</p>
      <fieldset className={style.who}>
        <legend>{say.who}</legend>
        {(['reader', 'narrator'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`who-${language}`}
              checked={who === each}
              onChange={() => setWho(each)}
            />
            {say.readers[each]}
          </label>
        ))}
      </fieldset>
      {who === 'narrator' && (
        <p role="status" className={style.alert}>
          {say.narratorWhat}
        </p>
      )}
      {upload.step === 'failed' && <Failed upload={upload} />}
      <input
        ref={file}
        type="file"
        hidden
        accept="audio/*,.m4a,.opus,.3gp,.webm"
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.files?.[0]
          // Emptied, so that the same file can be chosen again.
          if (chosen !== undefined) begin(chosen)
          currentTarget.value = ''
        }}
      />
      <Press
        kind="plain"
        blocked={desk.blocked ?? (editor.isDirty ? say.saveFirst : who === 'reader' ? null : say.whoFirst)}
        onClick={() => file.current?.click()}
      >
        {upload.step === 'failed' ? say.chooseAnother : say.choose}
      </Press>
      <p className={style.small}>{say.formats}</p>
    </>
  )
}

function Coming({ upload, onStop }: { upload: Upload; onStop: () => void }) {
  const say = useStoriesWords().reading
  const share = upload.step === 'sending' || upload.step === 'working' ? upload.share : 0
  const sentence =
    upload.step === 'sending' ? say.sending : upload.step === 'working' ? say.working : say.waiting
  return (
    <div className={style.coming}>
      <p role="status">{sentence}</p>
      <div className={style.way}>
        <progress aria-label={sentence} value={share} max={1} />
        <span>{Math.round(share * 100)} %</span>
      </div>
      <Press kind="plain" onClick={onStop}>
        {say.cancel}
      </Press>
    </div>
  )
}

function Failed({ upload }: { upload: Extract<Upload, { step: 'failed' }> }) {
  const say = useStoriesWords().reading
  if (upload.fault === null) return upload.refused === null ? null : <Refusals problem={upload.refused} />
  return (
    <div role="alert" className={style.alert}>
      {upload.fault === 'story' && upload.reasons.length > 0 ? (
        <ReasonList reasons={upload.reasons} />
      ) : (
        <p>{say.fault[upload.fault]}</p>
      )}
    </div>
  )
}
