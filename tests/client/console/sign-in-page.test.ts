// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, createElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Language } from '../../../core/model/language.ts'
import { SignInPage } from '../../../client/console/session/sign-in-page.tsx'
import { WORDS } from '../../../client/console/words/all.ts'
import { SpeechProvider } from '../../../client/console/words/words-context.tsx'

let root: Root
let answer: () => Promise<Response>

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    path.endsWith('/setup') && init.method === 'GET' ? Promise.resolve(json(200, { open: false })) : answer(),
  )
})
afterEach(async () => {
  await act(async () => root.unmount())
  document.body.replaceChildren()
  localStorage.clear()
  vi.unstubAllGlobals()
})

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers })
}

const problem = (status: number) => ({ type: 'about:blank', title: 't', status, detail: 'Server words.' })

async function signIn(language: Language): Promise<string> {
  localStorage.setItem('untold.console.language', language)
  const place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  const page = createElement(SpeechProvider, null, createElement(SignInPage, { ended: false }))
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  await act(async () =>
    root.render(createElement(MantineProvider, null, createElement(QueryClientProvider, { client }, page))),
  )
  await type('username', 'aigerim')
  await type('password', 'wrong horse')
  await act(async () => {
    place.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  })
  return vi.waitFor(() => {
    const alert = place.querySelector('[role="alert"]')
    if (alert === null) throw new Error('nothing was said yet')
    return alert.textContent ?? ''
  })
}

async function type(name: string, text: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>(`input[name="${name}"]`)!
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

describe('signing in', () => {
  test('a wrong password is said in the reader’s language, without saying which of the two was wrong', async () => {
    answer = async () => json(401, problem(401))
    expect(await signIn('ru')).toBe(WORDS.ru.session.wrong)
  })

  test('too many tries say when to try again', async () => {
    answer = async () => json(429, problem(429), { 'Retry-After': '90' })
    expect(await signIn('en')).toBe('Too many tries. You can try again in 1 min.')
  })

  test('without the server nothing that was typed is lost', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'))
    expect(await signIn('kk')).toBe(WORDS.kk.session.away)
    expect(document.querySelector<HTMLInputElement>('input[name="username"]')!.value).toBe('aigerim')
    expect(document.querySelector<HTMLInputElement>('input[name="password"]')!.value).toBe('wrong horse')
  })

  test('an answer that does not fit the protocol signs nobody in', async () => {
    answer = async () => json(201, { person: { displayName: 'Somebody' }, expiresAt: 'soon' })
    expect(await signIn('en')).toBe(WORDS.en.refusal.unreadable)
  })

  test('[SEC-8] over an open line the reason is said', async () => {
    answer = async () => json(403, { ...problem(403), type: 'urn:untold:problem:not_private' })
    expect(await signIn('kk')).toBe(WORDS.kk.refusal.tls)
  })
})
