/** A cue on every screen of its room: what is furthest behind comes first. */
import { useState } from 'react'
import type { CueReport } from '../../../core/protocol/http.ts'
import { Pager, pageOf } from '../parts/pager.tsx'
import { Press } from '../parts/press.tsx'
import { Sign } from '../parts/sign.tsx'
import { useWords } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { stageOf, STAGES, type KioskStage } from './progress.ts'
import style from './every-screen.module.css'

const ORDER: readonly KioskStage[] = ['away', 'none', 'received', 'applied', 'rendered']
const PAGE = 24

export function EveryScreen({ report, onClose }: { report: CueReport; onClose: () => void }) {
  const words = useWords()
  const [page, setPage] = useState(0)
  const kiosks = [...report.kiosks].sort(
    (a, b) => ORDER.indexOf(stageOf(a)) - ORDER.indexOf(stageOf(b)) || a.name.localeCompare(b.name),
  )
  const from = report.cue.atServerTime
  return (
    <div className={style.sheet}>
      <header>
        <h2>{words.cue.screens}</h2>
        <p>{words.cue.timesHint}</p>
        <Press kind="quiet" onClick={onClose}>
          {words.common.close}
        </Press>
      </header>
      <ul>
        {pageOf(kiosks, page, PAGE).map((kiosk) => {
          const stage = stageOf(kiosk)
          return (
            <li key={kiosk.kioskId} data-stage={stage}>
              <Sign kind={stage} />
              <span className={style.name}>{kiosk.name}</span>
              <span className={style.stage}>{words.cue.stage[stage]}</span>
              <span className={style.times}>
                {STAGES.map((each) => (
                  <span key={each} title={words.cue.stage[each]}>
                    {sinceEffect(kiosk[each], from, words)}
                  </span>
                ))}
              </span>
            </li>
          )
        })}
      </ul>
      <Pager page={page} pages={Math.ceil(kiosks.length / PAGE)} onPage={setPage} />
    </div>
  )
}

/** `+0.12` seconds after the instant of the cue, `−0.20` before it, a dash where nothing was heard. */
function sinceEffect(at: number | null, from: number, words: Words): string {
  if (at === null) return '–'
  const seconds = (at - from) / 1000
  return `${seconds < 0 ? '−' : '+'}${words.decimal.fixed(Math.abs(seconds), 2)}`
}
