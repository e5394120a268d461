import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

let folder: string
let pem: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'untold-config-'))
  pem = join(folder, 'a.pem')
  await writeFile(pem, '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function problems(env: Record<string, string>): string[] {
  const read = readConfig(env)
  return read.ok ? [] : read.problems
}
function config(env: Record<string, string>) {
  const read = readConfig(env)
  if (!read.ok) throw new Error(read.problems.join(' '))
  return read.config
}

test('nothing set is the demonstration on this machine alone', () => {
  expect(config({})).toMatchObject({
    port: 3_000,
    host: '127.0.0.1',
    adminPassword: null,
    demonstration: true,
    tls: null,
    startAt: null,
    wiring: {
      e131: { to: { kind: 'off' }, interface: null, ttl: 1, priority: 100, syncUniverse: null },
      artnet: { poll: false, nodes: [], interface: null, sync: false },
      simulator: false,
      onStop: 'terminate',
    },
    pinned: { interface: null, priority: null },
    logLevel: 'info',
  })
  expect(config({}).dataDir).toBe(join(config({}).packageRoot, 'data'))
  expect(config({}).keyFile).toBe(join(config({}).dataDir, 'untold.keys'))
})

test('every setting is read', () => {
  const all = config({
    PORT: '8080',
    HOST: '0.0.0.0',
    UNTOLD_DATA_DIR: '/srv/untold',
    UNTOLD_ADMIN_PASSWORD: 'twelve signs',
    UNTOLD_DEMO: '0',
    UNTOLD_TLS_CERT: pem,
    UNTOLD_TLS_KEY: pem,
    UNTOLD_NOW: '2026-11-25T18:00:00+05:00',
    UNTOLD_E131: '10.0.0.5, 10.0.0.6',
    UNTOLD_ARTNET: 'poll, 10.0.0.7,10.0.0.7',
    UNTOLD_LIGHTS_INTERFACE: '10.0.0.2',
    UNTOLD_LIGHTS_TTL: '4',
    UNTOLD_E131_PRIORITY: '60',
    UNTOLD_KEY_FILE: '/mnt/keys/untold.keys',
    UNTOLD_REQUIRE_ALL: '1',
    LOG_LEVEL: 'warn',
  })
  expect(all).toMatchObject({
    port: 8_080,
    host: '0.0.0.0',
    dataDir: '/srv/untold',
    adminPassword: 'twelve signs',
    demonstration: false,
    tls: { cert: pem, key: pem },
    startAt: Date.parse('2026-11-25T13:00:00Z'),
    wiring: {
      e131: {
        to: { kind: 'unicast', addresses: ['10.0.0.5', '10.0.0.6'] },
        ...{ interface: '10.0.0.2', ttl: 4, priority: 60 },
      },
      artnet: { poll: true, nodes: ['10.0.0.7'], interface: '10.0.0.2' },
    },
    pinned: { interface: '10.0.0.2', priority: 60 },
    keyFile: '/mnt/keys/untold.keys',
    logLevel: 'warn',
  })
})

test('an empty value is as if it were not set', () => {
  expect(problems({ PORT: '', UNTOLD_NOW: '', UNTOLD_TLS_CERT: '', DATABASE_URL: '' })).toEqual([])
})

describe('a bad value stops the start and is named', () => {
  const bad: Record<string, string[]> = {
    PORT: ['65536', '-1', '80.5', 'http', ' ', '0x50', '1e3'],
    UNTOLD_ADMIN_PASSWORD: ['eleven sign', 'x'.repeat(257)],
    UNTOLD_DEMO: ['yes', '2', 'false'],
    UNTOLD_TLS_CERT: ['/nowhere/cert.pem', '/'],
    UNTOLD_NOW: ['tomorrow', '2026-11-25', '2026-11-25T18:00:00', '1960-01-01T00:00:00Z'],
    UNTOLD_E131: ['on', '10.0.0.5,', 'host.local', '10.0.0.256', '255.255.255.255', '239.255.0.1'],
    UNTOLD_ARTNET: [
      'on',
      'off,poll',
      'poll,',
      '10.0.0.256',
      '255.255.255.255',
      '239.1.1.1',
      '0.0.0.0',
      '::1',
    ],
    UNTOLD_LIGHTS_INTERFACE: ['eth0', '10.0.0'],
    UNTOLD_LIGHTS_NAME: ['a\u0007b', 'я'.repeat(61)],
    UNTOLD_STANDBY_TOKEN: ['short', 'a token with blanks in it'],
    UNTOLD_LIGHTS_TTL: ['0', '256', '1.5', 'far'],
    UNTOLD_LIGHTS_STOP: ['dark', 'off'],
    UNTOLD_LIGHTS_SIMULATOR: ['yes'],
    UNTOLD_E131_PRIORITY: ['201', '-1', 'high'],
    UNTOLD_E131_SYNC: ['0', '64000', 'on'],
    UNTOLD_ARTNET_SYNC: ['on'],
    UNTOLD_REQUIRE_ALL: ['true'],
    LOG_LEVEL: ['loud', 'INFO'],
  }
  test.each(Object.entries(bad).flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
    '%s=%s',
    (name, value) => {
      const key = name === 'UNTOLD_TLS_CERT' ? { UNTOLD_TLS_KEY: pem } : {}
      const found = problems({ ...key, [name]: value })
      expect(found).toHaveLength(1)
      expect(found[0]).toMatch(new RegExp(`^${name}: .+\\.$`))
    },
  )

  test('[SEC-6] a password that does not fit is not repeated', () => {
    expect(problems({ UNTOLD_ADMIN_PASSWORD: 'my secret' }).join()).not.toContain('my secret')
  })

  test('every one of several', () => {
    expect(problems({ PORT: 'x', LOG_LEVEL: 'x', UNTOLD_DEMO: 'x' })).toHaveLength(3)
  })
})

test.each(['UNTOLD_PORT', 'UNTOLD_', 'UNTOLD_DATADIR', 'UNTOLD_demo'])(
  'the unknown name %s is named',
  (name) => {
    expect(problems({ [name]: '1' })).toEqual([expect.stringContaining(`${name} is not a setting`)])
  },
)

test('names of others are not our business', () => {
  expect(problems({ PATH: '/bin', NODE_ENV: 'production', untold_demo: '1' })).toEqual([])
})

test('a database that this version cannot use is refused, not ignored', () => {
  expect(problems({ DATABASE_URL: 'postgres://secret@db/untold' })).toEqual([
    expect.stringMatching(/^DATABASE_URL .*SQLite/),
  ])
  expect(problems({ DATABASE_URL: 'postgres://secret@db/untold' }).join()).not.toContain('secret')
})

test('Art-Net over an IPv6 interface is refused', () => {
  const six = { UNTOLD_LIGHTS_INTERFACE: 'fd00::5' }
  expect(problems({ ...six, UNTOLD_ARTNET: 'poll' })).toEqual([
    expect.stringMatching(/^UNTOLD_ARTNET .*IPv4/),
  ])
  expect(problems({ ...six, UNTOLD_ARTNET: 'off', UNTOLD_E131: 'multicast' })).toEqual([])
})

test('half of TLS is refused', () => {
  for (const name of ['UNTOLD_TLS_CERT', 'UNTOLD_TLS_KEY'])
    expect(problems({ [name]: pem })).toEqual([expect.stringMatching(/belong together/)])
})

test('[SEC-8] a standby asks its first server over TLS, or on this very machine, and nowhere else', () => {
  const token = 'a-token-of-the-first-server'
  for (const url of ['https://10.0.0.5:3000', 'https://first.museum.kz/', 'http://127.0.0.1:3000'])
    expect(config({ UNTOLD_STANDBY_OF: url, UNTOLD_STANDBY_TOKEN: token }).standbyOf).toEqual({ url, token })
  for (const url of [
    'http://10.0.0.5:3000',
    'http://127.0.0.1.museum.kz',
    'https://a:b@10.0.0.5',
    '10.0.0.5',
    'https://10.0.0.5/api',
  ])
    expect(problems({ UNTOLD_STANDBY_OF: url, UNTOLD_STANDBY_TOKEN: token }).join()).toContain(
      'UNTOLD_STANDBY_OF',
    )
  expect(problems({ UNTOLD_STANDBY_OF: 'https://10.0.0.5' }).join()).toContain('belong together')
  expect(problems({ UNTOLD_STANDBY_OF: 'http://[::2]', UNTOLD_STANDBY_TOKEN: token }).join()).not.toContain(
    token,
  )
})
