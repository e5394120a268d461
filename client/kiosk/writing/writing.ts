/**
 * All that only a booth needs: its page, its screens and what recognises danger. A file of its own, because every other
 * screen would load it for nothing; a booth shows nothing before it has come (`load-writing.ts`).
 */
export { createBooth } from './booth.ts'
export { BoothScreen } from './booth-screen.tsx'
