/**
 * Single keys, by their place on the board and not by their letter, so that they are the same under a Kazakh,
 * Russian or English layout. They can be switched off (WCAG 2.1.4). While a show is on, Space is GO wherever the
 * focus is, text alone excepted: nobody looks for the focus in a dark hall. Enter presses what has the focus, and
 * is GO where nothing has.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useThemes, type ThemeItem } from '../api/holdings.ts'
import { useAsks } from '../live/cue-asks.tsx'
import { useLive } from '../live/live-context.tsx'
import { goRequest } from '../live/go.ts'
import { askRelease } from '../live/release-arming.ts'
import { go, PAGES } from '../router.ts'
import { useDesk } from './desk.tsx'
import { isCovered } from '../parts/covered.ts'

const TAKEN = new Set(['c', 'x', 's', 'l', 'h', 'b', 'p', 'm'])
/** No keyboard of a person has it; docs/venue-day.md says how a contact types it. */
const ALARM_KEY = 'F24'
/** One press of louder or quieter. */
const VOLUME_STEP = 0.05

/** Each theme's key: the first free letter of its id. Calm has the one of its own. */
export function themeKeys(themes: readonly Pick<ThemeItem, 'id'>[]): Map<string, string> {
  const keys = new Map<string, string>()
  const free = (letter: string) => /[a-z]/.test(letter) && !TAKEN.has(letter) && !keys.has(letter)
  for (const { id } of themes) {
    if (id === 'calm') continue
    const letter = [...id].find(free)
    if (letter !== undefined) keys.set(letter, id)
  }
  return keys
}

export function useKeys(): void {
  const desk = useDesk()
  const asks = useAsks()
  const themes = useThemes()
  const enabled = useKeysEnabled()
  const live = useLive()
  const handler = useRef<(event: KeyboardEvent) => void>(null)
  handler.current = (event) => {
    if (isGo(event)) {
      // Also while it is held down: a button under the focus must not take the key for itself.
      event.preventDefault()
      if (!event.repeat && desk.room !== null) asks.press(desk.room.id, goRequest(desk.room))
      return
    }
    // A contact of the fire alarm that types a key on this machine (VEN-4): every room, whatever has the focus.
    if (event.code === ALARM_KEY) {
      event.preventDefault()
      if (!event.repeat) for (const id of live.rooms.keys()) asks.press(id, { kind: 'alarm' })
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    // Calm is one press always: over any sheet, from any field that is not for text (VEN-1).
    if (event.code === 'KeyC' && enabled && desk.room !== null && !isText(event.target)) {
      const { id } = desk.room
      return act(() => asks.press(id, { kind: 'calm' }))
    }
    if (isTyping(event.target)) return
    if (event.key === '?' || (event.code === 'KeyH' && enabled)) return act(() => desk.open('help'))
    if (!enabled || isCovered()) return
    const { room } = desk
    const page = PAGES[Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) - 1]
    if (page !== undefined) return act(() => go(page, null))
    if (event.code === 'KeyL') return act(() => desk.showDetails(!desk.details))
    if (room === null) return
    if (!desk.may('run') || desk.blocked !== null) return
    const theme = themeKeys(themes.data?.items ?? []).get(
      /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? '',
    )
    if (theme !== undefined) return act(() => asks.press(room.id, { kind: 'theme', theme }))
    if (room.show !== null && event.code === 'KeyP')
      return act(() => asks.press(room.id, { kind: 'show.hold' }))
    if (room.show !== null && event.code === 'KeyB')
      return act(() => asks.press(room.id, { kind: 'show.back' }))
    switch (event.code) {
      case 'KeyX':
        return act(() => {
          // “Shift X, X” over calm: the second X is no wish about the theme behind it.
          if (askRelease(event.shiftKey) || event.shiftKey) return
          asks.press(room.id, { kind: 'release', of: 'theme' })
        })
      case 'KeyS':
        return act(() => desk.open('stories'))
      case 'KeyM':
        return act(() => desk.open('message'))
      case 'Period':
        return act(() => asks.press(room.id, { kind: 'stopStory' }))
      case 'Equal':
      case 'NumpadAdd':
        return act(() => asks.press(room.id, { kind: 'volume', volume: stepped(room.volume, VOLUME_STEP) }))
      case 'Minus':
      case 'NumpadSubtract':
        return act(() => asks.press(room.id, { kind: 'volume', volume: stepped(room.volume, -VOLUME_STEP) }))
    }
    function act(does: () => void) {
      event.preventDefault()
      does()
    }
  }
  function isGo(event: KeyboardEvent): boolean {
    const { target, code } = event
    const free = target === document.body || (target instanceof HTMLElement && target.id === 'page')
    const key = code === 'Space' ? !isText(target) : code === 'Enter' && free
    if (!key || !enabled || event.ctrlKey || event.metaKey || event.altKey) return false
    if (desk.room?.show == null || !desk.may('run') || desk.blocked !== null) return false
    return !isCovered()
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handler.current?.(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

/** On the nearest 5 %, within 0–1. */
function stepped(volume: number, by: number): number {
  return Math.min(1, Math.max(0, Math.round((volume + by) * 20) / 20))
}

const NO_TEXT = new Set(['checkbox', 'radio', 'range', 'button', 'submit', 'reset', 'color', 'file'])

/** Whether a letter is something that this place takes: text, or a list that is searched by typing. */
function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NO_TEXT.has(target.type)
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

/** Whether the place takes keys by itself: text, lists, sliders. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.role === 'slider'
  )
}

const STORED = 'untold.console.keys'
const CHANGED = 'untold:keys'

export function useKeysEnabled(): boolean {
  return useSyncExternalStore(
    (listener) => {
      addEventListener(CHANGED, listener)
      return () => removeEventListener(CHANGED, listener)
    },
    () => localStorage.getItem(STORED) !== 'off',
  )
}

export function setKeysEnabled(enabled: boolean): void {
  localStorage.setItem(STORED, enabled ? 'on' : 'off')
  dispatchEvent(new Event(CHANGED))
}
