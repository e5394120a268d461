/** Sums by name: a table whose first column of numbers is drawn, too. */
import type { Sum } from '../../../core/reports/season.ts'
import { useReportsWords } from '../words/reports/reports-words.ts'
import { grouped } from './report-numbers.ts'
import style from './reports-page.module.css'

interface CountTableProps {
  title: string
  of: string
  columns: readonly string[]
  rows: readonly { name: string; sums: readonly Sum[] }[]
}

export function CountTable({ title, of, columns, rows }: CountTableProps) {
  const say = useReportsWords()
  const most = Math.max(1, ...rows.map((row) => row.sums[0]!.atLeast))
  return (
    <section className={style.section}>
      <h2>{title}</h2>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, sums }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {sums.map((sum, i) => (
                <td key={columns[i]}>
                  <span className={style.cell}>
                    {i === 0 && (
                      <span
                        className={style.bar}
                        style={{ width: `${(sum.atLeast / most) * 100}%` }}
                        aria-hidden="true"
                      />
                    )}
                    <span>{words(sum)}</span>
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

  function words({ atLeast, hidden }: Sum): string {
    if (hidden === 0) return grouped(atLeast)
    return atLeast === 0 ? say.notShown : say.atLeast(grouped(atLeast))
  }
}
