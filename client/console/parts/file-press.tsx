/** Opens a file in the console's own words; the browser's own field speaks the language of the browser. */
import { useId } from 'react'
import press from './press.module.css'
import style from './file-press.module.css'

export function FilePress(props: {
  label: string
  /** What the file dialogue offers first. */
  accept: string
  /** The file that is open; null before there is one. */
  name: string | null
  onFile: (file: File) => void
}) {
  const id = useId()
  return (
    <div className={style.file}>
      <input
        id={id}
        type="file"
        accept={props.accept}
        className={style.input}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file again, once it was mended, is news.
          event.currentTarget.value = ''
          if (file !== undefined) props.onFile(file)
        }}
      />
      <label htmlFor={id} className={press.press}>
        {props.label}
      </label>
      {props.name !== null && <span className={style.name}>{props.name}</span>}
    </div>
  )
}
