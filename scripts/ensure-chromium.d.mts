/** Path of a Chromium, or null when there is none. */
export function findChromium(): string | null
/** Installs one on Debian as root when there is none; ends the process with one clear line when it cannot. */
export function ensureChromium(): void
