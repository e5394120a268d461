export const KAZNERD_NAMES = ``
export const KAZNERD_PLACES = ``
export const KAZNERD_WORDS = ``
