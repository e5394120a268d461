import type { Words } from '../../words/words.ts'

/** The words go to the light as one, while the wire carries them. */
export function Sending({ text, words }: { text: string; words: Words }) {
  return (
    <>
      <p class="written sending-away" aria-hidden="true">
        {text}
      </p>
      <p class="farewell words-box" role="status">
        {words.booth.wish.sending}
      </p>
    </>
  )
}
