/** Version of every wire between server, kiosks and consoles; a kiosk of another version is told to reload. */
export const PROTOCOL = 5
