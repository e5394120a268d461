/** A tiny picture of what is drawn, without its words, for staff who cannot see the screen; kept nowhere here. */
import { MOST_PICTURE, PICTURE_SIDE } from '../../../core/protocol/kiosk-commands.ts'
import type { Stage } from '../stage/contract.ts'

const QUALITY = 0.72
const HEAD = 'data:image/jpeg;base64,'

/** JPEG in base64, or null where nothing is drawn. */
export function tinyPicture(stage: Stage): Promise<string | null> {
  return new Promise((resolve) =>
    stage.glimpse(PICTURE_SIDE, (small) => {
      const address = small?.toDataURL('image/jpeg', QUALITY) ?? ''
      const picture = address.startsWith(HEAD) ? address.slice(HEAD.length) : ''
      resolve(picture === '' || picture.length > MOST_PICTURE ? null : picture)
    }),
  )
}
