/** A fault that a person can mend: its message is all that they need to see. */
export class StartFault extends Error {}
