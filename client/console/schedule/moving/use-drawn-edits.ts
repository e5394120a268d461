/** From a stretch that was dropped to an edit of the rules: asked about where the rule repeats, refused with a reason. */
import { useEffect, useRef, useState } from 'react'
import type { Instant } from '../../../../core/model/time.ts'
import type { RuleEdit, ScheduleReply } from '../../../../core/protocol/schedule.ts'
import type { Programme } from '../../../../core/show/programme.ts'
import { instantOn, type CalendarDate } from '../../parts/calendar.ts'
import { useMovingWords } from '../../words/schedule/moving-words.ts'
import type { Chosen } from '../stretches.ts'
import { gripOf, type HeldHours, type Shown } from './grip.ts'
import { isRepeating, onThisDay } from './rule-edits.ts'
import { useMoving, type Moving } from './use-moving.ts'
import type { RuleEdits } from './use-rule-edits.ts'

export function useDrawnEdits(outside: {
  schedule: ScheduleReply
  days: readonly CalendarDate[]
  now: Instant
  open: readonly { from: Instant; to: Instant }[] | null
  chosen: Chosen | null
  blocked: string | null
  edits: RuleEdits
  onMoved: () => void
}) {
  const { schedule, chosen, edits, blocked, now } = outside
  const zone = schedule.timeZone
  const say = useMovingWords()
  const [refused, setRefused] = useState<string | null>(null)
  const [asked, setAsked] = useState<Moving | null>(null)
  /** Where the last drawn edit put its stretch. */
  const [put, setPut] = useState<{ rule: string; from: Instant; to: Instant } | null>(null)
  const find = useRef<{ rule: string; from: Instant } | null>(null)
  const grip = (shown: Shown) => gripOf(shown, schedule.rules, outside.open, zone)
  const endOf = (hours: HeldHours): Instant => instantOn(hours.date, hours.to, zone)
  const isOver = ({ grip: held }: Moving): boolean => endOf(held) <= now

  const moving = useMoving({
    days: outside.days,
    zone,
    mayMove: blocked === null,
    gripOf: grip,
    isChosen: (shown) => chosen !== null && chosen.rule === shown.rule && chosen.from === shown.from,
    onStuck: (why) => refuse(say.stuck[why]),
    onDrop(dropped) {
      const reason =
        blocked ?? (endOf(dropped.hours) <= now || (isOver(dropped) && !repeats(dropped)) ? say.past : null)
      if (reason !== null) return refuse(reason)
      setRefused(null)
      if (repeats(dropped)) return setAsked(dropped)
      keep(dropped, onThisDay(dropped.grip, dropped.hours, dropped.grip.rule.id))
    },
  })

  // What somebody does next is no longer about what was refused.
  useEffect(() => setRefused(null), [chosen, edits.last, edits.went])

  // The stretch that keys moved is another element then; whoever moved it goes on from there.
  useEffect(() => {
    if (find.current === null) return
    const { rule, from } = find.current
    const found = document.querySelector<HTMLElement>(`[data-rule="${rule}"][data-from="${from}"]`)
    if (found === null) return
    find.current = null
    found.focus()
  })

  function refuse(reason: string): void {
    moving.end()
    setRefused(reason)
  }

  function keep(dropped: Moving, made: readonly RuleEdit[]): void {
    const last = made.at(-1)
    const rule = last === undefined || last.kind === 'remove' ? dropped.grip.rule : last.rule
    const from = instantOn(dropped.hours.date, dropped.hours.from, zone)
    edits.forgetError()
    edits.apply('moved', dropped.grip.rule.title, made, () => {
      if (dropped.by === 'keys') find.current = { rule: rule.id, from }
      setPut({ rule: rule.id, from, to: endOf(dropped.hours) })
      outside.onMoved()
    })
    moving.end()
    setAsked(null)
  }

  return {
    moving,
    refused,
    asked,
    isOver,
    answer: (made: readonly RuleEdit[]) => asked !== null && keep(asked, made),
    leave() {
      moving.end()
      setAsked(null)
    },
    /** Whether and how what was chosen can be drawn elsewhere. */
    movesOf(stretch: Chosen | null): string | null {
      if (stretch === null || blocked !== null) return null
      const held = grip(stretch)
      if (typeof held === 'string') return say.stuck[held]
      const { whole, begin, end } = held.stuck
      if (whole === null) return say.keys
      return begin === null || end === null ? `${say.stuck[whole]} ${say.keys}` : say.stuck[whole]
    },
    /** The last drawn edit is nowhere to be seen where it was put. */
    isHidden(programme: Programme | null): boolean {
      const last = edits.last
      if (put === null || last?.kind !== 'moved' || programme === null || edits.pending) return false
      if (!last.edits.some((each) => each.kind !== 'remove' && each.rule.id === put.rule)) return false
      if (put.from < programme.from || put.to > programme.to) return false
      return ![...programme.intervals, ...(programme.wanted ?? [])].some(
        (each) => each.rule === put.rule && each.from < put.to && put.from < each.to,
      )
    },
  }
}

function repeats({ grip }: Moving): boolean {
  return isRepeating(grip.rule)
}
