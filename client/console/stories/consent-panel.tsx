/** What the narrator allowed, and what they took back: written down, narrowed, and never widened. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { countsFrom } from '../../../core/editorial/consent-covers.ts'
import type { Consent } from '../../../core/model/consent.ts'
import type { Language } from '../../../core/model/language.ts'
import type { DeskStory } from '../../../core/protocol/stories.ts'
import { useNow } from '../live/live-context.tsx'
import { Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { LinkPress, Press } from '../parts/press.tsx'
import { fullDateOf, momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useVenues } from '../schedule/schedule-queries.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { ConsentSheet, NarrowSheet } from './consent-sheets.tsx'
import { ContactSheet } from './contact-sheet.tsx'
import { useForbid, useForbidden } from './desk-queries.ts'
import { Refusals } from './refusals.tsx'
import type { Editor } from './use-editor.ts'
import style from './story-page.module.css'

export function ConsentPanel({ story, editor }: { story: DeskStory; editor: Editor }) {
  const say = useStoriesWords().consent
  const desk = useDesk()
  const { language } = useSpeech()
  const [open, setOpen] = useState<'add' | 'narrow' | 'forbidden' | 'contact' | null>(null)
  const mine = desk.may('edit') && story.curators.includes(desk.person.id)
  const gone = story.show.kind === 'withdrawn'
  if (story.basis === 'composite') return <p className={style.quiet}>{say.composite}</p>
  return (
    <div className={style.panel}>
      {story.consents.length === 0 && <p className={style.quiet}>{say.none}</p>}
      {story.consents.map((consent) => (
        <ConsentCard key={consent.id} consent={consent} />
      ))}
      {mine && !gone && (
        <>
          <Press kind="primary" blocked={desk.blocked} onClick={() => setOpen('add')}>
            {say.add}
          </Press>
          {story.consents.length > 0 && (
            <Press kind="plain" blocked={desk.blocked} onClick={() => setOpen('narrow')}>
              {say.narrow}
            </Press>
          )}
          <LinkPress href={sheetOf(story.id, language)} blocked={desk.blocked}>
            {say.sheet}
          </LinkPress>
          <p className={style.quiet}>{say.sheetWhat}</p>
          <Press kind="quiet" blocked={desk.blocked} onClick={() => setOpen('forbidden')}>
            {say.forbidden}: {say.forbiddenCount(story.forbidden)}
          </Press>
          <Press kind="quiet" blocked={desk.blocked} onClick={() => setOpen('contact')}>
            {say.contact}: {story.contact ? say.contactKept : say.contactNone}
          </Press>
        </>
      )}
      {open === 'add' && <ConsentSheet story={story} editor={editor} onClose={() => setOpen(null)} />}
      {open === 'narrow' && <NarrowSheet story={story} editor={editor} onClose={() => setOpen(null)} />}
      {open === 'contact' && <ContactSheet id={story.id} editor={editor} onClose={() => setOpen(null)} />}
      {open === 'forbidden' && <ForbiddenSheet id={story.id} editor={editor} onClose={() => setOpen(null)} />}
    </div>
  )
}

/** The page that prints the consent sheet and its five words; they are on no page of the console (CON-7). */
function sheetOf(id: string, language: Language): string {
  return `/sheet?language=${language}#${encodeURIComponent(id)}`
}

function ConsentCard({ consent }: { consent: Consent }) {
  const say = useStoriesWords().consent
  const { words, language } = useSpeech()
  const { zone } = useDesk()
  const now = useNow(60_000)
  const { scope } = consent
  const venues = useVenues().data?.items ?? []
  const venueName = (id: string) => venues.find((each) => each.id === id)?.name[language] ?? id
  const counts = countsFrom(consent)
  return (
    <section className={style.consent}>
      <b>{scope.purposes.map((each) => say.purpose[each]).join(', ')}</b>
      <span>
        {scope.languages.map((each) => words.languages[each]).join(', ')} ·{' '}
        {scope.media.map((each) => say.medium[each]).join(', ')}
      </span>
      <span>
        {scope.venues === 'every' ? say.everyVenue : scope.venues.map(venueName).join(', ')} ·{' '}
        {fullDateOf(scope.from, zone, words)} – {fullDateOf(scope.until - 1, zone, words)}
      </span>
      <span className={style.quiet}>
        {say.form[consent.form]} ·{' '}
        {consent.revisions.kind === 'only'
          ? say.whichOnly(consent.revisions.revision)
          : say.whichFrom(consent.revisions.revision)}
        {consent.narrowed.length > 0 && ` · ${say.narrowed}`}
      </span>
      <span className={style.quiet}>
        {scope.until <= now
          ? say.ended(momentOf(scope.until, now, zone, words))
          : counts > now
            ? say.waits(momentOf(counts, now, zone, words))
            : say.counts}
      </span>
    </section>
  )
}

function ForbiddenSheet({ id, editor, onClose }: { id: string; editor: Editor; onClose: () => void }) {
  const say = useStoriesWords().consent
  const { words } = useSpeech()
  const kept = useForbidden(id, true)
  const forbid = useForbid(id)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? kept.data?.words.join('\n') ?? ''
  return (
    <Sheet title={say.forbidden} size="560px" onClose={onClose}>
      <form
        className={fields.form}
        onSubmit={(event) => {
          event.preventDefault()
          const list = text
            .split('\n')
            .map((each) => each.trim())
            .filter((each) => each !== '')
          if (kept.data === undefined || forbid.isPending) return
          forbid.mutate(list, {
            onSuccess: (story) => {
              if (!editor.isDirty) editor.take(story)
              onClose()
            },
          })
        }}
      >
        <Textarea
          label={say.forbidden}
          description={say.forbiddenHint}
          autosize
          minRows={5}
          maxRows={12}
          value={text}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
        {(kept.error ?? forbid.error) !== null && <Refusals problem={(kept.error ?? forbid.error)!} />}
        <div className={fields.actions}>
          <Press kind="plain" onClick={onClose}>
            {words.common.cancel}
          </Press>
          <Press kind="primary" submits aria-busy={forbid.isPending}>
            {say.forbiddenSave}
          </Press>
        </div>
      </form>
    </Sheet>
  )
}
