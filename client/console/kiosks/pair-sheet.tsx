import { useState } from 'react'
import type { AudioKind, KioskRole } from '../../../core/model/kiosk.ts'
import type { Refused } from '../api/ask.ts'
import { refusalWords, type RefusalWords } from '../api/refusal-words.ts'
import { useLive } from '../live/live-context.tsx'
import { ChoiceField, Sheet, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useDayWords } from '../words/day/use-day-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { RoleField, SoundField } from './edit-sheet.tsx'
import { usePairing } from './kiosk-changes.ts'
import style from './pair-sheet.module.css'

interface PairSheetProps {
  /** The code that a phone read from the screen, or null when it is typed. */
  scanned: string | null
  onClose: () => void
  onPaired: (kioskId: string) => void
}

/** Admits the screen that shows a code (SEC-3). A refused code stays in the field, so that one letter can be mended. */
export function PairSheet(props: PairSheetProps) {
  const { words, language } = useSpeech()
  const say = words.kiosks
  const day = useDayWords().replace
  const { rooms, kiosks } = useLive()
  const { room } = useDesk()
  const pairing = usePairing()
  const [code, setCode] = useState(props.scanned ?? '')
  const [name, setName] = useState('')
  const [chosenRoom, setRoomId] = useState<string | null>(null)
  const roomId = chosenRoom ?? room?.id ?? ''
  const [role, setRole] = useState<KioskRole>('listening')
  const [audio, setAudio] = useState<AudioKind>('headphones')
  const [tried, setTried] = useState(false)
  const [replaces, setReplaces] = useState('')
  const replacing = kiosks.get(replaces) ?? null
  const others = [...kiosks.values()].filter((each) => each.revokedAt === null)
  const missing = (value: string) => (tried && value.trim() === '' ? words.common.required : null)
  return (
    <Sheet title={say.pairTitle} size="560px" onClose={props.onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (pairing.isPending || code.trim() === '') return
          if (replacing === null && (name.trim() === '' || roomId === '')) return
          pairing.mutate(
            {
              code,
              approval:
                replacing === null ? { roomId, name: name.trim(), role, audio } : { replaces: replacing.id },
            },
            {
              onSuccess: (kiosk) => {
                props.onPaired(kiosk.id)
                props.onClose()
              },
            },
          )
        }}
      >
        <p className={fields.lead}>{props.scanned === null ? say.pairWhat : say.pairScanned}</p>
        <TextField
          classNames={{ input: style.code ?? '' }}
          label={say.code}
          description={say.codeHint}
          error={missing(code)}
          autoCapitalize="characters"
          maxLength={32}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          data-autofocus={props.scanned === null || undefined}
        />
        {others.length > 0 && (
          <ChoiceField
            label={day.choose}
            description={replacing === null ? undefined : day.what}
            value={replaces}
            data={[
              { value: '', label: day.none },
              // A broken one is more often away than here.
              ...others
                .toSorted((a, b) => Number(a.online) - Number(b.online) || a.name.localeCompare(b.name))
                .map((each) => ({
                  value: each.id,
                  label: each.online ? each.name : `${each.name} – ${say.awayUnknown}`,
                })),
            ]}
            onChange={(event) => setReplaces(event.currentTarget.value)}
          />
        )}
        {replacing === null && (
          <>
            <TextField
              label={say.name}
              maxLength={48}
              data-autofocus={props.scanned !== null || undefined}
              error={missing(name)}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            {rooms.size > 1 && (
              <ChoiceField
                label={say.room}
                value={roomId}
                data={[...rooms.values()].map((each) => ({ value: each.id, label: each.name[language] }))}
                onChange={(event) => setRoomId(event.currentTarget.value)}
              />
            )}
            <div className={fields.pair}>
              <RoleField value={role} onChange={setRole} />
              <SoundField value={audio} onChange={setAudio} />
            </div>
          </>
        )}
        {pairing.error !== null && <RefusalNote words={pairRefusal(pairing.error)} onRetry={null} />}
        <div className={fields.actions}>
          <Press kind="plain" onClick={props.onClose}>
            {words.common.cancel}
          </Press>
          <Press kind="primary" submits aria-busy={pairing.isPending}>
            {say.pairYes}
          </Press>
        </div>
      </form>
    </Sheet>
  )

  function pairRefusal(error: Refused): RefusalWords {
    const { refusal } = error
    return refusal.kind === 'refused' && refusal.problem?.type === UNKNOWN_CODE
      ? { sentence: say.unknownCode, detail: null }
      : refusalWords(refusal, words)
  }
}

const UNKNOWN_CODE = 'urn:untold:problem:unknown_code'
