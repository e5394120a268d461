/** What a person reads about the key ring: before it can be lost, and when it is. */

/** What goes with the ring, said the same way everywhere. */
const LOST =
  'Without it nobody can ever read the drafts, recordings and stories that narrators entrusted to this installation, or find a narrator’s receipt. The stories that ship, the rooms, screens, shows and people are not touched.'

export function ringExplained(file: string, inDataFolder: boolean): string[] {
  return [
    `The key ring  ${file}`,
    'opens everything that narrators entrust to this installation. It is in no backup, on purpose:',
    'a story that is withdrawn must not come back. Lose this file, and their stories are lost with it.',
    ...(inDataFolder
      ? [
          'Better: set UNTOLD_KEY_FILE to a place on another disk, and move the file there while Untold is stopped.',
        ]
      : []),
    'Keep one copy on a medium that lies locked away. After a withdrawal, overwrite that copy.',
  ]
}

export function ringMissing(file: string): string {
  return `The key ring ${file} is not there. ${LOST} Put the file back from its copy, or set UNTOLD_KEY_FILE to where it is. If no copy exists, "npx untold keys --begin-again" makes a new ring and gives up what the old one opened. Nothing was changed.`
}

export function ringDamaged(file: string): string {
  return `The key ring ${file} cannot be read: it is cut short or was changed. ${LOST} Put its copy in its place. If no copy exists, "npx untold keys --begin-again" makes a new ring and gives up what the old one opened. Nothing was changed.`
}

export function ringOfAnother(file: string): string {
  return `The key ring ${file} belongs to another installation: it does not open what this database holds. Set UNTOLD_KEY_FILE to the right file, or UNTOLD_DATA_DIR to the data folder that this ring belongs to. Nothing was changed.`
}

export function ringRefused(file: string, why: string): string {
  return `The key ring ${file} may not be read by this user (${why}). Make it readable for the user that runs Untold, and for nobody else (mode 0600). Nothing was changed.`
}
