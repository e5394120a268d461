/** Every scene that a stage can draw. A new scene is entered here; the contract test then runs it too. */
import type { Scene } from './contract.ts'
import { createLights } from './lights/lights.ts'

export const SCENES: Readonly<Record<string, () => Scene>> = {
  lights: createLights,
}
