import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { LONGEST_SIDE } from '#domain/attachment/limits.ts'
import { cleanImage } from './clean-image.ts'

const PLACE = {
  IFD0: { Artist: 'Wang Xiaohong' },
  IFD3: { GPSLatitude: '31/1 14/1 5/1', GPSLatitudeRef: 'N' },
}
const SECRET = 'hidden-in-the-file'

function picture(width = 40, height = 20): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#b03a2e' } })
}

async function cleaned(bytes: Uint8Array, kind: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const clean = await cleanImage(bytes, kind)
  if (!clean.ok) throw new Error(clean.reason)
  return clean.bytes
}

describe.each(['jpeg', 'png', 'webp'] as const)('a picture in %s', (kind) => {
  test('keeps nothing of where and by whom it was taken', async () => {
    const taken = await picture()
      .withExif(PLACE)
      .withXmp(`<x:xmpmeta>${SECRET}</x:xmpmeta>`)
      [kind]()
      .toBuffer()
    expect((await sharp(taken).metadata()).exif).toBeDefined()
    const bytes = await cleaned(taken, kind)
    const { format, width, exif, xmp, iptc, icc } = await sharp(bytes).metadata()
    expect({ format, width }).toEqual({ format: kind, width: 40 })
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
    expect(bytes.includes('Wang')).toBe(false)
    expect(bytes.includes(SECRET)).toBe(false)
  })

  test('loses a file that was put behind it', async () => {
    const taken = await picture()[kind]().toBuffer()
    const behind = Buffer.from(`PK\x05\x06<script>${SECRET}</script>`, 'latin1')
    const bytes = await cleaned(Buffer.concat([taken, behind]), kind)
    expect(bytes.includes('<script>')).toBe(false)
    expect(bytes.includes('PK\x05\x06')).toBe(false)
  })

  test('that was cut off cannot be read', async () => {
    const noise = sharp(Buffer.from(Array.from({ length: 3 * 64 * 64 }, (_, i) => (i * 7919) % 251)), {
      raw: { width: 64, height: 64, channels: 3 },
    })
    const taken = await noise[kind]().toBuffer()
    const clean = await cleanImage(taken.subarray(0, taken.length / 2), kind)
    expect(clean).toEqual({ ok: false, reason: 'unreadable' })
  })

  test('is not taken for another kind', async () => {
    const other = await picture().gif().toBuffer()
    expect(await cleanImage(other, kind)).toEqual({ ok: false, reason: 'unreadable' })
  })

  test('is drawn smaller where it is very large', async () => {
    const { width, height } = await sharp(
      await cleaned(
        await picture(LONGEST_SIDE + 500, 90)
          [kind]()
          .toBuffer(),
        kind,
      ),
    ).metadata()
    expect(width).toBe(LONGEST_SIDE)
    expect(height).toBe(80)
  })
})

test('a photo that was taken sideways stands upright', async () => {
  const taken = await picture(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const { width, height } = await sharp(await cleaned(taken, 'jpeg')).metadata()
  expect({ width, height }).toEqual({ width: 20, height: 40 })
})

test('a bomb of pixels is not drawn', async () => {
  const bomb = blackPng(30_000, 30_000)
  expect(bomb.length).toBeLessThan(200_000)
  const before = process.memoryUsage.rss()
  expect(await cleanImage(bomb, 'png')).toEqual({ ok: false, reason: 'too-many-pixels' })
  expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024)
})

test('a drawing with scripts behind the head of a photo cannot be read', async () => {
  const drawing = Buffer.from(`\xff\xd8\xff<svg xmlns="http://www.w3.org/2000/svg">${SECRET}</svg>`, 'latin1')
  expect(await cleanImage(drawing, 'jpeg')).toEqual({ ok: false, reason: 'unreadable' })
})

/** A black picture of one bit a pixel: a few kilobytes that say they are as large as a wall. */
function blackPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const rows = deflateSync(Buffer.alloc((width / 8 + 1) * height))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), data])
  const framed = Buffer.alloc(typed.length + 8)
  framed.writeUInt32BE(data.length, 0)
  typed.copy(framed, 4)
  framed.writeUInt32BE(crc(typed), typed.length + 4)
  return framed
}

function crc(bytes: Buffer): number {
  let value = ~0
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return ~value >>> 0
}
