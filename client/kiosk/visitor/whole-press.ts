/** Which finger came down on which button: a press is whole when it ends where it began. */
export interface WholePress<Button> {
  /** `first`: no other finger is on the glass, so nothing of earlier ones is waited for. */
  down(finger: number, button: Button | null, first: boolean): void
  /** Whether a click is to count. One without a finger is a key's, a screen reader's or a script's. */
  click(finger: number, button: Button | null): boolean
}

export function wholePress<Button>(): WholePress<Button> {
  const began = new Map<number, Button | null>()
  return {
    down(finger, button, first) {
      if (first) began.clear()
      began.set(finger, button)
    },
    click(finger, button) {
      const whole = !began.has(finger) || began.get(finger) === button
      began.delete(finger)
      return whole
    },
  }
}
