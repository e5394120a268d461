/** Prints figures as a table that can be pasted into docs/benchmarks.md. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  print(`\n${title}\n\n${[head, rule, ...rows].map(line).join('\n')}\n`)
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function ms(value: number): string {
  return value.toFixed(2)
}

export function met(isMet: boolean): string {
  return isMet ? 'met' : 'NOT MET'
}
