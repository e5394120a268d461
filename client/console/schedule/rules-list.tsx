import { useState } from 'react'
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import type { ScheduleReply } from '../../../core/protocol/schedule.ts'
import { useThemes } from '../api/holdings.ts'
import { useNames } from '../live/use-names.ts'
import { ConfirmSheet } from '../parts/confirm-sheet.tsx'
import { Press } from '../parts/press.tsx'
import rows from '../parts/rows.module.css'
import { themeStyle } from '../shell/theme-style.ts'
import { useScheduleWords } from '../words/schedule/use-schedule-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { ruleWords } from './rule-words.ts'
import { useScheduleChange } from './schedule-queries.ts'
import style from './schedule-page.module.css'

export function RulesList(props: {
  schedule: ScheduleReply
  blocked: string | null
  onEdit: (rule: ScheduleRule) => void
  onRemoved: (rule: ScheduleRule, before: readonly ScheduleRule[]) => void
}) {
  const say = useScheduleWords()
  const { words, language } = useSpeech()
  const themes = useThemes().data?.items
  const names = useNames()
  const [leaving, setLeaving] = useState<ScheduleRule | null>(null)
  const { rules } = props.schedule
  const alsoWords = ({ look, volume, show, playlist, sleep }: ScheduleRule): string[] => [
    ...(look === undefined ? [] : [words.cue.look(names.look(look))]),
    ...(volume === undefined ? [] : [words.cue.volume(Math.round(volume * 100))]),
    ...(show === undefined ? [] : [words.cue.show.start(names.show(show))]),
    ...(playlist === undefined ? [] : [words.cue.playlist(playlist.length)]),
    ...(sleep === undefined ? [] : [words.cue.sleep]),
  ]
  return (
    <section className={style.section}>
      <h2>{say.rules.title}</h2>
      <p className={style.quiet}>{rules.length === 0 ? say.rules.empty : say.rules.hint}</p>
      {rules.length > 0 && (
        <table className={rows.rows}>
          <thead>
            <tr>
              <th scope="col">{say.sheet.name}</th>
              <th scope="col">{say.rules.when}</th>
              <th scope="col">{say.rules.theme}</th>
              <th scope="col">{say.rules.strength}</th>
              <th scope="col">
                <span className={rows.hidden}>{words.kiosks.column.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => {
              const theme = themes?.find((each) => each.id === rule.theme) ?? null
              return (
                <tr key={rule.id}>
                  <td>
                    <b>{rule.title[language]}</b>
                  </td>
                  <td>{ruleWords(rule, say, words)}</td>
                  <td className={rows.short}>
                    {rule.theme !== null && (
                      <>
                        <i className={style.swatch} style={themeStyle(theme)} aria-hidden />
                        {theme?.name[language] ?? rule.theme}
                      </>
                    )}
                    {alsoWords(rule).map((each) => (
                      <small key={each}>{each}</small>
                    ))}
                  </td>
                  <td>{rule.priority}</td>
                  <td>
                    <div className={rows.actions}>
                      <Press
                        kind="quiet"
                        blocked={props.blocked}
                        aria-label={`${say.rules.edit}: ${rule.title[language]}`}
                        onClick={() => props.onEdit(rule)}
                      >
                        {say.rules.edit}
                      </Press>
                      <Press
                        kind="quiet"
                        blocked={props.blocked}
                        aria-label={`${say.rules.remove}: ${rule.title[language]}`}
                        onClick={() => setLeaving(rule)}
                      >
                        {say.rules.remove}
                      </Press>
                    </div>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {leaving !== null && (
        <RemoveSheet
          schedule={props.schedule}
          rule={leaving}
          onRemoved={(before) => props.onRemoved(leaving, before)}
          onClose={() => setLeaving(null)}
        />
      )}
    </section>
  )
}

function RemoveSheet(props: {
  schedule: ScheduleReply
  rule: ScheduleRule
  onRemoved: (before: readonly ScheduleRule[]) => void
  onClose: () => void
}) {
  const say = useScheduleWords()
  const { language } = useSpeech()
  const change = useScheduleChange(props.schedule.venueId)
  const { version, rules } = props.schedule
  return (
    <ConfirmSheet
      title={say.rules.removeTitle(props.rule.title[language])}
      what={say.rules.removeWhat}
      yes={say.rules.remove}
      pending={change.isPending}
      error={change.error}
      onYes={() =>
        change.mutate(
          { version, wish: { kind: 'remove', ruleId: props.rule.id } },
          {
            onSuccess() {
              props.onRemoved(rules)
              props.onClose()
            },
          },
        )
      }
      onClose={props.onClose}
    />
  )
}
