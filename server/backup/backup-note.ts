/** `backup.json`: what a backup is of. */
import * as z from 'zod/mini'

export const BACKUP_FORMAT = 'untold-backup/1'

export const BackupNote = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  at: z.iso.datetime(),
  /** The key ring that opens its sealed files, or null when nothing was sealed yet. */
  ring: z.nullable(z.uuid()),
})
export type BackupNote = z.infer<typeof BackupNote>
