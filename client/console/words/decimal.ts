/** Numbers as a language writes them, with its point and a real minus. */
export interface Decimals {
  /** Always so many digits after the point: `4.0`. */
  fixed(n: number, digits: number): string
  /** At most so many: `24`, `7.5`. */
  short(n: number, digits: number): string
}

function decimals(point: string): Decimals {
  const written = (text: string): string => text.replace('-', '−').replace('.', point)
  return {
    fixed: (n, digits) => written(Number(n).toFixed(digits)),
    short: (n, digits) => written(String(Number(Number(n).toFixed(digits)))),
  }
}

export const withPoint = decimals('.')
export const withComma = decimals(',')
