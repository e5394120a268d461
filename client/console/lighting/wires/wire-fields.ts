/** What is typed about wires, read and judged: pure, so that a sentence can stand beside the field at once. */
import * as z from 'zod/mini'
import { isBroadcast, type MachineAddress } from '../../../../core/lighting/patching/wiring-problems.ts'
import {
  Ipv4Machine,
  LAST_ARTNET_UNIVERSE,
  LAST_UNIVERSE,
  Machine,
} from '../../../../core/model/light-wire.ts'
import { numberOf } from '../number-field.tsx'
import type { LightingWords } from '../../words/lighting/en.ts'

/** A whole number within bounds, or null. */
export function wholeOf(typed: string, least: number, most: number): number | null {
  const number = numberOf(typed)
  return Number.isInteger(number) && number >= least && number <= most ? number : null
}

/** Addresses separated by commas, blanks or lines; each once. */
export function addressesOf(typed: string): string[] {
  return [...new Set(typed.split(/[\s,;]+/).filter((each) => each !== ''))]
}

/** The sentence beside a universe's field; null when it can be. */
export function universeWrong(typed: string, protocol: 'e131' | 'artnet', say: LightingWords): string | null {
  const last = protocol === 'artnet' ? LAST_ARTNET_UNIVERSE : LAST_UNIVERSE
  if (wholeOf(typed, 1, last) !== null) return null
  return protocol === 'artnet' ? say.wrong.artnetUniverse : say.wrong.universe
}

/** The first address that is none, in a sentence; null when all are. Art-Net knows IPv4 only. */
export function addressesWrong(
  typed: string,
  kind: 'e131' | 'artnet',
  most: number,
  say: LightingWords,
  here: readonly MachineAddress[] = [],
): string | null {
  const addresses = addressesOf(typed)
  const machine = kind === 'artnet' ? Ipv4Machine : Machine
  const bad = addresses.find((each) => !z.safeParse(machine, each).success)
  if (bad !== undefined) return kind === 'artnet' ? say.wrong.ipv4(bad) : say.wrong.ip(bad)
  const everybody = addresses.find((each) => isBroadcast(each, here))
  if (everybody !== undefined) return say.wrong.broadcast(everybody)
  return addresses.length > most ? say.wrong.tooManyAddresses(most) : null
}
