/** The venue's prepared messages, and whether one that is being typed leads to a person. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { HallMessage } from '../../../core/model/hall-message.ts'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import { AnonymiseReply } from '../../../core/protocol/anonymise.ts'
import { MessagesReply } from '../../../core/protocol/messages.ts'
import { isPublicNumber } from '../../../core/anonymise/public-number.ts'
import { inQuotes } from '../../../core/model/quotation.ts'
import { ask, type Refused } from '../api/ask.ts'

const keyOf = (venueId: string) => ['messages', venueId]

export function useMessages(venueId: string | null) {
  return useQuery<MessagesReply, Refused>({
    queryKey: keyOf(venueId ?? ''),
    queryFn: () => ask('GET', `/venues/${venueId}/messages`, null, MessagesReply),
    enabled: venueId !== null,
  })
}

export function useKeepMessage(venueId: string) {
  const client = useQueryClient()
  return useMutation<MessagesReply, Refused, HallMessage>({
    mutationFn: (message) => ask('POST', `/venues/${venueId}/messages`, { message }, MessagesReply),
    onSuccess: (reply) => client.setQueryData(keyOf(venueId), reply),
  })
}

export function useRemoveMessage(venueId: string) {
  const client = useQueryClient()
  return useMutation<MessagesReply, Refused, string>({
    mutationFn: (id) => ask('DELETE', `/venues/${venueId}/messages/${id}`, null, MessagesReply),
    onSuccess: (reply) => client.setQueryData(keyOf(venueId), reply),
  })
}

/** Long enough to finish a word. */
const PAUSE_MS = 450

/**
 * What in each text leads to a person by itself, a little after the typing; nothing where the server does not look
 * (over an open line). The server looks again before anything is shown.
 */
export function useTold(
  message: HallMessage,
  language: Language,
  numbers: readonly string[],
): Partial<Record<Language, string[]>> {
  const [told, setTold] = useState<Partial<Record<Language, string[]>>>({})
  const text = JSON.stringify(message)
  useEffect(() => {
    let over = false
    const timer = setTimeout(async () => {
      const texts = JSON.parse(text) as HallMessage
      const found = await Promise.all(
        LANGUAGES.map(async (each): Promise<[Language, string[]]> => {
          const said = texts[each].trim()
          if (said === '') return [each, []]
          const reply = await ask(
            'POST',
            '/anonymise/check',
            { text: said, lang: language },
            AnonymiseReply,
          ).catch(() => null)
          const direct = reply?.findings.filter(({ risk }) => risk === 'direct') ?? []
          const words = direct
            .map(({ type, start, end }) => ({ type, words: said.slice(start, end) }))
            .filter(({ type, words: found }) => type !== 'phone' || !isPublicNumber(found, numbers))
          return [each, words.map(({ words: found }) => inQuotes(found, language))]
        }),
      )
      if (!over) setTold(Object.fromEntries(found))
    }, PAUSE_MS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [text, language, numbers])
  return told
}
