// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, createElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CueAsksProvider } from '../../../client/console/live/cue-asks.tsx'
import type { LiveConnection } from '../../../client/console/live/live-connection.ts'
import { LiveProvider } from '../../../client/console/live/live-context.tsx'
import { emptyLive } from '../../../client/console/live/live-state.ts'
import { DeskProvider, type Desk } from '../../../client/console/shell/desk.tsx'
import { setKeysEnabled, useKeys } from '../../../client/console/shell/keys.ts'
import { NOON } from '../../helpers/clock.ts'
import { makeRoomState, makeShowOn } from './console-builders.ts'

let root: Root
/** What was asked of the room. */
let asked: string[]

beforeEach(() => {
  asked = []
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (path.endsWith('/cues'))
      asked.push(String(JSON.parse(typeof init.body === 'string' ? init.body : '{}').kind))
    return new Promise<Response>(() => {})
  })
  return open(makeRoomState())
})

async function open(room: Desk['room']): Promise<void> {
  const live = emptyLive(0)
  const connection: LiveConnection = {
    subscribe: () => () => {},
    state: () => live,
    takeKiosks: () => {},
    takeReport: () => {},
    lamps: { subscribe: () => () => {}, universes: () => new Map() },
    onLighting: () => () => {},
    onShows: () => () => {},
    onCommands: () => () => {},
    onDay: () => () => {},
    onLog: () => () => {},
    close: () => {},
  }
  const desk: Desk = {
    person: {
      id: 'p',
      username: 'aigerim',
      displayName: 'Айгерім',
      roles: ['operator'],
      venueRoles: [],
      language: 'kk',
      createdAt: NOON,
      disabledAt: null,
    },
    room,
    venueId: null,
    zone: null,
    may: () => true,
    blocked: null,
    sheet: 'stories',
    open: () => {},
    details: false,
    showDetails: () => {},
  }
  root = createRoot(document.body.appendChild(document.createElement('div')))
  const keys = createElement(DeskProvider, { desk, children: createElement(Keys) })
  await act(async () =>
    root.render(
      createElement(
        QueryClientProvider,
        { client: new QueryClient() },
        createElement(LiveProvider, { connection, children: createElement(CueAsksProvider, null, keys) }),
      ),
    ),
  )
}
afterEach(async () => {
  await act(async () => root.unmount())
  document.body.replaceChildren()
  localStorage.clear()
  vi.unstubAllGlobals()
})

function Keys() {
  useKeys()
  return null
}

function openSheet(): HTMLElement {
  const sheet = document.body.appendChild(document.createElement('div'))
  sheet.setAttribute('role', 'dialog')
  return sheet
}

async function press(code: string, on: HTMLElement): Promise<void> {
  const key = code.slice(-1).toLowerCase()
  await act(async () => {
    on.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }))
  })
}

function field(type: string): HTMLInputElement {
  const input = openSheet().appendChild(document.createElement('input'))
  input.type = type
  return input
}

describe('the keys of the desk', () => {
  test('[VEN-1] C calls for calm while a sheet is open, and from its ticks and sliders', async () => {
    await press('KeyC', openSheet())
    await press('KeyC', field('checkbox'))
    await press('KeyC', field('radio'))
    expect(asked).toEqual(['calm', 'calm', 'calm'])
  })

  test('C is a letter where somebody types, and nothing where single keys are switched off', async () => {
    await press('KeyC', field('text'))
    await press('KeyC', field('password'))
    await act(async () => setKeysEnabled(false))
    await press('KeyC', document.body)
    expect(asked).toEqual([])
  })

  test('no other key acts behind an open sheet', async () => {
    await press('KeyX', openSheet())
    await press('Equal', document.body)
    expect(asked).toEqual([])
    document.querySelector('[role="dialog"]')!.remove()
    await press('KeyX', document.body)
    expect(asked).toEqual(['release'])
  })

  test('while a show is on Space is GO, also where a button has the focus; never where somebody types', async () => {
    const space = async (on: HTMLElement, repeat = false): Promise<boolean> => {
      const event = new KeyboardEvent('keydown', {
        code: 'Space',
        key: ' ',
        bubbles: true,
        cancelable: true,
        repeat,
      })
      await act(async () => void on.dispatchEvent(event))
      return event.defaultPrevented
    }
    const button = document.body.appendChild(document.createElement('button'))
    expect(await space(button)).toBe(false)
    await act(async () => root.unmount())
    await open(makeRoomState({ show: makeShowOn() }))
    expect([await space(button), await space(button, true), await space(document.body)]).toEqual([
      true,
      true,
      true,
    ])
    expect(asked).toEqual(['show.go', 'show.go'])
    const text = document.body.appendChild(document.createElement('input'))
    expect(await space(text)).toBe(false)
    await press('KeyP', document.body)
    await press('KeyB', document.body)
    expect(asked.slice(2)).toEqual(['show.hold', 'show.back'])
    await act(async () => setKeysEnabled(false))
    expect(await space(document.body)).toBe(false)
    openSheet()
    expect(asked).toHaveLength(4)
  })
})
