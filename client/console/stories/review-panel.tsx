/** From a finished text to the screens and back: who is asked, what stands in the way of each step, and the steps. */
import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import type { StoryDraft } from '../../../core/model/story-draft.ts'
import { APPROVALS_NEEDED } from '../../../core/editorial/life.ts'
import type { DeskPerson, DeskStory, SpokenReason } from '../../../core/protocol/stories.ts'
import { useNow } from '../live/live-context.tsx'
import type { Refused } from '../api/ask.ts'
import { ConfirmSheet } from '../parts/confirm-sheet.tsx'
import { Press } from '../parts/press.tsx'
import { clockOf, momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useChildrenWords } from '../words/children/children-words.ts'
import { useSignOffWords } from '../words/stories/sign-off-words.ts'
import { useSpeech, useWords } from '../words/words-context.tsx'
import { useDeskPeople, useStep, useWithdraw, type Step } from './desk-queries.ts'
import { unsigned } from './draft-edits.ts'
import { PreviewSheet } from './preview-sheet.tsx'
import { ReasonList } from './reason-list.tsx'
import { Refusals } from './refusals.tsx'
import { Withdrawn } from './withdrawn.tsx'
import type { Editor } from './use-editor.ts'
import type { Mending } from './use-lead.ts'
import style from './story-page.module.css'

export function ReviewPanel(props: {
  story: DeskStory
  editor: Editor
  /** Names of the sounds that this person has listened to. */
  heard: ReadonlySet<string>
  /** Who is ticked; asked for good by sending the text to them. */
  reviewers: readonly string[]
  /** Leads to where a reason is mended. */
  onGo: (to: Mending) => void
  onReviewers: (reviewers: readonly string[]) => void
  /** Leads to where readings are listened to. */
  onReading: () => void
}) {
  const { story, editor } = props
  const say = useStoriesWords()
  const { words, language } = useSpeech()
  const children = useChildrenWords()
  const desk = useDesk()
  const now = useNow(10_000)
  const step = useStep(story.id)
  const people = useDeskPeople().data?.items ?? []
  const [remark, setRemark] = useState('')
  const [languages, setLanguages] = useState<readonly Language[]>(
    LANGUAGES.filter((each) => story.draft.text[each] !== undefined),
  )
  const read = LANGUAGES.filter((each) => story.draft.readings[each] !== undefined)
  const heard = read.filter((each) => props.heard.has(story.draft.readings[each]!.audio))
  const [narration, setNarration] = useState(read.length > 0)
  const [open, setOpen] = useState<'withdraw' | 'preview' | null>(null)
  const nameOf = (id: string) => people.find((each) => each.id === id)?.name ?? id
  /** Why a step was refused, beside the press that asked for it. */
  const refused = (...acts: Step['act'][]) =>
    step.variables !== undefined && acts.includes(step.variables.act) ? step.error : null
  const run = (next: Step) => !step.isPending && step.mutate(next, { onSuccess: editor.take })
  const { work, show } = story
  /** Somebody who was asked earlier and may no longer approve has no box to untick, and is not asked again. */
  const chosen = able(story, people)
    .map(({ id }) => id)
    .filter((id) => props.reviewers.includes(id))
  const ticked = chosen.length
  /** Whoever is ticked is asked first, so that one press is enough. */
  const send = () => {
    const next: Step = { act: 'send', body: null }
    if (sameSet(chosen, story.reviewers)) return run(next)
    if (step.isPending) return
    step.mutate(
      { act: 'team', body: { curators: story.curators, reviewers: chosen } },
      { onSuccess: () => step.mutate(next, { onSuccess: editor.take }) },
    )
  }
  const mine = desk.may('edit') && story.curators.includes(desk.person.id)
  const waiting =
    work.kind === 'in-review'
      ? story.reviewers.filter((id) => !work.approvals.some(({ by }) => by === id))
      : []
  const mayNot = people.filter((each) => each.gone || !each.mayApprove).map(({ id }) => id)
  const [waits, lost] = [
    waiting.filter((id) => !mayNot.includes(id)),
    waiting.filter((id) => mayNot.includes(id)),
  ]
  const isOnShow =
    show.kind === 'published' &&
    show.revision === story.revision &&
    sameSet(languages, show.languages) &&
    narration === show.narration
  const others = refused('recall', 'return', 'pause')
  const asked = desk.may('review') && story.reviewers.includes(desk.person.id)
  const toReading = () => {
    setOpen(null)
    props.onReading()
  }
  if (show.kind === 'withdrawn') return <Withdrawn id={story.id} />
  return (
    <div className={style.panel}>
      <Press kind="plain" onClick={() => setOpen('preview')}>
        {say.review.preview}
      </Press>
      {mine && work.kind === 'draft' && (
        <Team story={story} people={people} chosen={props.reviewers} onChoose={props.onReviewers} />
      )}
      {mine && <Unsigned draft={editor.draft} canTick={work.kind === 'draft'} onGo={props.onGo} />}
      {work.kind !== 'draft' && work.approvals.length > 0 && (
        <p>{say.review.approvedBy(work.approvals.map((each) => nameOf(each.by)).join(', '))}</p>
      )}
      {work.kind === 'in-review' && waits.length > 0 && (
        <p role="status">{say.review.waitsFor(waits.map(nameOf).join(', '))}</p>
      )}
      {work.kind === 'in-review' && lost.length > 0 && (
        <p role="status" className={style.alert}>
          {say.review.cannotApprove(lost.map(nameOf).join(', '))} {mine && say.review.askOthers}
        </p>
      )}
      {mine && work.kind === 'draft' && (
        <Ahead
          unsaved={editor.isDirty}
          label={say.review.send}
          reasons={
            ticked < APPROVALS_NEEDED
              ? story.ahead.send
              : story.ahead.send.filter(({ reason }) => reason.code !== 'reviewers-few')
          }
          also={ticked < APPROVALS_NEEDED ? say.review.reviewersHint : null}
          problem={refused('team', 'send')}
          onGo={props.onGo}
          onPress={send}
        />
      )}
      {mine && work.kind !== 'draft' && show.kind !== 'published' && (
        <Press kind="plain" blocked={desk.blocked} onClick={() => run({ act: 'recall', body: null })}>
          {say.review.recall}
        </Press>
      )}
      {asked && work.kind === 'in-review' && (
        <>
          {waiting.includes(desk.person.id) && (
            <>
              {heard.length < read.length && (
                <p role="status">
                  <button type="button" className={style.lead} onClick={props.onReading}>
                    {say.reading.notHeard}
                  </button>
                </p>
              )}
              <Ahead
                unsaved={editor.isDirty}
                label={say.review.approve}
                reasons={story.ahead.approve}
                also={heard.length < read.length ? say.reading.notHeard : null}
                problem={refused('approve')}
                onPress={() => run({ act: 'approve', body: { revision: story.revision, heard } })}
              />
            </>
          )}
          <Textarea
            label={say.review.remark}
            autosize
            minRows={2}
            value={remark}
            onChange={(event) => setRemark(event.currentTarget.value)}
          />
          <Press
            kind="plain"
            blocked={desk.blocked ?? (remark.trim() === '' ? say.review.remark : null)}
            onClick={() => run({ act: 'return', body: { revision: story.revision, remark: remark.trim() } })}
          >
            {say.review.sendBack}
          </Press>
        </>
      )}
      {mine && work.kind === 'cleared' && (
        <section className={style.panel}>
          <Checkbox.Group
            label={say.consent.languages}
            value={[...languages]}
            onChange={(chosen) => setLanguages(LANGUAGES.filter((each) => chosen.includes(each)))}
          >
            <div className={style.row}>
              {LANGUAGES.filter((each) => story.draft.text[each] !== undefined).map((each) => (
                <Checkbox key={each} size="md" value={each} label={words.languages[each]} />
              ))}
            </div>
          </Checkbox.Group>
          {read.length > 0 && (
            <Checkbox
              size="md"
              label={say.review.narration}
              checked={narration}
              onChange={(event) => setNarration(event.currentTarget.checked)}
            />
          )}
          <Ahead
            unsaved={editor.isDirty}
            label={say.review.publish}
            reasons={narration ? story.ahead.publish : story.ahead.publish.filter(isOfText)}
            also={isOnShow ? say.review.alreadyOnShow : null}
            problem={refused('publish')}
            onPress={() => run({ act: 'publish', body: { languages: [...languages], narration } })}
          />
        </section>
      )}
      {mine && show.kind === 'published' && (
        <Press kind="plain" blocked={desk.blocked} onClick={() => run({ act: 'pause', body: null })}>
          {say.review.pause}
        </Press>
      )}
      {mine && show.kind === 'paused' && (
        <Ahead
          unsaved={editor.isDirty}
          label={say.review.resume}
          reasons={story.ahead.resume}
          isSaid={mine && work.kind === 'cleared' && sameReasons(story.ahead.resume, story.ahead.publish)}
          also={null}
          problem={refused('resume')}
          onPress={() => run({ act: 'resume', body: null })}
        />
      )}
      <p className={style.quiet}>
        {story.showing.length === 0
          ? say.review.notShowing
          : `${say.review.showing} ${story.showing
              .map(
                ({ language, until }) =>
                  words.languages[language] +
                  (until === null ? '' : ` (${say.until(momentOf(until, now, desk.zone, words))})`),
              )
              .join(', ')}`}
      </p>
      {story.resting.map(({ room, name, why, until }) => (
        <p key={room} className={style.quiet}>
          {children.restsIn(name[language], why, until === null ? null : clockOf(until, desk.zone))}
        </p>
      ))}
      {others !== null && <Refusals problem={others} />}
      {mine && (
        <Press kind="grave" blocked={desk.blocked} onClick={() => setOpen('withdraw')}>
          {say.review.withdraw}
        </Press>
      )}
      {open === 'withdraw' && <WithdrawSheet id={story.id} onClose={() => setOpen(null)} />}
      {open === 'preview' && (
        <PreviewSheet
          id={story.id}
          draft={editor.draft}
          onReading={waiting.includes(desk.person.id) && heard.length < read.length ? toReading : null}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

/** Nothing stands in the way of showing it, and yet a venue would not open with it (VEN-2): said before, not tomorrow. */
function Unsigned(props: { draft: StoryDraft; canTick: boolean; onGo: (to: Mending) => void }) {
  const say = useSignOffWords()
  const { languages } = useWords()
  const open = unsigned(props.draft)
  const [first] = open
  if (first === undefined) return null
  return (
    <div className={style.reasons}>
      <p role="status">{say.lacks(open.map((each) => languages[each]).join(', '))}</p>
      <button
        type="button"
        className={style.lead}
        onClick={() => props.onGo({ code: 'sign-off', language: first })}
      >
        {props.canTick ? say.tick : say.recall}
      </button>
    </div>
  )
}

/** A step with everything that stands in its way, said before anybody presses. */
function Ahead(props: {
  label: string
  reasons: readonly SpokenReason[]
  unsaved: boolean
  /** The reasons stand on this page already. */
  isSaid?: boolean
  /** What this page alone knows to be in the way. */
  also: string | null
  problem: Refused | null
  onGo?: (reason: SpokenReason['reason']) => void
  onPress: () => void
}) {
  const { review: say, editor } = useStoriesWords()
  const { blocked } = useDesk()
  if (props.unsaved)
    return (
      <div className={style.next}>
        <Press kind="primary" blocked={editor.unsaved}>
          {props.label}
        </Press>
      </div>
    )
  const isBarred = props.reasons.length > 0
  return (
    <>
      {isBarred && props.isSaid !== true && (
        <div>
          <p className={style.quiet}>{say.inTheWay}</p>
          <ReasonList reasons={props.reasons} {...(props.onGo !== undefined && { onGo: props.onGo })} />
        </div>
      )}
      <div className={style.next}>
        {props.problem !== null && <Refusals problem={props.problem} />}
        <Press
          kind="primary"
          blocked={blocked ?? (isBarred ? say.inTheWay : props.also)}
          onClick={props.onPress}
        >
          {props.label}
        </Press>
      </div>
    </>
  )
}

function sameReasons(one: readonly SpokenReason[], other: readonly SpokenReason[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Without readings nobody asks whether the narrator allowed them. */
function isOfText({ reason }: SpokenReason): boolean {
  return !('medium' in reason) || reason.medium === 'text'
}

/** Who may be asked: everybody who may approve and did not write it (ANO-6). */
function able(story: DeskStory, people: readonly DeskPerson[]): DeskPerson[] {
  return people.filter((each) => each.mayApprove && !each.gone && !story.authors.includes(each.id))
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each))
}

function Team(props: {
  story: DeskStory
  people: readonly DeskPerson[]
  chosen: readonly string[]
  onChoose: (reviewers: readonly string[]) => void
}) {
  const say = useStoriesWords().review
  const choice = able(props.story, props.people)
  return (
    <Checkbox.Group
      label={say.reviewers}
      description={say.reviewersHint}
      value={[...props.chosen]}
      onChange={props.onChoose}
    >
      <div className={style.panel} style={{ marginTop: 8 }}>
        {choice.length === 0 && <p className={style.quiet}>{say.noReviewers}</p>}
        {choice.map((each) => (
          <Checkbox key={each.id} size="md" value={each.id} label={each.name} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

function WithdrawSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useStoriesWords().review
  const withdraw = useWithdraw(id)
  return (
    <ConfirmSheet
      title={say.withdrawTitle}
      what={say.withdrawWhat}
      yes={say.withdraw}
      pending={withdraw.isPending}
      error={withdraw.error}
      onYes={() => withdraw.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
