/** A message in three languages as it is typed, with what is wrong with each, and the venue's prepared ones. */
import { Textarea } from '@mantine/core'
import { HallMessage, MESSAGE_LIMIT, messageIn } from '../../../core/model/hall-message.ts'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import { useMessagesWords } from '../words/messages/messages-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useMessages, useTold } from './message-queries.ts'
import style from './messages.module.css'

const NO_NUMBERS: readonly string[] = []

export const UNWRITTEN: HallMessage = { kk: '', ru: '', en: '' }

/** Why it cannot be shown as it is, in words; null when it can. */
export function useMessageFault(
  message: HallMessage,
  venueId: string | null,
): {
  fault: string | null
  of: Partial<Record<Language, string>>
} {
  const say = useMessagesWords()
  const { language } = useSpeech()
  const told = useTold(message, language, useMessages(venueId).data?.numbers ?? NO_NUMBERS)
  const of: Partial<Record<Language, string>> = {}
  for (const each of LANGUAGES) {
    const over = message[each].trim().length - MESSAGE_LIMIT
    const names = told[each] ?? []
    if (over > 0) of[each] = say.tooLong(over)
    else if (message[each].trim() !== '' && !HallMessage.safeParse(onlyIn(message, each)).success)
      of[each] = say.unseen
    else if (names.length > 0) of[each] = say.names(names.join(', '))
  }
  const written = LANGUAGES.some((each) => message[each].trim() !== '')
  return { of, fault: written ? (Object.values(of)[0] ?? null) : say.nothing }
}

function onlyIn(message: HallMessage, language: Language): HallMessage {
  return { ...UNWRITTEN, [language]: message[language] }
}

export function MessageFields(props: {
  message: HallMessage
  of: Partial<Record<Language, string>>
  onChange: (message: HallMessage) => void
}) {
  const say = useMessagesWords()
  return (
    <div className={style.texts}>
      {LANGUAGES.map((each) => {
        const left = MESSAGE_LIMIT - props.message[each].trim().length
        return (
          <Textarea
            key={each}
            size="md"
            autosize
            minRows={4}
            maxRows={6}
            lang={each}
            label={say.text[each]}
            value={props.message[each]}
            error={props.of[each]}
            description={props.message[each].trim() === '' ? say.empty : left >= 0 ? say.left(left) : null}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={(event) =>
              props.onChange({ ...props.message, [each]: event.currentTarget.value.replaceAll(/\s+/g, ' ') })
            }
          />
        )
      })}
    </div>
  )
}

/** One press takes one over into the fields. */
export function PreparedMessages(props: {
  venueId: string | null
  onChoose: (message: HallMessage) => void
  onRemove: ((id: string) => void) | null
}) {
  const say = useMessagesWords()
  const { language } = useSpeech()
  const items = useMessages(props.venueId).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section aria-label={say.prepared}>
      <h3 className={style.heading}>{say.prepared}</h3>
      <ul className={style.prepared}>
        {items.map(({ id, message, own }) => (
          <li key={id}>
            <button type="button" onClick={() => props.onChoose(message)}>
              {messageIn(message, language)}
              <small>{LANGUAGES.filter((each) => message[each] !== '').join(' · ')}</small>
            </button>
            {own && props.onRemove !== null && (
              <button
                type="button"
                className={style.remove}
                aria-label={say.remove(messageIn(message, language))}
                title={say.remove(messageIn(message, language))}
                onClick={() => props.onRemove?.(id)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
