import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseBuffer } from 'music-metadata'
import { beforeAll, describe, expect, test } from 'vitest'
import { canDecode, LIMITS, run } from '../../../server/media/ffmpeg.ts'
import { checkBare, takeIn, type TakenIn, type Taking } from '../../../server/media/take-in.ts'
import { withMoovInFront } from '../../../server/media/mp4-front.ts'
import { asTelephone, generated, loudnessOfSound, readAloud, turnedInto } from '../../helpers/recordings.ts'

const TEXTS = ['Nobody asked.', 'I could tell by the key.']
let spoken: Buffer
beforeAll(() => {
  spoken = readAloud(TEXTS, 'en', 0.5)
})

const nobody = new AbortController().signal
const take = (file: Buffer, expected = 3): Promise<Taking> =>
  takeIn(file, { expected, signal: nobody, come: () => undefined })
async function taken(file: Buffer): Promise<TakenIn> {
  const taking = await take(file)
  if (!taking.ok) throw new Error(taking.fault)
  return taking.taken
}
async function faultOf(file: Buffer, expected = 3): Promise<string> {
  const taking = await take(file, expected)
  return taking.ok ? 'taken' : taking.fault
}

describe('a reading sounds like every other', () => {
  test.each([
    ['far too quiet', ['-af', 'volume=-25dB']],
    [
      'as loud as it goes, in two channels',
      ['-af', 'volume=18dB,alimiter', '-ac', '2', '-ar', '96000', '-c:a', 'pcm_s24le'],
    ],
  ])('%s: it leaves at −23 LUFS, its true peak at most −1 dBTP', async (_, args) => {
    const { bytes, seconds } = await taken(turnedInto(spoken, ...args, '-f', 'wav'))
    const { level, truePeak } = loudnessOfSound(Buffer.from(bytes))
    expect(Math.abs(level + 23)).toBeLessThanOrEqual(1.5)
    expect(truePeak).toBeLessThanOrEqual(-1)
    const { format } = await parseBuffer(bytes, { mimeType: 'audio/ogg' }, { duration: true })
    expect([format.container, format.codec, format.numberOfChannels]).toEqual(['Ogg', 'Opus', 1])
    expect(format.duration).toBeCloseTo(seconds, 1)
  })

  test.each([
    ['MP3', ['-f', 'mp3']],
    ['WebM from a browser', ['-c:a', 'libopus', '-f', 'webm']],
    ['M4A that begins with its table', ['-movflags', 'frag_keyframe+empty_moov', '-f', 'mp4']],
  ])('%s is understood', async (_, args) => {
    const { seconds, envelope } = await taken(turnedInto(spoken, ...args))
    expect(seconds).toBeGreaterThan(2)
    expect(Math.max(...envelope)).toBeGreaterThan(150)
    expect(envelope.length).toBe(Math.ceil(seconds * 20))
  })

  test('quiet before and after goes, so that every reading begins when it is asked to', async () => {
    const long = turnedInto(spoken, '-af', 'adelay=6000,apad=pad_dur=7', '-f', 'wav')
    const [plain, again, padded] = [await taken(spoken), await taken(spoken), await taken(long)]
    // Nothing of the hour or the machine is in it.
    expect(again.audio).toBe(plain.audio)
    expect(Math.abs(padded.seconds - plain.seconds)).toBeLessThan(0.4)
    expect(padded.envelope.findIndex((each) => each > 100)).toBeLessThan(12)
  })
})

describe('[ANO-8] nothing that says who made it survives', () => {
  test('tags, a cover and chapters are gone, and a second library says so', async () => {
    const named = turnedInto(
      spoken,
      ...['-f', 'lavfi', '-i', 'color=red:s=64x64:d=1', '-map', '0:a', '-map', '1:v', '-frames:v', '1'],
      ...['-c:v', 'png', '-disposition:v', 'attached_pic', '-metadata', 'title=Dana, in her kitchen'],
      ...['-metadata', 'artist=Aigul', '-metadata', 'comment=+7 701 000 00 00', '-f', 'flac'],
    )
    const before = await parseBuffer(named, { mimeType: 'audio/flac' })
    expect([before.common.title, before.common.picture?.length]).toEqual(['Dana, in her kitchen', 1])
    const { bytes } = await taken(named)
    const { native, common } = await parseBuffer(bytes, { mimeType: 'audio/ogg' })
    expect([common.title, common.artist, common.comment, common.picture]).toEqual(Array(4).fill(undefined))
    expect(Object.values(native).flat()).toEqual([{ id: 'ENCODER', value: 'Lavc libopus' }])
    for (const word of ['Dana', 'Aigul', '701']) expect(Buffer.from(bytes).includes(word), word).toBe(false)
  })

  test('what would still carry a name is thrown away', async () => {
    const named = turnedInto(spoken, '-c:a', 'libopus', '-ac', '1', '-metadata', 'title=Dana', '-f', 'ogg')
    await expect(checkBare(named)).rejects.toThrow('not-bare')
  })
})

describe('a telephone’s file', () => {
  test('whose table of contents lies behind the sound is read without going back, and without a file of ours', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'untold-telephone-'))
    const name = join(folder, 'voice.m4a')
    asTelephone(spoken, name)
    const file = await readFile(name)
    await rm(folder, { recursive: true })
    expect(file.indexOf('moov')).toBeGreaterThan(file.indexOf('mdat'))
    const front = withMoovInFront(file)
    expect(front.indexOf('moov')).toBeLessThan(front.indexOf('mdat'))
    expect(front).toHaveLength(file.length)
    expect((await taken(file)).seconds).toBeGreaterThan(2)
    expect(await faultOf(file.subarray(0, file.length / 2))).toBe('broken')
  })

  test('whatever its boxes claim, nothing is read or written outside of it', () => {
    const box = (type: string, size: number, body: Buffer): Buffer => {
      const head = Buffer.alloc(8)
      head.writeUInt32BE(size, 0)
      head.write(type, 4, 'latin1')
      return Buffer.concat([head, body])
    }
    const lying = Buffer.alloc(16)
    lying.writeUInt32BE(0xffffffff, 4)
    const stco = box('stco', 24, lying)
    const nested = ['stbl', 'minf', 'mdia', 'trak', 'moov'].reduce(
      (inner, type) => box(type, inner.length + 8, inner),
      stco,
    )
    const file = Buffer.concat([box('mdat', 12, Buffer.alloc(4)), nested])
    expect(withMoovInFront(file)).toBe(file)
    for (let cut = 0; cut < file.length; cut++)
      expect(() => withMoovInFront(file.subarray(0, cut))).not.toThrow()
  })
})

describe('[SEC-5] what is no reading is refused, each for its own reason', () => {
  test('by its content, whatever it is called', async () => {
    const script = Buffer.from('#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n')
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
    for (const file of [script, drawing, Buffer.alloc(0), Buffer.alloc(60_000, 7)])
      expect(await faultOf(file)).toBe('not-audio')
    const picture = generated(
      '-f',
      'lavfi',
      '-i',
      'color=red:s=64x64',
      '-frames:v',
      '1',
      '-f',
      'image2pipe',
      '-c:v',
      'png',
    )
    expect(await faultOf(picture)).toBe('not-audio')
  })

  test('a film, or a file with two tracks, is more than a reading', async () => {
    const bars = ['-f', 'lavfi', '-i', 'testsrc=s=64x64:d=2', '-f', 'lavfi', '-i', 'sine=d=2']
    const film = generated(...bars, '-movflags', 'frag_keyframe+empty_moov', '-f', 'mp4')
    const two = turnedInto(spoken, '-map', '0:a', '-map', '0:a', '-f', 'matroska')
    expect([await faultOf(film), await faultOf(Buffer.from(two))]).toEqual([
      'hostile',
      expect.stringMatching(/hostile|not-audio/),
    ])
  })

  test('a small file that unfolds into hours is stopped on the way', async () => {
    const bomb = generated('-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono', '-t', '4000', '-f', 'flac')
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await faultOf(bomb)).toBe('too-long')
  })

  test('half a file, a silent room, and a file that is far too short for its text', async () => {
    const silent = generated('-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=mono', '-t', '20', '-f', 'wav')
    expect(await faultOf(silent)).toBe('silent')
    expect(await faultOf(spoken, 90)).toBe('too-short')
    const flac = turnedInto(spoken, '-f', 'flac')
    const torn = Buffer.concat([flac.subarray(0, 9_000), Buffer.alloc(90_000, 0x55)])
    expect(await faultOf(torn)).toMatch(/^(broken|too-short|silent)$/)
  })
})

test('it can be stopped while it is worked on, and its child is gone with it', async () => {
  const stop = new AbortController()
  const taking = takeIn(turnedInto(spoken, '-af', 'aloop=40:2e6', '-f', 'wav'), {
    expected: 3,
    signal: stop.signal,
    come: (share) => share > 0.2 && stop.abort(),
  })
  expect(await taking).toEqual({ ok: false, fault: 'cancelled' })
  const mine = spawnSync('ps', ['--ppid', String(process.pid), '-o', 'args=']).stdout.toString()
  expect(mine).not.toContain('ffmpeg')
})

test('[CON-6] a decoder may touch neither files nor network: only the pipe that it is given', async () => {
  const list = Buffer.from("ffconcat version 1.0\nfile '/etc/passwd'\n")
  const ran = await run({
    program: 'ffmpeg',
    args: ['-v', 'error', ...LIMITS, '-f', 'concat', '-safe', '0', '-i', 'pipe:0', '-f', 'null', '-'],
    input: list,
    mostOutput: 1_000,
    signal: nobody,
    taken: () => undefined,
    priority: 'usual',
  })
  expect(ran).toEqual({ ok: false, why: 'failed' })
})

test('without ffmpeg on the machine a person is told so', async () => {
  const path = process.env['PATH']
  process.env['PATH'] = ''
  try {
    expect(await faultOf(spoken)).toBe('no-decoder')
    expect(await canDecode()).toBe(false)
  } finally {
    process.env['PATH'] = path
  }
  expect(await canDecode()).toBe(true)
})
