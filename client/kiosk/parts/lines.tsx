import { breakLines } from '../words/lines.ts'

/** Words that arrive line by line: each fades in and rises a little after the one before (kiosk.css). */
export function Lines({ text, limit }: { text: string; limit: number }) {
  return (
    <>
      {breakLines(text, limit).map((line, index) => (
        <span key={line + index} class="line" style={{ '--line': index }}>
          {line}{' '}
        </span>
      ))}
    </>
  )
}
