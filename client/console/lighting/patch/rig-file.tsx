/** The whole rig as a file: to keep, to carry to another venue, and back. */
import { useState } from 'react'
import * as z from 'zod/mini'
import { Rig } from '../../../../core/model/fixture.ts'
import { changeRig } from '../../../../core/lighting/patching/change-rig.ts'
import type { RigReply } from '../../../../core/protocol/lighting.ts'
import { refusalWords } from '../../api/refusal-words.ts'
import { Sheet } from '../../parts/fields.tsx'
import fields from '../../parts/fields.module.css'
import { FilePress } from '../../parts/file-press.tsx'
import { Press } from '../../parts/press.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useDesk } from '../../shell/desk.tsx'
import { useWords } from '../../words/words-context.tsx'
import { useRigChange } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { problemWords } from './problem-words.ts'
import style from './sheets.module.css'

export function RigFile({ rig: reply, onClose }: { rig: RigReply; onClose: () => void }) {
  const words = useWords()
  const say = useLightingWords()
  const { may, blocked } = useDesk()
  const { rig } = reply
  const [from] = useState(reply.revision)
  const change = useRigChange(rig.roomId, from)
  const [read, setRead] = useState<{ rig: Rig } | { problems: string[] } | null>(null)
  const [name, setName] = useState<string | null>(null)
  function take(text: string) {
    const parsed = z.safeParse(Rig, parsedJson(text))
    if (!parsed.success) {
      const first = parsed.error.issues[0]
      return setRead({ problems: [say.file.unread(first?.path.map(String).join(' → ') ?? '')] })
    }
    const moved = { ...parsed.data, roomId: rig.roomId }
    const checked = changeRig(rig, { kind: 'replace', rig: moved })
    if (checked.ok) return setRead({ rig: moved })
    setRead({ problems: checked.problems.slice(0, 5).map((each) => problemWords(each, checked.rig, say)) })
  }
  return (
    <Sheet title={say.file.title} size="600px" onClose={onClose}>
      <div className={fields.form}>
        <p className={fields.lead}>{say.file.lead}</p>
        <div>
          <Press kind="plain" onClick={() => download(rig)} data-autofocus>
            {say.file.save}
          </Press>
        </div>
        {may('lighting') && (
          <FilePress
            label={say.file.open}
            accept=".json,application/json"
            name={name}
            onFile={(file) => {
              setName(file.name)
              void file.text().then(take)
            }}
          />
        )}
        {read !== null && 'problems' in read && (
          <ul role="alert" className={style.problems}>
            {read.problems.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
        {read !== null && 'rig' in read && (
          <p role="status">{say.file.would(read.rig.fixtures.length, rig.fixtures.length)}</p>
        )}
        {change.error !== null && (
          <RefusalNote words={refusalWords(change.error.refusal, words)} onRetry={null} />
        )}
        <div className={fields.actions}>
          <Press kind="plain" onClick={onClose}>
            {words.common.close}
          </Press>
          {read !== null && 'rig' in read && (
            <Press
              kind="primary"
              blocked={blocked}
              aria-busy={change.isPending}
              onClick={() =>
                !change.isPending && change.mutate({ kind: 'replace', rig: read.rig }, { onSuccess: onClose })
              }
            >
              {say.file.replace}
            </Press>
          )}
        </div>
      </div>
    </Sheet>
  )
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function download(rig: Rig): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(rig, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `rig-${rig.roomId}.json`
  link.click()
  URL.revokeObjectURL(url)
}
