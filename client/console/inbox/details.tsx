/** What could identify somebody, one by one: other words in its place, or a reason why it stays. There is no "all". */
import { useEffect, useRef, useState } from 'react'
import type { PlacedFinding } from '../../../core/protocol/placed-finding.ts'
import { TextField } from '../parts/fields.tsx'
import { Press } from '../parts/press.tsx'
import { FINDING_TYPES } from '../words/finding-types.ts'
import { useInboxWords } from '../words/inbox/use-inbox-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useInboxKeys } from './use-inbox-keys.ts'
import type { Wording } from './use-wording.ts'
import style from './inbox-page.module.css'

interface DetailsProps {
  wording: Wording
  chosen: string | null
  onChoose: (key: string) => void
  /** False while the digits mean something else. */
  hasKeys: boolean
}

export function Details({ wording, chosen, hasKeys, onChoose }: DetailsProps) {
  const say = useInboxWords().detail
  const current = wording.findings.find(({ key }) => key === chosen) ?? null
  useInboxKeys(
    current === null || current.kept !== null || !hasKeys
      ? {}
      : {
          KeyG: () => current.suggestion !== '' && wording.put(current, current.suggestion),
          ...(current.risk === 'quasi' && {
            Digit1: () => wording.keep(current, say.reasons[0]),
            Digit2: () => wording.keep(current, say.reasons[1]),
            Digit3: () => wording.keep(current, say.reasons[2]),
          }),
        },
  )
  if (wording.findings.length === 0) return <p className={style.quiet}>{wording.checked ? say.none : ' '}</p>
  return (
    <section className={style.details}>
      <h2>{wording.open.length > 0 ? say.open(wording.open.length) : say.none}</h2>
      <ul>
        {wording.findings.map((finding) => (
          <li key={finding.key} data-chosen={finding.key === chosen || undefined}>
            <Detail
              finding={finding}
              wording={wording}
              isChosen={finding.key === chosen}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Detail(props: {
  finding: PlacedFinding
  wording: Wording
  isChosen: boolean
  onChoose: (key: string) => void
}) {
  const say = useInboxWords().detail
  const { language } = useSpeech()
  const { finding, wording } = props
  const [own, setOwn] = useState('')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (props.isChosen) place.current?.scrollIntoView({ block: 'nearest' })
  }, [props.isChosen])
  const said = wording.text.slice(finding.start, finding.end)
  const stand =
    finding.kept !== null
      ? say.kept(finding.kept.reason)
      : finding.risk === 'direct'
        ? say.mustGo
        : say.toSettle
  return (
    <div ref={place}>
      <button type="button" aria-expanded={props.isChosen} onClick={() => props.onChoose(finding.key)}>
        <b>{said}</b>
        <span className={finding.risk === 'direct' ? style.alert : style.quiet}>
          {FINDING_TYPES[language][finding.type]} · {stand}
        </span>
      </button>
      {props.isChosen && finding.kept === null && (
        <div className={style.settle}>
          <p className={style.quiet} lang={wording.language}>
            {finding.reason}
          </p>
          <div className={style.presses}>
            {finding.suggestion !== '' && (
              <Press kind="plain" onClick={() => wording.put(finding, finding.suggestion)}>
                {say.put(finding.suggestion)} <kbd>G</kbd>
              </Press>
            )}
            {finding.risk === 'quasi' &&
              say.reasons.map((reason, i) => (
                <Press key={reason} kind="quiet" onClick={() => wording.keep(finding, reason)}>
                  {say.keep}: {reason} <kbd>{i + 1}</kbd>
                </Press>
              ))}
          </div>
          {finding.risk === 'quasi' && (
            <form
              className={style.own}
              onSubmit={(event) => {
                event.preventDefault()
                if (own.trim().length >= 3) wording.keep(finding, own.trim())
              }}
            >
              <TextField
                aria-label={say.keepWhy}
                placeholder={say.keepWhy}
                value={own}
                onChange={(event) => setOwn(event.currentTarget.value)}
              />
              <Press kind="plain" submits>
                {say.keep}
              </Press>
            </form>
          )}
        </div>
      )}
    </div>
  )
}
