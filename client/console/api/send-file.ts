/** One file to `/api/v1`, with how far it has gone: the one thing that `fetch` does not tell. Its name stays here. */
import * as z from 'zod/mini'
import { Problem } from '../../../core/protocol/http.ts'
import { Refused } from './ask.ts'

export interface Sending<Answer> {
  answer: Promise<Answer>
  stop(): void
}

/** Throws `Refused`, and nothing else; a stopped one as if the server were away. */
export function sendFile<Schema extends z.ZodMiniType>(
  path: string,
  file: Blob,
  schema: Schema,
  come: (share: number) => void,
): Sending<z.infer<Schema>> {
  const request = new XMLHttpRequest()
  const answer = new Promise<z.infer<Schema>>((resolve, reject) => {
    const refuse = (refusal: ConstructorParameters<typeof Refused>[0]): void => reject(new Refused(refusal))
    request.open('POST', `/api/v1${path}`)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => come(total === 0 ? 0 : loaded / total)
    request.onerror = () => refuse({ kind: 'away' })
    request.onabort = () => refuse({ kind: 'away' })
    request.onload = () => {
      const body = jsonIn(request.responseText)
      if (request.status >= 300) {
        const problem = z.safeParse(Problem, body)
        const retry = Number(request.getResponseHeader('retry-after') ?? Number.NaN)
        return refuse({
          kind: 'refused',
          status: request.status,
          problem: problem.success ? problem.data : null,
          body,
          retryAfterSeconds: Number.isFinite(retry) ? retry : null,
        })
      }
      const parsed = z.safeParse(schema, body)
      if (parsed.success) resolve(parsed.data)
      else refuse({ kind: 'unreadable' })
    }
    request.send(file)
  })
  return { answer, stop: () => request.abort() }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
