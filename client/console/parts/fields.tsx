/** The console's few kinds of field, at one size. */
import { Modal, NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import { useWords } from '../words/words-context.tsx'

export function TextField(props: ComponentProps<typeof TextInput>) {
  return <TextInput size="md" autoComplete="off" spellCheck={false} {...props} />
}

export function PasswordField(props: ComponentProps<typeof PasswordInput>) {
  return <PasswordInput size="md" {...props} visibilityToggleButtonProps={{ 'aria-hidden': true }} />
}

export function ChoiceField(props: ComponentProps<typeof NativeSelect>) {
  return <NativeSelect size="md" {...props} />
}

/** A dialog; Escape and the cross close it. */
export function Sheet(props: { title: string; size: string; onClose: () => void; children: ReactNode }) {
  const words = useWords()
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size={props.size}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      {props.children}
    </Modal>
  )
}
