/** The projector or panel of a screen: how it is by its own word, and its switch (VEN-3). */
import { useState } from 'react'
import { Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { DisplaysReply, DisplayView, type DisplayChange } from '../../../core/protocol/displays.ts'
import type { KioskView } from '../../../core/protocol/http.ts'
import { MacAddress, PJLINK_PORT } from '../../../core/model/display.ts'
import { ask, tell, type Refused } from '../api/ask.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { Sheet, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { SheetEnd } from '../parts/sheet-end.tsx'
import { Sign } from '../parts/sign.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useDayWords } from '../words/day/use-day-words.ts'
import { useWords } from '../words/words-context.tsx'
import { addressText, hostOf } from './display-address.ts'
import style from './kiosk-sheet.module.css'

const KEY = ['displays']

function useDisplays() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => ask('GET', '/displays', null, DisplaysReply),
    // A lamp warms in half a minute; nobody waits for longer than this to read it.
    refetchInterval: 4_000,
    staleTime: 0,
  })
}

export function DisplayPanel({ kiosk }: { kiosk: KioskView }) {
  const say = useDayWords().display
  const words = useWords()
  const client = useQueryClient()
  const { may, blocked, zone } = useDesk()
  const now = useNow(5_000)
  const display = useDisplays().data?.items.find((each) => each.kioskId === kiosk.id) ?? null
  const power = useMutation<DisplayView, Refused, 'on' | 'off'>({
    mutationFn: (wanted) => ask('POST', `/kiosks/${kiosk.id}/display/power`, { power: wanted }, DisplayView),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
  const [editing, setEditing] = useState(false)
  const mayNot = may('run') ? blocked : words.may.run
  const state = display?.state ?? null
  const well = state !== null && state.problems.length === 0
  return (
    <section className={style.wide} aria-labelledby="kiosk-display">
      <h3 id="kiosk-display">{say.title}</h3>
      {display === null ? (
        <p className={style.quiet}>{say.none}</p>
      ) : (
        <div aria-live="polite">
          <p className={style.verdict}>
            <Sign
              kind={display.address === null ? 'none' : well ? 'well' : state === null ? 'wait' : 'trouble'}
            />
            <b>
              {display.address === null
                ? say.wakeOnly
                : state === null || state.power === null
                  ? say.silent
                  : say.power[state.power]}
            </b>
            {state !== null && state.power !== null && (
              <small>{say.saidAt(momentOf(state.at, now, zone, words))}</small>
            )}
          </p>
          <ul className={style.found}>
            {state?.problems.map((each) => (
              <li key={each}>
                <Sign kind="trouble" /> {say.problem[each]}
              </li>
            ))}
            {state?.warnings.map((each) => (
              <li key={each} className={style.quiet}>
                <Sign kind="none" /> {say.warning[each]}
              </li>
            ))}
            {display.wish !== null && display.address === null && (
              <li className={style.quiet}>
                <Sign kind="none" /> {say.wakeSent(momentOf(display.wish.at, now, zone, words))}
              </li>
            )}
            {display.wish !== null && display.address !== null && (
              <li className={style.quiet}>
                <Sign
                  kind={
                    display.wish.state === 'confirmed'
                      ? 'well'
                      : display.wish.state === 'asked'
                        ? 'wait'
                        : 'trouble'
                  }
                />{' '}
                {say.wish[display.wish.state][display.wish.power]}
              </li>
            )}
          </ul>
          <p className={style.quiet}>
            {[
              state?.name,
              state !== null && state.lamps.length > 0
                ? say.lamps(state.lamps.map((each) => each.hours).join(', '))
                : null,
              display.followsDay ? say.follows : null,
            ]
              .filter((each) => each != null)
              .join(' · ')}
          </p>
        </div>
      )}
      {power.error !== null && (
        <RefusalNote words={refusalWords(power.error.refusal, words)} onRetry={null} />
      )}
      <div className={style.switch}>
        {display !== null && (
          <>
            <Press
              kind="plain"
              blocked={mayNot}
              aria-busy={power.isPending}
              onClick={() => power.mutate('on')}
            >
              {say.on}
            </Press>
            {display.address !== null && (
              <Press
                kind="plain"
                blocked={mayNot}
                aria-busy={power.isPending}
                onClick={() => power.mutate('off')}
              >
                {say.off}
              </Press>
            )}
          </>
        )}
        {may('kiosks') && (
          <Press kind="quiet" blocked={blocked} onClick={() => setEditing(true)}>
            {display === null ? say.setUp : say.change}
          </Press>
        )}
      </div>
      {editing && <DisplaySheet kiosk={kiosk} display={display} onClose={() => setEditing(false)} />}
    </section>
  )
}

function DisplaySheet(props: { kiosk: KioskView; display: DisplayView | null; onClose: () => void }) {
  const { kiosk, display, onClose } = props
  const say = useDayWords().display.sheet
  const client = useQueryClient()
  const [address, setAddress] = useState(display === null ? '' : addressText(display))
  const [password, setPassword] = useState('')
  const [mac, setMac] = useState(display?.mac ?? '')
  const [followsDay, setFollowsDay] = useState(display?.followsDay ?? true)
  const change = useMutation<unknown, Refused, DisplayChange | null>({
    mutationFn: (wanted) =>
      wanted === null
        ? tell('DELETE', `/kiosks/${kiosk.id}/display`, null)
        : ask('PATCH', `/kiosks/${kiosk.id}/display`, wanted, DisplayView),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: KEY })
      onClose()
    },
  })
  const card = mac.trim().toLowerCase().replaceAll('-', ':')
  const macWrong = card !== '' && !MacAddress.safeParse(card).success
  const host = hostOf(address)
  const addressWrong = host === 'wrong'
  const nothing = address.trim() === '' && card === ''
  return (
    <Sheet title={say.title(kiosk.name)} size="560px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (change.isPending || nothing || macWrong || host === 'wrong') return
          change.mutate({
            address: host?.address ?? null,
            port: host?.port ?? PJLINK_PORT,
            mac: card === '' ? null : card,
            followsDay,
            ...(password === '' ? {} : { password }),
          })
        }}
      >
        <TextField
          label={say.address}
          description={say.addressHint}
          value={address}
          maxLength={260}
          error={addressWrong ? say.addressWrong : null}
          onChange={(event) => setAddress(event.currentTarget.value)}
          data-autofocus
        />
        <TextField
          label={say.password}
          description={display?.hasPassword === true ? say.passwordKept : undefined}
          value={password}
          maxLength={32}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <TextField
          label={say.mac}
          description={say.macHint}
          value={mac}
          maxLength={17}
          error={macWrong ? say.macHint : null}
          onChange={(event) => setMac(event.currentTarget.value)}
        />
        <Checkbox
          size="md"
          label={say.followsDay}
          checked={followsDay}
          onChange={(event) => setFollowsDay(event.currentTarget.checked)}
        />
        {display !== null && (
          <Press kind="grave" onClick={() => change.mutate(null)}>
            {say.remove}
          </Press>
        )}
        <SheetEnd change={change} onClose={onClose} blocked={nothing ? say.needs : null} />
      </form>
    </Sheet>
  )
}
