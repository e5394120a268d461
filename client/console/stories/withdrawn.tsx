import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useWithdrawal } from './desk-queries.ts'
import style from './story-page.module.css'

/** What is left to be seen of it: how many screens let it go, and whether it is destroyed. */
export function Withdrawn({ id }: { id: string }) {
  const say = useStoriesWords().review
  const { data } = useWithdrawal(id, true)
  return (
    <div className={style.panel} role="status">
      <p>{say.withdrawn}</p>
      {data !== undefined && (
        <>
          <p className={style.quiet}>
            {say.screens(data.screens.filter((each) => each.darkAt !== null).length, data.screens.length)}
          </p>
          <p className={style.quiet}>{data.erasedAt === null ? say.erasing : say.erased}</p>
        </>
      )}
    </div>
  )
}
