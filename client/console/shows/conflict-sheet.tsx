/** Both changed the same, or one removed the show meanwhile: said plainly, with a choice, and nothing lost before it. */
import { Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { go } from '../router.ts'
import { useShowsWords } from '../words/shows/use-shows-words.ts'
import type { ShowEditor } from './use-show-editor.ts'

export function ConflictSheet({ editor, by }: { editor: ShowEditor; by: string }) {
  const say = useShowsWords()
  if (editor.contested === null)
    return (
      <Sheet title={say.conflict.title} size="560px" onClose={() => go('shows', null)}>
        <div className={fields.form}>
          <p>{say.conflict.removed}</p>
          <div className={fields.actions}>
            <Press kind="plain" onClick={() => go('shows', null)}>
              {say.back}
            </Press>
            <Press kind="primary" onClick={() => void editor.bringBack()}>
              {say.conflict.bringBack}
            </Press>
          </div>
        </div>
      </Sheet>
    )
  const { conflicts } = editor.contested
  return (
    <Sheet title={say.conflict.title} size="560px" onClose={() => undefined}>
      <div className={fields.form}>
        <p>{say.conflict.what(by)}</p>
        <ul>
          {conflicts.map((each) => {
            const what = named(each)
            return <li key={what}>· {what}</li>
          })}
        </ul>
        <div className={fields.actions}>
          <Press kind="plain" onClick={() => editor.choose('theirs')}>
            {say.conflict.theirs}
          </Press>
          <Press kind="primary" onClick={() => editor.choose('mine')}>
            {say.conflict.mine}
          </Press>
        </div>
      </div>
    </Sheet>
  )

  function named(conflict: NonNullable<ShowEditor['contested']>['conflicts'][number]): string {
    switch (conflict.kind) {
      case 'order':
        return say.conflict.order
      case 'cue': {
        const cue = editor.draft.cues.find(({ id }) => id === conflict.cue)
        return say.conflict.cue(cue?.number ?? conflict.cue)
      }
      case 'show':
        return say.conflict.field[conflict.field as keyof typeof say.conflict.field] ?? conflict.field
      default:
        return conflict satisfies never
    }
  }
}
