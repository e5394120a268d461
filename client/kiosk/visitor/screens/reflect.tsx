import type { ComponentChildren } from 'preact'
import { Lines } from '../../parts/lines.tsx'
import type { Piece } from '../../piece.ts'
import type { Words } from '../../words/words.ts'
import { ANSWER_ACTS, ANSWER_WORDS } from '../../../../core/model/answer.ts'
import type { FlowSnapshot } from '../flow.ts'
import { sideOf } from '../side-of.ts'
import type { FlowEvent } from '../visit-model.ts'

/** Characters of a line of the question. */
const LIMIT = 26

/** One question in the place of the sentence that stayed, and ways to answer it; to answer nothing is as easy as anything. */
export function Reflect({ piece, flow, words }: { piece: Piece; flow: FlowSnapshot; words: Words }) {
  return (
    <>
      <h1
        class={`sentence sentence-question words-box side-${sideOf(piece, flow.context.visitor.story ?? '')}`}
      >
        <Lines text={words.reflect.question} limit={LIMIT} />
      </h1>
      <div class="reflect deck words-touch words-box">
        <p class="reflect-note">{words.reflect.note}</p>
        {flow.matches({ visit: { respond: 'word' } }) ? (
          <Choices key="word" words={words} send={piece.send}>
            {ANSWER_WORDS.map((word, index) => (
              <Choice
                key={word}
                first={index === 0}
                send={piece.send}
                event={{ type: 'ANSWER', answer: { kind: 'word', word } }}
              >
                {words.reflect.words[word]}
              </Choice>
            ))}
          </Choices>
        ) : flow.matches({ visit: { respond: 'act' } }) ? (
          <Choices key="act" words={words} send={piece.send}>
            {ANSWER_ACTS.map((act, index) => (
              <Choice
                key={act}
                first={index === 0}
                send={piece.send}
                event={{ type: 'ANSWER', answer: { kind: 'act', act } }}
              >
                {words.reflect.acts[act]}
              </Choice>
            ))}
          </Choices>
        ) : (
          <Ways words={words} send={piece.send} />
        )}
      </div>
    </>
  )
}

function Ways({ words: { reflect }, send }: { words: Words; send: (event: FlowEvent) => void }) {
  return (
    <div class="deck-row answers" role="group" aria-label={reflect.question}>
      <Choice first send={send} event={{ type: 'ANSWER', answer: { kind: 'light' } }}>
        {reflect.light}
      </Choice>
      <Choice send={send} event={{ type: 'WORDS' }}>
        {reflect.word}
      </Choice>
      <Choice send={send} event={{ type: 'ACTS' }}>
        {reflect.act}
      </Choice>
      <Choice send={send} event={{ type: 'NOTHING' }}>
        {reflect.nothing}
      </Choice>
    </div>
  )
}

function Choices({
  words,
  send,
  children,
}: {
  words: Words
  send: (event: FlowEvent) => void
  children: ComponentChildren
}) {
  return (
    <div class="respond answers" role="group" aria-label={words.reflect.question}>
      <div class="respond-choices">{children}</div>
      <button type="button" class="respond-back" onClick={() => send({ type: 'BACK' })}>
        {words.back}
      </button>
    </div>
  )
}

function Choice({
  event,
  send,
  first = false,
  children,
}: {
  event: FlowEvent
  send: (event: FlowEvent) => void
  first?: boolean
  children: ComponentChildren
}) {
  return (
    <button
      type="button"
      class="answer"
      {...(first ? { 'data-first': true } : {})}
      onClick={() => send(event)}
    >
      {children}
    </button>
  )
}
