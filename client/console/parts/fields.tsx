/** The console's few kinds of field, at one size. */
import { Modal, NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import { useWords } from '../words/words-context.tsx'
import style from './fields.module.css'

export function TextField(props: ComponentProps<typeof TextInput>) {
  return <TextInput size="md" autoComplete="off" spellCheck={false} {...props} />
}

export function PasswordField(props: ComponentProps<typeof PasswordInput>) {
  const words = useWords()
  return (
    <PasswordInput
      size="md"
      {...props}
      visibilityToggleButtonProps={{
        'aria-label': words.common.showTyped,
        'aria-hidden': false,
        tabIndex: 0,
      }}
    />
  )
}

export function ChoiceField(props: ComponentProps<typeof NativeSelect>) {
  return <NativeSelect size="md" {...props} />
}

/** A dialog; Escape and the cross close it. Its head is no banner of the page, hence not Mantine's own. */
export function Sheet(props: { title: string; size: string; onClose: () => void; children: ReactNode }) {
  const words = useWords()
  return (
    <Modal.Root opened onClose={props.onClose} size={props.size}>
      <Modal.Overlay />
      <Modal.Content className={style.sheet}>
        <div className={style.head}>
          <Modal.Title>{props.title}</Modal.Title>
          <Modal.CloseButton aria-label={words.common.close} />
        </div>
        <Modal.Body className={style.body}>{props.children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
