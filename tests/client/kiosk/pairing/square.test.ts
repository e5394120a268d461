import readSquare from 'jsqr'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { squareOf } from '../../../../client/kiosk/pairing/square.ts'
import { staffAddress } from '../../../../client/kiosk/pairing/staff-address.ts'

const page = (address: string) => new URL(address)

test('[SEC-3] the square says the address of the pairing sheet with the code, at any size and half in glare', async () => {
  const staff = staffAddress(page('https://kiosks.national-museum.kz:3443/kiosk'), 'BCDF-2345')
  if (staff.kind !== 'phone') throw new Error(staff.kind)
  expect(staff.address).toBe('https://kiosks.national-museum.kz:3443/console/kiosks/pair#BCDF-2345')
  const { side, path } = squareOf(staff.address)
  const drawn = (stain: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="#f5efe6"/><path d="${path}" fill="#0b0c12"/>${stain}</svg>`
  for (const [pixels, stain] of [
    [140, ''],
    [280, ''],
    [700, ''],
    [600, `<circle cx="${side * 0.58}" cy="${side * 0.56}" r="${side * 0.11}" fill="#fff"/>`],
  ] as const) {
    const { data, info } = await sharp(Buffer.from(drawn(stain)))
      .resize(pixels, pixels)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const read = readSquare(new Uint8ClampedArray(data), info.width, info.height)
    expect(read?.data, `${pixels} px`).toBe(staff.address)
  }
})

test('four quiet modules stand around it on every side', () => {
  const { side, path } = squareOf('https://a.kz/console/kiosks/pair#BCDF-2345')
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(
    ([, x, y, length]) => [+x!, +y!, +length!] as const,
  )
  expect(Math.min(...runs.map(([x]) => x))).toBe(4)
  expect(Math.min(...runs.map(([, y]) => y))).toBe(4)
  expect(Math.max(...runs.map(([x, , length]) => x + length))).toBe(side - 4)
  expect(Math.max(...runs.map(([, y]) => y + 1))).toBe(side - 4)
})

test.each([
  'http://localhost:3000/kiosk',
  'https://localhost/kiosk',
  'http://kiosk.localhost:3000/kiosk',
  'http://127.0.0.1:3000/kiosk',
  'https://127.1.2.3:3443/kiosk',
  'http://[::1]:3000/kiosk',
])('no square leads a phone to itself: %s', (address) => {
  expect(staffAddress(page(address), 'BCDF-2345')).toEqual({ kind: 'own-machine' })
})

test('[SEC-8] no square leads to a console that signs nobody in', () => {
  for (const address of ['http://192.168.1.20:3000/kiosk', 'http://untold.museum.kz/kiosk'])
    expect(staffAddress(page(address), 'BCDF-2345')).toEqual({ kind: 'open-line' })
})
