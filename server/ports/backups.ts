import type { BackupPlan, BackupPoint, BackupsReply, PointTest } from '../../core/protocol/backups.ts'

/** Dated points to go back to, as the console sees them. One thing at a time: `busy` while another is under way. */
export interface Backups {
  view(): Promise<BackupsReply>
  make(): Promise<BackupPoint | 'busy'>
  /** Restores the point into a folder of its own, looks at it, and throws it away. Null: there is no such point. */
  test(name: string): Promise<PointTest | 'busy' | null>
  remove(name: string): Promise<'removed' | 'busy' | 'missing'>
  plan(plan: BackupPlan): Promise<void>
  /** Lays the point out and, once this answer is out, lets it take its place; `refused` says why not, in words. */
  restore(name: string, actor: string): Promise<'begun' | 'busy' | 'missing' | { refused: string }>
}
