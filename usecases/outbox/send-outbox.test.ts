import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tables } from '#db/handle.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import { LIGHT_OUT, type MovingHall, movingHall } from '../sweep/testing/moving-hall.ts'
import { sendOutbox } from './send-outbox.ts'

const SYSTEM = { kind: 'system', job: 'outbox' } as const
const WITH_MAIL: Answers = {
  ...LIGHT_OUT,
  reach: { type: 'reach', ways: ['email'], neverCall: false, email: 'wang@example.org' },
}

let server: SMTPServer
let got: { to: string[]; text: string }[] = []
let refusal: number | null = null
let here: MovingHall

beforeEach(async () => {
  got = []
  refusal = null
  server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_, __, callback) {
      callback(refusal === null ? null : Object.assign(new Error('no'), { responseCode: refusal }))
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        got.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
        })
        callback()
      })
    },
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.server.address() as AddressInfo
  here = await movingHall('2026-10-12T09:00:00+08:00', {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    PUBLIC_URL: 'https://hall.example.org',
  })
})
afterEach(() => stop())

const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
const send = () => sendOutbox(here.hall, SYSTEM)
const rows = () => here.hall.read.select().from(tables(here.hall.read).outbox)

async function accepted(): Promise<string> {
  const reference = await here.file('complain-about-facilities', WITH_MAIL)
  await here.move(reference, 'accept', { route: '31-6', text: '已派人去修西门的路灯' })
  return reference
}

/** Subject and text of a message as they are read. */
function read(raw: string): string {
  const [head = '', body = ''] = raw.split('\r\n\r\n')
  const subject = /Subject: ((?:.+\r\n )*.+)/.exec(head)?.[1] ?? ''
  const words = subject
    .replace(/\r\n /g, '')
    .replace(/=\?UTF-8\?([BQ])\?(.+?)\?=/gi, (_, kind, text) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString()
        : unquote(text.replaceAll('_', ' ')),
    )
  const isBase64 = /Content-Transfer-Encoding: base64/i.test(head)
  return `${words}\n${isBase64 ? Buffer.from(body, 'base64').toString() : unquote(body)}`
}

function unquote(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

test('one change gives one e-mail: where to look, and nothing of the matter', async () => {
  const reference = await accepted()
  expect([await send(), await send()]).toEqual([1, 0])
  expect(got.map(({ to }) => to)).toEqual([['wang@example.org']])
  const words = read(got[0]!.text)
  expect(words).toContain(`您的事项 ${reference} 有新进展`)
  expect(words).toContain(`https://hall.example.org/zh/cases/${reference}`)
  expect(words).not.toMatch(/路灯|西门|受理了|派人/)
  expect(await rows()).toMatchObject([{ nextAt: null, sentAt: here.hall.now() }])
})

test('in the quiet hours it waits until the morning', async () => {
  here.goTo('2026-10-12T20:59:00+08:00')
  await accepted()
  here.goTo('2026-10-12T21:00:00+08:00')
  expect(await send()).toBe(0)
  here.goTo('2026-10-13T08:00:00+08:00')
  expect(await send()).toBe(1)
})

test('a server that is away gets it later; the attempts are bounded', async () => {
  await accepted()
  await stop()
  const waits: number[] = []
  for (let attempt = 1; attempt <= 9; attempt++) {
    expect(await send()).toBe(0)
    const [row] = await rows()
    expect(row).toMatchObject({ attempts: attempt, sentAt: null })
    if (row!.nextAt === null) break
    waits.push((row!.nextAt - here.hall.now()) / 60_000)
    here.goTo(
      new Date(
        row!.nextAt + 12 * 3_600_000 - ((row!.nextAt + 8 * 3_600_000) % 86_400_000) + 86_400_000,
      ).toISOString(),
    )
  }
  expect(waits).toEqual([1, 5, 15, 60, 180, 360, 720, 1440])
  expect(await rows()).toMatchObject([{ attempts: 9, nextAt: null, sentAt: null }])
})

test('an address that the server refuses for good is given up, one it refuses for now is not', async () => {
  await accepted()
  refusal = 450
  await send()
  expect(await rows()).toMatchObject([{ attempts: 1, nextAt: here.hall.now() + 60_000 }])
  refusal = 550
  here.goTo('2026-10-12T09:05:00+08:00')
  await send()
  expect(await rows()).toMatchObject([{ attempts: 2, nextAt: null, sentAt: null }])
  expect(got).toEqual([])
})
