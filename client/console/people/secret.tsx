import { useState } from 'react'
import { Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { useWords } from '../words/words-context.tsx'

/** What is told once, to be copied now. */
export function Secret(props: { title: string; what: string; secret: string; onClose: () => void }) {
  const words = useWords()
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  // Clipboards exist only on secure pages; elsewhere the text is there to be selected.
  const copy = () => {
    const clipboard: Clipboard | undefined = navigator.clipboard
    if (clipboard === undefined) return setCopied('failed')
    clipboard.writeText(props.secret).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    )
  }
  return (
    <Sheet title={props.title} size="560px" onClose={props.onClose}>
      <div className={fields.form}>
        <p>{props.what}</p>
        <code className={fields.secret}>{props.secret}</code>
        <p role="status" className={fields.lead}>
          {copied === 'yes' ? words.tokens.copied : copied === 'failed' ? words.tokens.copyFailed : ''}
        </p>
        <div className={fields.actions}>
          <Press kind="plain" onClick={props.onClose}>
            {words.common.close}
          </Press>
          <Press kind="primary" onClick={copy} data-autofocus>
            {words.tokens.copy}
          </Press>
        </div>
      </div>
    </Sheet>
  )
}
