import { describe, expect, test } from 'vitest'
import { countFrame, startQuality, TIERS, type Quality } from '../../../../client/kiosk/stage/quality.ts'

const FULL_HD = TIERS.indexOf(1080)

describe('Quality', () => {
  test('begins with the lines of the screen, never with more than 1440', () => {
    expect(TIERS[startQuality(2160).tier]).toBe(1440)
    expect(TIERS[startQuality(1080).tier]).toBe(1080)
    expect(TIERS[startQuality(200).tier]).toBe(TIERS.at(-1))
  })

  test('goes down one tier after one bad second', () => {
    const quality = startQuality(1080)
    run(quality, 33, 900)
    expect(TIERS[quality.tier]).toBe(1080)
    run(quality, 33, 200)
    expect(TIERS[quality.tier]).toBe(720)
  })

  test('goes down two tiers after three dire frames, without waiting for the second, and three when desperate', () => {
    const quality = startQuality(1080)
    run(quality, 200, 600)
    expect(TIERS[quality.tier]).toBe(540)
    const desperate = startQuality(1080)
    run(desperate, 900, 2_700)
    expect(TIERS[desperate.tier]).toBe(432)
  })

  test('stays where it is on a good machine', () => {
    const quality = startQuality(1080)
    run(quality, 16.7, 600_000)
    expect(TIERS[quality.tier]).toBe(1080)
  })

  test('one stutter in a good second changes nothing', () => {
    const quality = startQuality(1080)
    for (let i = 0; i < 100; i++) {
      run(quality, 16.7, 900)
      countFrame(quality, 100, FULL_HD)
    }
    expect(TIERS[quality.tier]).toBe(1080)
  })

  test('climbs only after twenty good seconds', () => {
    const quality = fallen()
    run(quality, 16.7, 19_000)
    expect(TIERS[quality.tier]).toBe(720)
    run(quality, 16.7, 3_000)
    expect(TIERS[quality.tier]).toBe(1080)
  })

  test('waits twice as long after each climb that failed, so that the picture does not breathe by tiers', () => {
    const quality = fallen()
    let changes = 0
    // An hour on a machine that is good at 720 lines and slow at 1080.
    for (let spent = 0; spent < 3_600_000;) {
      const took = TIERS[quality.tier] === 1080 ? 30 : 16.7
      if (countFrame(quality, took, FULL_HD)) changes += 1
      spent += took
    }
    expect(changes).toBeGreaterThan(2)
    expect(changes).toBeLessThan(20)
  })

  test('never leaves the tiers there are', () => {
    const quality = startQuality(1080)
    run(quality, 500, 60_000)
    expect(TIERS[quality.tier]).toBe(TIERS.at(-1))
  })

  test('never climbs over the lines of the screen', () => {
    const quality = fallen()
    run(quality, 16.7, 600_000)
    expect(TIERS[quality.tier]).toBe(1080)
  })
})

function run(quality: Quality, took: number, during: number): void {
  for (let spent = 0; spent < during; spent += took) countFrame(quality, took, FULL_HD)
}

function fallen(): Quality {
  const quality = startQuality(1080)
  run(quality, 33, 1_100)
  return quality
}
