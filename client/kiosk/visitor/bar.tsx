/** The foot of every screen: LEAVE on the left and SUPPORT on the right, always; between them what one may do. */
import type { Language } from '../../../core/model/language.ts'
import type { Piece } from '../piece.ts'
import { CATALOGUE } from '../words/catalogue.ts'
import type { Words } from '../words/words.ts'
import type { FlowSnapshot } from './flow.ts'
import { leave } from './leave.ts'
import type { ScreenName } from './screen-of.ts'
import { SettingSwitches } from './setting-switches.tsx'
import { speaksIn } from '../speech/speaks-in.ts'

/** Screens on which one may still change the language, besides the support panel. */
const WITH_LANGUAGES: readonly ScreenName[] = ['care', 'choose', 'about']

export function Bar({
  piece,
  flow,
  screen,
  words,
  supporting,
}: {
  piece: Piece
  flow: FlowSnapshot
  screen: ScreenName
  words: Words
  supporting: boolean
}) {
  const { languages } = piece.exhibition.get().venue
  /** Before anybody has chosen a language, the two words stand in all of them. */
  const undecided = flow.context.visitor.language === null
  const said = (word: 'leave' | 'support') =>
    undecided ? languages.map((each) => <Word key={each} language={each} word={word} />) : words[word]
  return (
    <footer class="bar words-touch">
      <div class="bar-middle">
        {supporting || WITH_LANGUAGES.includes(screen) ? (
          <LanguageChoice piece={piece} words={words} chosen={flow.context.visitor.language ?? words.tag} />
        ) : null}
        {!supporting &&
          flow.matches({ visit: 'listen' }) &&
          (flow.matches({ settings: 'open' }) ? (
            <SettingsWhileListening piece={piece} flow={flow} words={words} />
          ) : (
            <ListenControls piece={piece} flow={flow} words={words} />
          ))}
      </div>
      <button type="button" class="bar-leave" onPointerDown={() => leave(piece)} onClick={() => leave(piece)}>
        {said('leave')}
      </button>
      <button
        type="button"
        class="bar-support"
        aria-expanded={supporting}
        onClick={() => piece.send({ type: 'SUPPORT' })}
      >
        {said('support')}
      </button>
    </footer>
  )
}

function Word({ language, word }: { language: Language; word: 'leave' | 'support' }) {
  return (
    <span class="bar-word" lang={language}>
      {CATALOGUE[language][word]}
    </span>
  )
}

function LanguageChoice({ piece, words, chosen }: { piece: Piece; words: Words; chosen: Language }) {
  return (
    <div class="languages" role="group" aria-label={words.spoken.languages}>
      {piece.exhibition.get().venue.languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === chosen}
          onClick={() => piece.send({ type: 'LANGUAGE', language })}
        >
          {CATALOGUE[language].name}
        </button>
      ))}
    </div>
  )
}

function ListenControls({ piece, flow, words }: { piece: Piece; flow: FlowSnapshot; words: Words }) {
  const paused = flow.matches({ visit: { listen: 'paused' } })
  const { listen, settings } = words
  return (
    <div class="listen-controls" role="group" aria-label={words.spoken.controls}>
      <button type="button" data-first onClick={() => piece.send({ type: paused ? 'CONTINUE' : 'PAUSE' })}>
        {paused ? listen.goOn : listen.pause}
      </button>
      <button type="button" onClick={() => piece.send({ type: 'AGAIN' })}>
        {listen.again}
      </button>
      <button
        type="button"
        class="settings-open"
        aria-expanded="false"
        onClick={() => piece.send({ type: 'SETTINGS' })}
      >
        {settings.open}
      </button>
      <button type="button" onClick={() => piece.send({ type: 'BACK' })}>
        {listen.others}
      </button>
    </div>
  )
}

/** In the place of the controls, so that the words stay and one sees what one changes. */
function SettingsWhileListening({ piece, flow, words }: { piece: Piece; flow: FlowSnapshot; words: Words }) {
  return (
    <div class="listen-settings">
      <SettingSwitches
        visitor={flow.context.visitor}
        words={words}
        speaks={speaksIn(piece, words.tag)}
        send={piece.send}
      />
      <button type="button" class="settings-close" onClick={() => piece.send({ type: 'SETTINGS' })}>
        {words.settings.close}
      </button>
    </div>
  )
}
