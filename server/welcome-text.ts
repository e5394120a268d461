import type { RunningServer } from './compose.ts'

/** What the terminal shows after a start: where to look, and the one thing to do first. */
export function welcomeText({ address, setupToken, demonstrationOpen }: RunningServer): string {
  const lines = ['', '  Untold is running.', '']
  if (demonstrationOpen) {
    lines.push(
      `  Listening kiosk   ${address}/kiosk?as=listening`,
      `  Booth             ${address}/kiosk?as=booth`,
      `  Wall              ${address}/kiosk?as=wall`,
    )
  } else lines.push(`  Kiosks            ${address}/kiosk   (each shows a code for the console)`)
  lines.push(`  Console           ${address}/console`, '')
  if (setupToken !== null) {
    lines.push(
      '  Nobody can sign in yet. This link makes the first administrator, once:',
      `  ${address}/console/setup#${setupToken}`,
      '',
    )
  }
  return `${lines.join('\n')}\n`
}
