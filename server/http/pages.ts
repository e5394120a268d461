/** The pages and their files, with the policy that no page ever asks a third party for anything (SEC-6). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import compression from 'compression'
import express, { Router, type Request, type RequestHandler, type Response } from 'express'
import { freshNonce } from '../chance.ts'
import type { ServerContext } from '../context.ts'
import { gateRefusal } from './demonstration-gate.ts'

/** The stage, the stage inside the desk, the desk, the page that takes a receipt, the sheet that hands one over. */
export const PAGES = ['kiosk', 'preview', 'console', 'withdraw', 'sheet'] as const

const NONCE_MARK = '__CSP_NONCE__'

/** Files that are the same for everybody; answers that carry a secret are never compressed (BREACH). */
const compressed = compression({ threshold: 1_024 })

export function pages(context: ServerContext, clientFolder: string): Router {
  const router = Router()
  for (const app of PAGES) {
    const folder = join(clientFolder, app)
    const html = readFileSync(join(folder, 'index.html'), 'utf8')
    router.use(
      `/${app}/assets`,
      compressed,
      express.static(join(folder, 'assets'), {
        immutable: true,
        maxAge: '365d',
        index: false,
        redirect: false,
      }),
    )
    if (app === 'kiosk') router.get('/kiosk/service-worker.js', sendServiceWorker(folder))
    router.get([`/${app}`, `/${app}/{*path}`], (request, response) => {
      if (/\.\w+$/.test(request.path)) return void response.sendStatus(404)
      sendPage(response, app, html)
    })
  }
  router.get('/', async (request: Request, response: Response) => {
    const open = await context.pairing.demonstrationOpen()
    const showsItself = gateRefusal(request, context.bound(), open, 'by-address') === null
    response.redirect(302, showsItself ? '/kiosk?as=listening' : '/console')
  })
  return router
}

/** What lets a screen start without its server (END-2). It speaks for `/kiosk` itself, which lies above its own folder. */
function sendServiceWorker(folder: string): RequestHandler {
  return (_, response) => {
    response.set({
      'Service-Worker-Allowed': '/kiosk',
      'Cache-Control': 'no-cache',
      // Its own policy: it fetches the page's files, and does nothing else.
      'Content-Security-Policy': `default-src 'none'; script-src 'self'; connect-src 'self'`,
    })
    response.sendFile('service-worker.js', { root: folder }, (problem) => {
      if (problem && !response.headersSent) response.sendStatus(404)
    })
  }
}

/**
 * The policy allows our own files and nothing else. Styles that the console's components insert carry the
 * nonce of this one response.
 */
function sendPage(response: Response, app: (typeof PAGES)[number], html: string): void {
  const nonce = freshNonce()
  response
    .set('Content-Security-Policy', policy(app, html.includes(NONCE_MARK) ? nonce : null))
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(html.replaceAll(NONCE_MARK, nonce))
}

/** The desk alone frames a page, and only the preview may be framed, by the desk alone. */
function policy(app: (typeof PAGES)[number], nonce: string | null): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `media-src 'self' blob:`,
    `worker-src 'self' blob:`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    ...(app === 'console' ? [`frame-src 'self'`] : []),
    `frame-ancestors ${app === 'preview' ? `'self'` : `'none'`}`,
  ].join('; ')
}
