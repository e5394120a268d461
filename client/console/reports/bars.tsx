/** Counts side by side as columns, and the same as a table for whoever does not see them. */
import { useReportsWords } from '../words/reports/reports-words.ts'
import style from './reports-page.module.css'

interface Bar {
  name: string
  /** What stands under it, or nothing. */
  mark: string
  /** null: too small to be shown. */
  count: number | null
}

const WIDTH = 600
const HEIGHT = 180
const FOOT = 22
const HEAD = 16

export function Bars({ title, of, bars }: { title: string; of: string; bars: readonly Bar[] }) {
  const say = useReportsWords()
  const most = Math.max(10, ...bars.map((each) => each.count ?? 0))
  const step = WIDTH / Math.max(1, bars.length)
  const every = Math.ceil(bars.length / 20)
  const tall = HEIGHT - FOOT - HEAD
  return (
    <section className={style.section}>
      <h2>{title}</h2>
      <svg className={style.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <text x="0" y="11">
          {most}
        </text>
        <line x1="0" x2={WIDTH} y1={HEAD} y2={HEAD} />
        <line x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
        {bars.map(({ name, mark, count }, i) => {
          const height = ((count ?? 0) / most) * tall
          const width = Math.max(1, Math.min(28, step * 0.72))
          const x = i * step + (step - width) / 2
          return (
            <g key={name}>
              {count === null ? (
                <rect className={style.unknown} x={x} width={width} y={HEIGHT - FOOT - 6} height="6" />
              ) : (
                <rect x={x} width={width} y={HEIGHT - FOOT - height} height={height} rx="1" />
              )}
              {i % every === 0 && (
                <text x={x + width / 2} y={HEIGHT - 6} textAnchor="middle">
                  {mark}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <details className={style.details}>
        <summary>{say.asTable}</summary>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">{of}</th>
              <th scope="col">{say.count}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{count ?? say.notShown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
