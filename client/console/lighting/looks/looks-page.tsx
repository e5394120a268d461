/** Looks: what lamps are asked for, by role, group or lamp; seen on the plan before anything is sent. */
import { useState } from 'react'
import type { LookView, RigReply } from '../../../../core/protocol/lighting.ts'
import { refusalIn } from '../../api/ask.ts'
import { useLooks } from '../../api/holdings.ts'
import { refusalWords } from '../../api/refusal-words.ts'
import { Press } from '../../parts/press.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import rows from '../../parts/rows.module.css'
import { useDesk } from '../../shell/desk.tsx'
import { useSpeech, useWords } from '../../words/words-context.tsx'
import { freeId } from '../free-id.ts'
import { useLookSave } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { LookEditor } from './look-editor.tsx'
import style from './looks-page.module.css'

export function LooksPage({ rig }: { rig: RigReply }) {
  const words = useWords()
  const say = useLightingWords()
  const { language } = useSpeech()
  const { room, may, blocked } = useDesk()
  const looks = useLooks()
  const save = useLookSave()
  const [wanted, setWanted] = useState<string | null>(null)
  const items = looks.data?.items ?? []
  const chosen =
    items.find((each) => each.id === wanted) ?? items.find((each) => each.id === room?.look) ?? items[0]
  if (chosen === undefined)
    return looks.error !== null ? (
      <RefusalNote words={refusalWords(refusalIn(looks.error), words)} onRetry={() => void looks.refetch()} />
    ) : (
      <p className={rows.empty} role="status">
        {words.common.loading}
      </p>
    )
  function copy(of: LookView) {
    const id = freeId(
      `${of.id}-2`,
      'look',
      items.map((each) => each.id),
    )
    const name = { kk: `${of.name.kk} 2`, ru: `${of.name.ru} 2`, en: `${of.name.en} 2` }
    save.mutate({ revision: 0, look: { ...of.look, id, name } }, { onSuccess: (made) => setWanted(made.id) })
  }
  return (
    <div className={style.page}>
      <nav className={style.list} aria-label={say.tab.looks} tabIndex={0}>
        <ul>
          {items.map((each) => (
            <li key={each.id}>
              <button
                type="button"
                aria-current={each.id === chosen.id ? 'true' : undefined}
                onClick={() => setWanted(each.id)}
              >
                <b>{each.name[language]}</b>
                <span>
                  {each.id === room?.look ? `${say.look.onNow} · ` : ''}
                  {say.look.source[each.source]}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {may('lighting') && (
          <Press kind="plain" blocked={blocked} aria-busy={save.isPending} onClick={() => copy(chosen)}>
            {say.look.copy}
          </Press>
        )}
        {save.error !== null && (
          <RefusalNote words={refusalWords(save.error.refusal, words)} onRetry={null} />
        )}
      </nav>
      <LookEditor key={`${chosen.id} ${chosen.revision}`} view={chosen} rig={rig} />
    </div>
  )
}
