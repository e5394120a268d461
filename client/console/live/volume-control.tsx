import { Slider } from '@mantine/core'
import { useState } from 'react'
import type { RoomStateReply } from '../../../core/protocol/http.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useWords } from '../words/words-context.tsx'
import { useAsks } from './cue-asks.tsx'
import style from './volume-control.module.css'

/** Follows the room; while a hand is on it, it follows the hand, and asks once when the hand lets go. */
export function VolumeControl({ room }: { room: RoomStateReply }) {
  const words = useWords()
  const { blocked } = useDesk()
  const asks = useAsks()
  const [inHand, setInHand] = useState<number | null>(null)
  const asked = asks.latestOf(room.id, ['volume'])
  const percent = inHand ?? Math.round(room.volume * 100)
  const held = room.overrides.find((each) => each.aspect === 'volume')
  return (
    <section className={style.volume} aria-label={words.volume.label}>
      <h2>{words.volume.label}</h2>
      <p>
        {held === undefined
          ? words.volume.usual
          : held.holder.level === 'show'
            ? words.cue.by.show
            : words.volume.set}
      </p>
      <output>{words.volume.percent(percent)}</output>
      <Slider
        className={style.slider}
        size={8}
        thumbSize={28}
        label={null}
        step={5}
        value={percent}
        disabled={blocked !== null}
        thumbLabel={words.volume.label}
        onChange={setInHand}
        onChangeEnd={(value) => {
          setInHand(null)
          if (blocked === null && value !== Math.round(room.volume * 100))
            asks.press(room.id, { kind: 'volume', volume: value / 100 })
        }}
      />
      {asked?.state === 'refused' && (
        <RefusalNote words={refusalWords(asked.refusal, words)} onRetry={() => asks.again(asked.key)} />
      )}
    </section>
  )
}
