/**
 * How long a request may take to send its body: somebody who sends a byte a minute holds a connection that others
 * need. A recording over a slow network is the one body that takes its time.
 */
import type { NextFunction, Request, Response } from 'express'
import type { Milliseconds } from '../../core/model/time.ts'

const PATIENCE_MS: Milliseconds = 15_000
export const UPLOAD_PATIENCE_MS: Milliseconds = 10 * 60_000
/** Nothing at all for this long ends an upload. */
const IDLE_MS: Milliseconds = 20_000
/** Its caller is known before its body is read, so that a stranger cannot hold one for long. */
const UPLOAD = /^\/api\/v1\/desk\/stories\/[^/]+\/readings\/[^/]+$/

export function bodyPatience(request: Request, response: Response, next: NextFunction): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  if ((length === undefined || length === '0') && encoding === undefined) return next()
  const isUpload = request.method === 'POST' && UPLOAD.test(request.path)
  if (isUpload) request.socket.setTimeout(IDLE_MS, giveUp)
  const timer = setTimeout(giveUp, isUpload ? UPLOAD_PATIENCE_MS : PATIENCE_MS)
  request.once('end', arrived)
  response.once('close', arrived)
  next()

  function arrived(): void {
    clearTimeout(timer)
    if (isUpload) request.socket.setTimeout(0).off('timeout', giveUp)
    request.off('end', arrived)
    response.off('close', arrived)
  }
  function giveUp(): void {
    if (!response.headersSent) response.status(408).set('Connection', 'close').end()
    request.socket.destroySoon()
  }
}
