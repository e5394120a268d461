/** A backup cannot be made, tested or restored; the message says why and what to do. Nothing was changed. */
export class BackupFault extends Error {}
