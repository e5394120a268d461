// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { wordBoxes } from '../../../../client/kiosk/visitor/use-word-boxes.ts'

let root: HTMLElement

beforeEach(() => {
  document.body.innerHTML = `<main>
    <div class="rest"><p class="words-box">An invitation</p><button class="words-box">Touch a light</button></div>
    <p class="words-box">What somebody reads</p>
    <div class="passing-away"><p class="words-box">What goes</p></div>
  </main>`
  root = document.querySelector('main')!
})

test('the picture stays dark behind all words that stand', () => {
  expect(wordBoxes(root, false)).toHaveLength(3)
  expect(wordBoxes(null, false)).toEqual([])
})

test('in the silent minute its light is not dimmed by a resting screen’s words, which nobody sees then', () => {
  expect(wordBoxes(root, true)).toHaveLength(1)
})

test('they are seen, and kept dark, while the keys are among them', () => {
  root.querySelector('button')!.focus()
  expect(wordBoxes(root, true)).toHaveLength(3)
})
