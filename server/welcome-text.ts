import type { RunningServer } from './compose.ts'
import { ringExplained } from './vault/ring-words.ts'

/** What the terminal shows after a start: where to look, and the one thing to do first. */
export function welcomeText(server: RunningServer): string {
  const { address, setupToken, demonstrationOpen, freshKeyRing, keyRingInDataFolder } = server
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
  if (freshKeyRing !== null)
    lines.push(...ringExplained(freshKeyRing, keyRingInDataFolder).map((line) => `  ${line}`), '')
  return `${lines.join('\n')}\n`
}
