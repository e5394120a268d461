import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Cue } from '../core/model/cue.ts'
import * as booth from '../core/protocol/booth.ts'
import * as console_ from '../core/protocol/console-events.ts'
import * as counts from '../core/protocol/counts.ts'
import { CueRequest } from '../core/protocol/cue-request.ts'
import * as http from '../core/protocol/http.ts'
import * as day from '../core/protocol/venue-day.ts'
import * as maintenance from '../core/protocol/maintenance.ts'
import * as commands from '../core/protocol/kiosk-commands.ts'
import * as kiosk from '../core/protocol/kiosk-events.ts'

const SCHEMAS: Record<string, unknown> = {
  ...booth,
  ...console_,
  ...counts,
  ...commands,
  ...day,
  ...maintenance,
  ...http,
  ...kiosk,
  Cue,
  CueRequest,
}
const document = await readFile(join(import.meta.dirname, '..', 'docs', 'protocol.md'), 'utf8')
const examples = [...document.matchAll(/```json (\w+)\n([\s\S]*?)```/g)].map((match, i) => ({
  place: `${i + 1}`,
  schema: match[1]!,
  json: match[2]!,
}))

test.each(examples)('example $place of docs/protocol.md is a $schema', ({ schema, json }) => {
  const found = SCHEMAS[schema]
  if (!(found instanceof z.ZodMiniType)) throw new Error(`There is no schema ${schema}.`)
  expect(z.safeParse(found, JSON.parse(json)).error?.issues ?? []).toEqual([])
})

test('every event of the kiosk’s wire stands in the document with an example', () => {
  const shown = new Set(examples.map((example) => example.schema))
  const needed = [
    'Welcome',
    'Cue',
    'CuesMessage',
    'SnapshotMessage',
    'ProgrammeMessage',
    'LightMessage',
    'VoiceShareMessage',
    'ExhibitionMessage',
    'ExhibitionMessage',
    'LeasesMessage',
    'WarmthMessage',
    'BoothMessage',
    'WallMessage',
    'CommandMessage',
  ]
  const said = [
    'DismissedMessage',
    'CueAck',
    'Pulse',
    'ClockRequest',
    'ClockReply',
    'CatchUpRequest',
    'PurgedReport',
    'ContributeMessage',
    'ContributeReply',
    'ContributeKept',
    'SpeakingMessage',
    'CommandReport',
    'WokeMessage',
    'AlarmMessage',
    'KioskHandshake',
  ]
  expect([...needed, ...said].filter((schema) => !shown.has(schema))).toEqual([])
})
