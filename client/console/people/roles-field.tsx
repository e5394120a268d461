/** Who may do what where: a row for the whole house, one for each venue. */
import { Checkbox } from '@mantine/core'
import { ROLES, type Person, type Role } from '../../../core/model/person.ts'
import fields from '../parts/fields.module.css'
import { useVenues } from '../schedule/schedule-queries.ts'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import style from './roles-field.module.css'

export type Held = Pick<Person, 'roles' | 'venueRoles'>

export function holdsNothing({ roles, venueRoles }: Held): boolean {
  return roles.length + venueRoles.length === 0
}

export function RolesField(props: { value: Held; error: string | null; onChange: (next: Held) => void }) {
  const say = usePeopleWords().roles
  const { words, language } = useSpeech()
  const venues = useVenues().data?.items ?? []
  const { value } = props
  const at = (venueId: string): readonly Role[] =>
    value.venueRoles.find((each) => each.venueId === venueId)?.roles ?? []
  const places = [
    { id: null, name: say.everywhere, roles: value.roles },
    ...venues.map((venue) => ({ id: venue.id, name: venue.name[language], roles: at(venue.id) })),
  ]
  const set = (venueId: string | null, roles: Role[]): void => {
    if (venueId === null) return props.onChange({ ...value, roles })
    const others = value.venueRoles.filter((each) => each.venueId !== venueId)
    props.onChange({ ...value, venueRoles: roles.length === 0 ? others : [...others, { venueId, roles }] })
  }
  return (
    <div>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{say.where}</th>
            {ROLES.map((role) => (
              <th key={role} scope="col" title={words.people.roleWhat[role]}>
                {words.people.role[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.id ?? ''}>
              <th scope="row">{place.name}</th>
              {ROLES.map((role) => (
                <td key={role}>
                  <Checkbox
                    size="md"
                    aria-label={`${place.name}: ${words.people.role[role]}`}
                    checked={place.roles.includes(role)}
                    onChange={(event) => {
                      const chosen = event.currentTarget.checked
                      set(
                        place.id,
                        ROLES.filter((each) => (each === role ? chosen : place.roles.includes(each))),
                      )
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {props.error !== null && <p className={fields.grave}>{props.error}</p>}
      <p className={fields.lead}>{say.what}</p>
    </div>
  )
}

/** `Operator; Astana: Technician` */
export function useRolesInWords(): (held: Held) => string {
  const say = usePeopleWords().roles
  const { words, language } = useSpeech()
  const venues = useVenues().data?.items ?? []
  const named = (roles: readonly Role[]): string => roles.map((role) => words.people.role[role]).join(', ')
  return ({ roles, venueRoles }) =>
    [
      ...(roles.length > 0 ? [named(roles)] : []),
      ...venueRoles.map((each) => {
        const venue = venues.find(({ id }) => id === each.venueId)
        return say.at(venue?.name[language] ?? each.venueId, named(each.roles))
      }),
    ].join('; ')
}
