import { Checkbox } from '@mantine/core'
import { useThemes } from '../api/holdings.ts'
import { Sheet } from '../parts/fields.tsx'
import { useMessagesWords } from '../words/messages/messages-words.ts'
import { useShowsWords } from '../words/shows/use-shows-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { setKeysEnabled, themeKeys, useKeysEnabled } from './keys.ts'
import style from './help-sheet.module.css'

/** Every key, and the switch that turns single keys off. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const { words, language } = useSpeech()
  const say = useShowsWords()
  const messages = useMessagesWords()
  const themes = useThemes()
  const enabled = useKeysEnabled()
  const items = themes.data?.items ?? []
  const nameOf = (id: string) => items.find((each) => each.id === id)?.name[language] ?? id
  const rows: [string, string][] = [
    ['C', words.help.calm],
    ['Shift X, Shift X', words.help.releaseCalm],
    ...[...themeKeys(items)].map(([key, id]): [string, string] => [
      key.toUpperCase(),
      words.help.theme(nameOf(id)),
    ]),
    [say.run.key, say.help.go],
    ['P', say.run.hold],
    ['B', say.run.backCue],
    ['X', words.help.releaseTheme],
    ['S', words.help.story],
    ['.', words.help.stopStory],
    ['M', messages.key],
    ['+', words.help.louder],
    ['−', words.help.quieter],
    ['L', words.help.details],
    ['1 – 8', words.help.pages],
    ['?', words.help.help],
    ['Esc', words.help.close],
  ]
  return (
    <Sheet title={words.help.title} size="760px" onClose={onClose}>
      <Checkbox
        size="md"
        label={words.help.keysOn}
        description={words.help.keysHint}
        checked={enabled}
        onChange={(event) => setKeysEnabled(event.currentTarget.checked)}
      />
      <dl className={style.keys} data-off={!enabled || undefined}>
        {rows.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
