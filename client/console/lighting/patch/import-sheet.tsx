/** A definition of the Open Fixture Library: read here at once, what was understood is said before anything is kept. */
import { useMemo, useState } from 'react'
import { importFixture } from '../../../../core/lighting/open-fixture-library/import-fixture.ts'
import type {
  ImportNote,
  ImportProblem,
} from '../../../../core/lighting/open-fixture-library/import-notes.ts'
import type { FixtureProfile } from '../../../../core/model/fixture.ts'
import { emitterNames } from '../../../../core/lighting/emitter-names.ts'
import type { RigReply } from '../../../../core/protocol/lighting.ts'
import { Sheet } from '../../parts/fields.tsx'
import fields from '../../parts/fields.module.css'
import { FilePress } from '../../parts/file-press.tsx'
import { SheetEnd } from '../../parts/sheet-end.tsx'
import { useRigChange } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { importProblemWords, noteWords } from './import-words.ts'
import style from './sheets.module.css'

/** The largest definition of the library has a tenth of this. */
const LONGEST = 4 * 1024 * 1024

export function ImportSheet({ rig, onClose }: { rig: RigReply; onClose: () => void }) {
  const say = useLightingWords()
  const change = useRigChange(rig.rig.roomId, rig.revision)
  const [text, setText] = useState('')
  const [file, setFile] = useState<string | null>(null)
  const [tooLong, setTooLong] = useState(false)
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set())
  const read = useMemo(() => readDefinition(text, file), [text, file])
  const modes = read?.ok === true ? read.modes : []
  const profiles = modes.map((each) => each.profile).filter((each) => wanted.has(each.id))
  return (
    <Sheet title={say.import.title} size="760px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (profiles.length === 0 || change.isPending) return
          change.mutate({ kind: 'profiles', profiles }, { onSuccess: onClose })
        }}
      >
        <p className={fields.lead}>{say.import.lead}</p>
        <FilePress
          label={say.import.file}
          accept=".json,application/json"
          name={file}
          onFile={(chosen) => {
            setTooLong(chosen.size > LONGEST)
            setWanted(new Set())
            if (chosen.size > LONGEST) return setText('')
            void chosen.text().then((found) => {
              setFile(chosen.name)
              setText(found)
            })
          }}
        />
        <textarea
          className={style.text}
          data-read={read?.ok || undefined}
          aria-label={say.import.paste}
          placeholder={say.import.paste}
          spellCheck={false}
          value={text.length > 20_000 ? `${text.slice(0, 20_000)}…` : text}
          readOnly={text.length > 20_000}
          onChange={(event) => {
            setFile(null)
            setTooLong(false)
            setWanted(new Set())
            setText(event.currentTarget.value)
          }}
        />
        {tooLong && (
          <p role="alert" className={style.problems}>
            {say.import.tooLong}
          </p>
        )}
        {read?.ok === false && (
          <div role="alert" className={style.problems}>
            <p>{read.problem === null ? say.import.nonsense : importProblemWords(read.problem, say)}</p>
          </div>
        )}
        {read?.ok === true && (
          <fieldset className={style.modes} style={{ border: 0, margin: 0, padding: 0 }}>
            <legend>{say.import.modes(read.name, modes.length)}</legend>
            {modes.map(({ profile, notes }) => (
              <Mode
                key={profile.id}
                profile={profile}
                notes={notes}
                chosen={wanted.has(profile.id)}
                there={rig.rig.profiles.some((each) => each.id === profile.id)}
                onToggle={() => {
                  const next = new Set(wanted)
                  if (!next.delete(profile.id)) next.add(profile.id)
                  setWanted(next)
                }}
              />
            ))}
            {read.leftOut
              .map((each) => importProblemWords(each, say))
              .map((words) => (
                <p key={words}>{words}</p>
              ))}
          </fieldset>
        )}
        <SheetEnd
          change={change}
          onClose={onClose}
          blocked={profiles.length === 0 ? say.import.chooseMode : null}
        >
          {say.import.keep(profiles.length)}
        </SheetEnd>
      </form>
    </Sheet>
  )
}

function Mode(props: {
  profile: FixtureProfile
  notes: readonly ImportNote[]
  chosen: boolean
  there: boolean
  onToggle: () => void
}) {
  const say = useLightingWords()
  const { profile, notes } = props
  const held = profile.channels.filter((each) => each.kind === 'held').length
  const fine = profile.channels.some((each) => each.kind !== 'held' && each.part === 'fine')
  const lights = emitterNames(profile).map((each) => say.emitter[each] ?? each)
  const key = `mode-${profile.id}`
  return (
    <div className={style.mode}>
      <input id={key} type="checkbox" checked={props.chosen} onChange={props.onToggle} />
      <label htmlFor={key}>{profile.name}</label>
      <p>
        {say.import.understood(
          profile.channels.length,
          lights.length === 0 ? say.import.noLight : lights.join(', '),
          held,
          fine,
        )}
        {props.there && ` ${say.import.there}`}
      </p>
      {notes.length > 0 && (
        <details>
          <summary>{say.import.notes(notes.length)}</summary>
          <ul>
            {notes
              .map((each) => noteWords(each, say))
              .map((words) => (
                <li key={words}>{words}</li>
              ))}
          </ul>
        </details>
      )}
    </div>
  )
}

type Read =
  | (ReturnType<typeof importFixture> & { ok: true })
  /** Null: it is not even JSON. */
  | { ok: false; problem: ImportProblem | null }

/** Null while there is nothing to read. */
function readDefinition(text: string, file: string | null): Read | null {
  if (text.trim() === '') return null
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { ok: false, problem: null }
  }
  const result = importFixture(json, {
    manufacturer: manufacturerIn(json),
    key: (file ?? '').replace(/\.json$/i, ''),
  })
  return result.ok ? result : { ok: false, problem: result.problems[0] ?? { code: 'no-definition' } }
}

/** Definitions that are downloaded alone carry the manufacturer's key, those of the repository do not. */
function manufacturerIn(json: unknown): string {
  if (typeof json !== 'object' || json === null || !('manufacturerKey' in json)) return ''
  return typeof json.manufacturerKey === 'string' ? json.manufacturerKey.slice(0, 60) : ''
}
