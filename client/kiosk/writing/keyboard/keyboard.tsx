/** The keyboard of the screen. It remembers nothing and proposes nothing: what is pressed goes into the field. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Language } from '../../../../core/model/language.ts'
import { CATALOGUE } from '../../words/catalogue.ts'
import type { Words } from '../../words/words.ts'
import { capital, LETTERS, NEIGHBOURS, SIGN_NEIGHBOURS, SIGNS } from './layouts.ts'
import { writtenInstead } from './hardware.ts'
import { beginsSentence, eraseIn, typeInto, type Field } from './type-into.ts'
import { useKeyPress } from './use-key-press.ts'

type Act = 'shift' | 'erase' | 'space' | 'line' | 'signs' | Language
type Shift = 'small' | 'one capital' | 'capitals'

export function Keyboard({
  languages,
  words,
  field,
  lines,
}: {
  languages: readonly Language[]
  words: Words
  field: { current: Field | null }
  /** Whether the field has lines; a single one has no key for another. */
  lines: 'many' | 'one'
}) {
  const [language, setLanguage] = useState<Language>(words.tag)
  const [signs, setSigns] = useState(false)
  const [shift, setShift] = useState<Shift>('small')
  const board = useRef<HTMLDivElement>(null)
  const keys = words.booth.keys

  /** At the beginning of a sentence a capital is offered; whoever does not want it touches the key. */
  const lookAtCase = (): void => {
    if (field.current === null || lines === 'one') return
    const next = beginsSentence(field.current) ? 'one capital' : 'small'
    setShift((now) => (now === 'capitals' ? now : next))
  }
  useLayoutEffect(() => {
    const node = field.current
    lookAtCase()
    node?.addEventListener('input', lookAtCase)
    return () => node?.removeEventListener('input', lookAtCase)
  }, [])
  useLayoutEffect(() => {
    const node = field.current
    const typed = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || node === null) return
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      const instead = writtenInstead(event, language)
      if (instead === null) return
      event.preventDefault()
      typeInto(node, instead)
    }
    node?.addEventListener('keydown', typed)
    return () => node?.removeEventListener('keydown', typed)
  }, [language])

  const cased = (sign: string): string => (shift === 'small' || signs ? sign : capital(sign))
  const offer = useKeyPress(board, () => ({
    press(key) {
      const node = field.current
      if (node === null) return null
      const { sign, act } = key.dataset
      if (sign !== undefined) {
        typeInto(node, sign)
        return sign
      }
      perform(act as Act, node)
      return null
    },
    neighboursOf(key) {
      const { sign } = key.dataset
      if (sign === undefined) return []
      const small = sign.toLowerCase()
      const all = SIGN_NEIGHBOURS[sign] ?? (signs ? '' : (NEIGHBOURS[language][small] ?? ''))
      return small === sign ? [...all] : [...all].map(capital)
    },
    instead(written, sign) {
      const node = field.current
      if (node === null) return
      if (node.value.slice(0, node.selectionStart ?? 0).endsWith(written)) eraseIn(node)
      typeInto(node, sign)
    },
    repeats: (key) => key.dataset['act'] === 'erase',
  }))

  function perform(act: Act, node: Field): void {
    switch (act) {
      case 'shift':
        return setShift(AFTER[shift])
      case 'erase':
        return eraseIn(node)
      case 'space':
        return typeInto(node, ' ')
      case 'line':
        return typeInto(node, '\n')
      case 'signs':
        return setSigns(!signs)
      default:
        setSigns(false)
        setLanguage(act)
    }
  }

  const rows = signs ? SIGNS : LETTERS[language]
  const last = rows.length - 1
  return (
    <div
      ref={board}
      class={`keyboard keyboard-${signs ? 'signs' : language} words-touch`}
      role="group"
      aria-label={keys.keyboard}
      lang={language}
    >
      {rows.map((row, index) => (
        <div key={row} class="keys-row" role="toolbar" aria-label={keys.row(index + 1)} tabIndex={0} data-row>
          {index === last && !signs && <ActKey act="shift" name={keys.shift} pressed={shift !== 'small'} />}
          {[...row].map((sign) => (
            <button key={sign} type="button" class="key" tabIndex={-1} data-sign={cased(sign)}>
              {cased(sign)}
            </button>
          ))}
          {index === last && <ActKey act="erase" name={keys.erase} pressed={null} />}
        </div>
      ))}
      <div class="keys-row" role="toolbar" aria-label={keys.row(rows.length + 1)} tabIndex={0} data-row>
        {languages.map((each) => (
          <ActKey
            key={each}
            act={each}
            name={CATALOGUE[each].booth.keys.short}
            pressed={each === language && !signs}
            lang={each}
          />
        ))}
        <ActKey act="signs" name={keys.signs} pressed={signs} />
        <button type="button" class="key" tabIndex={-1} data-sign=",">
          ,
        </button>
        <ActKey act="space" name={keys.space} pressed={null} />
        <button type="button" class="key" tabIndex={-1} data-sign=".">
          .
        </button>
        {lines === 'many' && <ActKey act="line" name={keys.newLine} pressed={null} />}
      </div>
      {offer && (
        <div class="key-offer" aria-hidden="true" style={{ left: `${offer.x}px`, top: `${offer.y}px` }}>
          {offer.options.map((each, index) => (
            <span
              key={each}
              class={index === offer.chosen ? 'key-option key-option-chosen' : 'key-option'}
              data-option={index}
            >
              {each}
            </span>
          ))}
        </div>
      )}
    </div>
  )
}

const AFTER: Readonly<Record<Shift, Shift>> = {
  small: 'one capital',
  'one capital': 'capitals',
  capitals: 'small',
}

function ActKey({
  act,
  name,
  pressed,
  lang,
}: {
  act: Act
  name: string
  /** Null for a key that is not turned on and off. */
  pressed: boolean | null
  lang?: Language
}) {
  return (
    <button
      type="button"
      class={`key key-act key-${act}`}
      tabIndex={-1}
      data-act={act}
      {...(pressed === null ? {} : { 'aria-pressed': pressed })}
      {...(lang === undefined ? {} : { lang })}
    >
      {name}
    </button>
  )
}
