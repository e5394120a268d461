/** The chosen cue, field by field. */
import { SegmentedControl, Textarea } from '@mantine/core'
import type { RefObject } from 'react'
import { CueNumber, HELD_ASPECTS, type DeskMode, type ReleaseTarget } from '../../../core/model/cue.ts'
import {
  CUE_COLOURS,
  FOLLOWS,
  SHOW_ACTION_KINDS,
  type ShowAction,
  type ShowActionKind,
  type ShowCue,
} from '../../../core/model/show.ts'
import { LONGEST_FADE } from '../../../core/model/time.ts'
import type { ShowProblemView } from '../../../core/protocol/shows.ts'
import { useLooks, useStories, useThemes } from '../api/holdings.ts'
import { ChoiceField, TextField } from '../parts/fields.tsx'
import { PlaylistField } from '../parts/playlist-field.tsx'
import { Sign } from '../parts/sign.tsx'
import { useShowsWords } from '../words/shows/use-shows-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { ownLength, spanWords } from './cue-says.ts'
import { FRESH_LASTS, MessageCue } from './message-cue.tsx'
import { USUAL_MESSAGES } from '../../../core/venue/usual-messages.ts'
import { SecondsField } from './seconds-field.tsx'
import { useState } from 'react'
import style from './cue-fields.module.css'

const LONGEST_SPAN = 3 * 3_600_000

export function CueFields(props: {
  cue: ShowCue
  isLast: boolean
  problems: readonly ShowProblemView[]
  first: RefObject<HTMLInputElement | null>
  /** `tag`: typing in one field is one step back. */
  onChange: (change: Partial<ShowCue>, tag: string | null) => void
}) {
  const { cue, isLast, problems, onChange } = props
  const { language } = useSpeech()
  const say = useShowsWords()
  const stories = useStories().data?.items ?? []
  const own = ownLength(cue.action, stories)
  return (
    <div className={style.fields} key={cue.id}>
      {problems.map((each) => (
        <p key={each.kind} className={style.problem} data-grave={each.grave || undefined}>
          <Sign kind={each.grave ? 'trouble' : 'part'} /> {say.problem[each.kind]}
        </p>
      ))}
      <div className={style.pair}>
        <NumberOfCue
          key={cue.number}
          cue={cue}
          first={props.first}
          onChange={(number) => onChange({ number }, null)}
        />
        <TextField
          label={say.field.name}
          value={cue.name[language]}
          placeholder={cue.name.en || cue.name.ru || cue.name.kk || say.field.nameHint}
          maxLength={120}
          onChange={(event) =>
            onChange({ name: { ...cue.name, [language]: event.currentTarget.value } }, `name ${cue.id}`)
          }
        />
      </div>
      <ActionFields action={cue.action} id={cue.id} onChange={(action, tag) => onChange({ action }, tag)} />
      <div className={style.pair}>
        <SecondsField
          key={`wait ${cue.id}`}
          label={say.field.preWait}
          value={cue.preWaitMs}
          most={LONGEST_SPAN}
          onChange={(preWaitMs) => onChange({ preWaitMs }, `wait ${cue.id}`)}
        />
        <ChoiceField
          label={say.field.length}
          value={cue.durationMs === null ? 'own' : 'fixed'}
          data={[
            {
              value: 'own',
              label: own === null ? say.field.ownLengthUnknown : say.field.ownLength(spanWords(own, say)),
            },
            { value: 'fixed', label: say.field.fixedLength },
          ]}
          onChange={(event) =>
            onChange({ durationMs: event.currentTarget.value === 'own' ? null : (own ?? 0) }, null)
          }
        />
      </div>
      {cue.durationMs !== null && (
        <SecondsField
          key={`length ${cue.id}`}
          label={say.field.fixedLength}
          value={cue.durationMs}
          most={LONGEST_SPAN}
          onChange={(durationMs) => onChange({ durationMs }, `length ${cue.id}`)}
        />
      )}
      <ChoiceField
        label={say.field.follow}
        description={
          isLast
            ? cue.follow === 'go'
              ? say.lastFollow.go
              : say.lastFollow.itself
            : say.followHint[cue.follow]
        }
        value={cue.follow}
        data={FOLLOWS.map((each) => ({ value: each, label: say.follow[each] }))}
        onChange={(event) => onChange({ follow: event.currentTarget.value as ShowCue['follow'] }, null)}
      />
      <fieldset className={style.colours}>
        <legend>{say.field.colour}</legend>
        {CUE_COLOURS.map((each) => (
          <label key={each} data-colour={each} title={say.colour[each]}>
            <input
              type="radio"
              name={`colour ${cue.id}`}
              checked={cue.colour === each}
              onChange={() => onChange({ colour: each }, null)}
            />
            <span>{say.colour[each]}</span>
          </label>
        ))}
      </fieldset>
      <Textarea
        size="md"
        autosize
        minRows={2}
        maxRows={6}
        label={say.field.notes}
        value={cue.notes[language]}
        placeholder={cue.notes.en || cue.notes.ru || cue.notes.kk}
        maxLength={2_000}
        onChange={(event) =>
          onChange({ notes: { ...cue.notes, [language]: event.currentTarget.value } }, `notes ${cue.id}`)
        }
      />
    </div>
  )
}

/** A number is taken once it is one: half of it would collide with another cue’s. */
function NumberOfCue(props: {
  cue: ShowCue
  first: RefObject<HTMLInputElement | null>
  onChange: (number: string) => void
}) {
  const say = useShowsWords()
  const [typed, setTyped] = useState(props.cue.number)
  const fits = CueNumber.safeParse(typed).success
  const take = () => {
    if (fits && typed !== props.cue.number) props.onChange(typed)
  }
  return (
    <TextField
      ref={props.first}
      label={say.field.number}
      value={typed}
      maxLength={8}
      error={fits ? null : say.field.numberWrong}
      onChange={(event) => setTyped(event.currentTarget.value.trim())}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  )
}

const FRESH_FADE = 3_000
const RELEASES = ['all', ...HELD_ASPECTS] as const
const DESKS = ['off', 'layer', 'takeover'] as const

function ActionFields(props: {
  action: ShowAction
  id: string
  onChange: (action: ShowAction, tag: string | null) => void
}) {
  const { action, id, onChange } = props
  const { words, language } = useSpeech()
  const say = useShowsWords()
  const themes = useThemes().data?.items ?? []
  const looks = useLooks().data?.items ?? []
  const stories = useStories().data?.items ?? []

  function fresh(kind: ShowActionKind): ShowAction {
    const fadeMs = 'fadeMs' in action && action.fadeMs !== null ? action.fadeMs : FRESH_FADE
    switch (kind) {
      case 'theme':
        return { kind, theme: themes[0]?.id ?? 'dusk', fadeMs }
      case 'look':
        return { kind, look: looks[0]?.id ?? 'house', fadeMs: null }
      case 'master':
        return { kind, master: 1, fadeMs }
      case 'volume':
        return { kind, volume: 0.7, fadeMs }
      case 'desk':
        return { kind, desk: 'layer', fadeMs }
      case 'story':
        return { kind, story: stories[0]?.id ?? 'story' }
      case 'message':
        return { kind, message: USUAL_MESSAGES[0]!.message, lastsMs: FRESH_LASTS }
      case 'light':
        return { kind, direction: 'right', from: null }
      case 'silence':
        return { kind, direction: 'right' }
      case 'release':
        return { kind, of: 'all', fadeMs }
      case 'blackout':
        return { kind, fadeMs }
      case 'playlist':
        return { kind, stories: [stories[0]?.id ?? 'story'] }
      case 'sleep':
      case 'wake':
      case 'stopStory':
      case 'wait':
        return { kind }
      default:
        return kind satisfies never
    }
  }

  const fade = 'fadeMs' in action && action.fadeMs !== null && (
    <SecondsField
      key={`fade ${id} ${action.kind}`}
      label={say.field.fade}
      value={action.fadeMs}
      most={LONGEST_FADE}
      onChange={(fadeMs) => onChange({ ...action, fadeMs } as ShowAction, `fade ${id}`)}
    />
  )
  return (
    <>
      <ChoiceField
        label={say.field.action}
        value={action.kind}
        data={SHOW_ACTION_KINDS.map((each) => ({ value: each, label: say.action[each] }))}
        onChange={(event) => onChange(fresh(event.currentTarget.value as ShowActionKind), null)}
      />
      {details()}
    </>
  )

  function details() {
    switch (action.kind) {
      case 'theme':
        return (
          <div className={style.pair}>
            <ChoiceField
              label={say.field.theme}
              value={action.theme}
              data={withUnknown(
                action.theme,
                themes
                  .filter((each) => each.id !== 'calm')
                  .map((each) => ({ value: each.id, label: each.name[language] })),
              )}
              onChange={(event) => onChange({ ...action, theme: event.currentTarget.value }, null)}
            />
            {fade}
          </div>
        )
      case 'look':
        return (
          <>
            <ChoiceField
              label={say.field.look}
              value={action.look}
              data={withUnknown(
                action.look,
                looks.map((each) => ({ value: each.id, label: each.name[language] })),
              )}
              onChange={(event) => onChange({ ...action, look: event.currentTarget.value }, null)}
            />
            <div className={style.pair}>
              <ChoiceField
                label={say.field.fade}
                value={action.fadeMs === null ? 'own' : 'fixed'}
                data={[
                  { value: 'own', label: say.field.ownFade },
                  { value: 'fixed', label: say.field.fixedLength },
                ]}
                onChange={(event) =>
                  onChange(
                    { ...action, fadeMs: event.currentTarget.value === 'own' ? null : FRESH_FADE },
                    null,
                  )
                }
              />
              {fade}
            </div>
          </>
        )
      case 'story':
        return (
          <ChoiceField
            label={say.field.story}
            value={action.story}
            data={withUnknown(
              action.story,
              stories.map((each) => ({ value: each.id, label: each.title[language] })),
            )}
            onChange={(event) => onChange({ ...action, story: event.currentTarget.value }, null)}
          />
        )
      case 'message':
        return <MessageCue key={id} action={action} id={id} onChange={onChange} />
      case 'volume':
      case 'master': {
        const level = action.kind === 'volume' ? action.volume : action.master
        return (
          <div className={style.pair}>
            <ChoiceField
              label={say.field.level}
              value={String(Math.round(level * 20) * 5)}
              data={Array.from({ length: 21 }, (_, i) => String(i * 5))}
              onChange={(event) => {
                const value = Number(event.currentTarget.value) / 100
                onChange(
                  action.kind === 'volume' ? { ...action, volume: value } : { ...action, master: value },
                  null,
                )
              }}
            />
            {fade}
          </div>
        )
      }
      case 'desk':
        return (
          <div className={style.pair}>
            <ChoiceField
              label={say.field.desk}
              value={action.desk}
              data={DESKS.map((each) => ({ value: each, label: words.cue.desk[each] }))}
              onChange={(event) => onChange({ ...action, desk: event.currentTarget.value as DeskMode }, null)}
            />
            {fade}
          </div>
        )
      case 'release':
        return (
          <div className={style.pair}>
            <ChoiceField
              label={say.field.releaseWhat}
              value={action.of}
              data={RELEASES.map((each) => ({ value: each, label: say.does.release[each] }))}
              onChange={(event) =>
                onChange({ ...action, of: event.currentTarget.value as ReleaseTarget }, null)
              }
            />
            {fade}
          </div>
        )
      case 'light':
      case 'silence':
        return (
          <SegmentedControl
            aria-label={say.field.direction}
            value={action.direction}
            data={[
              { value: 'left', label: say.field.left },
              { value: 'right', label: say.field.right },
            ]}
            onChange={(direction) => onChange({ ...action, direction: direction as 'left' | 'right' }, null)}
          />
        )
      case 'blackout':
        return fade
      case 'playlist':
        return (
          <PlaylistField
            stories={action.stories}
            empty={null}
            onChange={(next) => onChange({ ...action, stories: next }, null)}
          />
        )
      case 'sleep':
      case 'wake':
      case 'stopStory':
      case 'wait':
        return null
      default:
        return action satisfies never
    }
  }

  /** What is not there any more still stands in the list, so that nothing changes unseen. */
  function withUnknown(value: string, items: { value: string; label: string }[]) {
    return items.some((each) => each.value === value)
      ? items
      : [{ value, label: say.field.unknown(value) }, ...items]
  }
}
