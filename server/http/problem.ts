import type { Problem } from '../../core/protocol/http.ts'

/** A refusal that a person can act on; becomes `application/problem+json` (RFC 9457). */
export class Refusal extends Error {
  readonly problem: Problem
  readonly headers: Record<string, string>

  constructor(
    status: number,
    slug: string,
    title: string,
    detail: string,
    errors: Problem['errors'] | null,
    headers: Record<string, string>,
  ) {
    super(title)
    this.problem = { type: `urn:untold:problem:${slug}`, title, status, detail, ...(errors && { errors }) }
    this.headers = headers
  }
}

export function refusal(status: number, slug: string, title: string, detail: string): Refusal {
  return new Refusal(status, slug, title, detail, null, {})
}

/** A refusal that says more than words, for a page that can do something with it. */
export function refusalWith(
  status: number,
  slug: string,
  title: string,
  detail: string,
  more: Record<string, unknown>,
): Refusal {
  const plain = refusal(status, slug, title, detail)
  Object.assign(plain.problem, more)
  return plain
}

export function notFound(what: string): Refusal {
  return refusal(404, 'not_found', 'Not found', `There is no ${what} here.`)
}

export function tooMany(milliseconds: number, detail: string): Refusal {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1_000))
  return new Refusal(429, 'too_many_tries', 'Too many tries', `${detail} Try again in ${seconds} s.`, null, {
    'Retry-After': String(seconds),
  })
}
