import { useState } from 'react'
import type { Person } from '../../../core/model/person.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { PageHead } from '../parts/page-head.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import rows from '../parts/rows.module.css'
import { SheetEnd } from '../parts/sheet-end.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useCallResetBack, useResets } from './account-queries.ts'
import { Invitations } from './invitations.tsx'
import { InviteSheet } from './invite-sheet.tsx'
import { useDisable, useEnable, usePeople } from './people-queries.ts'
import { PersonSheet } from './person-sheet.tsx'
import { ResetSheet } from './reset-sheet.tsx'
import { useRolesInWords } from './roles-field.tsx'
import { RolesSheet } from './roles-sheet.tsx'
import { Sessions } from './sessions.tsx'
import { Tokens } from './tokens.tsx'

export function PeoplePage() {
  const words = useWords()
  const { blocked } = useDesk()
  const people = usePeople()
  const say = usePeopleWords()
  const [open, setOpen] = useState<
    'add' | 'invite' | { kind: 'disable' | 'enable' | 'roles' | 'reset'; person: Person } | null
  >(null)
  return (
    <>
      <PageHead title={words.people.title} subtitle={words.people.subtitle}>
        <div className={rows.actions}>
          <Press kind="quiet" blocked={blocked} onClick={() => setOpen('add')}>
            {words.people.add}
          </Press>
          <Press kind="primary" blocked={blocked} onClick={() => setOpen('invite')}>
            {say.invite.press}
          </Press>
        </div>
      </PageHead>
      {people.error !== null && (
        <RefusalNote
          words={refusalWords(people.error.refusal, words)}
          onRetry={() => void people.refetch()}
        />
      )}
      <table className={rows.rows}>
        <thead>
          <tr>
            <th scope="col">{words.people.name}</th>
            <th scope="col">{words.people.roles}</th>
            <th scope="col">{words.people.language}</th>
            <th scope="col">
              <span className={rows.hidden}>{words.kiosks.column.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.data?.items.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              onRoles={() => setOpen({ kind: 'roles', person })}
              onDisable={() => setOpen({ kind: 'disable', person })}
              onEnable={() => setOpen({ kind: 'enable', person })}
              onReset={() => setOpen({ kind: 'reset', person })}
            />
          ))}
        </tbody>
      </table>
      <Invitations />
      <Sessions whose="everybody" />
      <Tokens />
      {open === 'add' && <PersonSheet onClose={() => setOpen(null)} />}
      {open === 'invite' && <InviteSheet onClose={() => setOpen(null)} />}
      {typeof open === 'object' && (open?.kind === 'disable' || open?.kind === 'enable') && (
        <AccountSheet person={open.person} wish={open.kind} onClose={() => setOpen(null)} />
      )}
      {typeof open === 'object' && open?.kind === 'roles' && (
        <RolesSheet person={open.person} onClose={() => setOpen(null)} />
      )}
      {typeof open === 'object' && open?.kind === 'reset' && (
        <ResetSheet person={open.person} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

function PersonRow(props: {
  person: Person
  onRoles: () => void
  onDisable: () => void
  onEnable: () => void
  onReset: () => void
}) {
  const { person, onRoles, onDisable, onEnable, onReset } = props
  const { roles: say, reset } = usePeopleWords()
  const inWords = useRolesInWords()
  const words = useWords()
  const desk = useDesk()
  const now = useNow(60_000)
  const { zone } = desk
  const isYou = person.id === desk.person.id
  const press =
    person.disabledAt === null
      ? { word: words.people.disable, open: onDisable }
      : { word: words.people.enable, open: onEnable }
  return (
    <tr className={person.disabledAt === null ? undefined : rows.over}>
      <td>
        <b>{person.displayName}</b>
        {isYou && <> ({words.people.you})</>}
        <small>
          {person.username}, {words.people.since(momentOf(person.createdAt, now, zone, words))}
        </small>
        <OpenReset person={person} />
      </td>
      <td>{inWords(person)}</td>
      <td>{words.languages[person.language]}</td>
      <td>
        <div className={rows.actions}>
          {person.disabledAt === null && (
            <Press
              kind="quiet"
              blocked={desk.blocked}
              aria-label={`${say.change}: ${person.displayName}`}
              onClick={onRoles}
            >
              {say.change}
            </Press>
          )}
          {person.disabledAt === null && !isYou && (
            <Press
              kind="quiet"
              blocked={desk.blocked}
              aria-label={`${reset.press}: ${person.displayName}`}
              onClick={onReset}
            >
              {reset.press}
            </Press>
          )}
          {person.disabledAt !== null && words.people.disabled(momentOf(person.disabledAt, now, zone, words))}
          {!isYou && (
            <Press
              kind="quiet"
              blocked={desk.blocked}
              aria-label={`${press.word}: ${person.displayName}`}
              onClick={press.open}
            >
              {press.word}
            </Press>
          )}
        </div>
      </td>
    </tr>
  )
}

/** A link for a new password that was made and not used yet. */
function OpenReset({ person }: { person: Person }) {
  const { reset, invite } = usePeopleWords()
  const words = useWords()
  const { blocked, zone } = useDesk()
  const now = useNow(60_000)
  const back = useCallResetBack()
  const open = useResets().data?.items.find((each) => each.personId === person.id && each.expiresAt > now)
  if (open === undefined) return null
  return (
    <small>
      {reset.open(momentOf(open.expiresAt, now, zone, words), open.by)}{' '}
      <Press
        kind="quiet"
        blocked={blocked}
        aria-label={`${invite.callBack}: ${person.displayName}`}
        onClick={() => !back.isPending && back.mutate(open.id)}
      >
        {invite.callBack}
      </Press>
      {back.error !== null && <RefusalNote words={refusalWords(back.error.refusal, words)} onRetry={null} />}
    </small>
  )
}

/** Ends an account, or lets somebody in again whose account has ended. */
function AccountSheet(props: { person: Person; wish: 'disable' | 'enable'; onClose: () => void }) {
  const { person, wish, onClose } = props
  const say = useWords().people
  const disable = useDisable(person.id)
  const enable = useEnable(person.id)
  const change = wish === 'disable' ? disable : enable
  return (
    <Sheet title={say[`${wish}Title`](person.displayName)} size="520px" onClose={onClose}>
      <form
        className={fields.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!change.isPending) change.mutate(undefined, { onSuccess: onClose })
        }}
      >
        <p>{say[`${wish}What`]}</p>
        <SheetEnd change={change} onClose={onClose}>
          {wish === 'disable' ? say.disableYes : say.enable}
        </SheetEnd>
      </form>
    </Sheet>
  )
}
