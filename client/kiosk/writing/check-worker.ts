/** A thread of its own: the anonymiser with all its lists. It keeps nothing between two texts. */
import * as z from 'zod/mini'
import { check } from '../../../core/anonymise/check.ts'
import { Language } from '../../../core/model/language.ts'

const Request = z.strictObject({ text: z.string(), language: Language })

addEventListener('message', (event: MessageEvent<unknown>) => {
  const asked = Request.safeParse(event.data)
  if (asked.success) postMessage(check(asked.data.text, asked.data.language, { forbidden: [] }))
})
