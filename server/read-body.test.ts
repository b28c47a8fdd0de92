import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Body, MOST_FORM_BYTES, readBody } from './read-body.ts'

const FORM = 'application/x-www-form-urlencoded'
let came: PromiseWithResolvers<Body>
const server = createServer((req: IncomingMessage, res) => {
  readBody(req).then((body) => {
    came.resolve(body)
    if (!res.destroyed) res.end()
  })
})

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => void server.close())

function port(): number {
  return (server.address() as AddressInfo).port
}

async function post(body: BodyInit, type = FORM): Promise<Body> {
  came = Promise.withResolvers<Body>()
  const sent = fetch(`http://127.0.0.1:${port()}/`, {
    method: 'POST',
    body,
    headers: { 'content-type': type },
    duplex: 'half',
  } as RequestInit)
  await sent
  return came.promise
}

test('gives the bytes of a form as they were sent', async () => {
  const read = await post('name=%E7%8E%8B+%C3%A9&again=1')
  expect(read.ok && read.body.toString()).toBe('name=%E7%8E%8B+%C3%A9&again=1')
})

test('puts a form that comes in pieces together', async () => {
  const piece = new TextEncoder().encode('a=1&')
  const pieces = new ReadableStream({
    start(controller) {
      for (let i = 0; i < 500; i++) controller.enqueue(piece)
      controller.close()
    },
  })
  const read = await post(pieces)
  expect(read.ok && read.body.toString()).toBe('a=1&'.repeat(500))
})

test('reads an empty form', async () => {
  const read = await post('')
  expect(read.ok && read.body.length).toBe(0)
})

test.each(['a=%', 'a=%E7%8E', 'a=%00', 'a=王', 'a= b'])(
  'refuses %s, which no browser sends',
  async (body) => {
    expect(await post(body)).toEqual({ ok: false, status: 400 })
  },
)

test('leaves what is no form unjudged', async () => {
  expect(await post('%', 'text/plain')).toMatchObject({ ok: true })
})

test('refuses more than a form holds, announced or not', async () => {
  const much = 'a'.repeat(MOST_FORM_BYTES + 1)
  expect(await post(much)).toEqual({ ok: false, status: 413 })
  const pieces = new Blob([much]).stream()
  expect(await post(pieces)).toEqual({ ok: false, status: 413 })
})

test('ends when somebody breaks off', async () => {
  came = Promise.withResolvers<Body>()
  const socket = connect(port(), '127.0.0.1')
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-type: ${FORM}\r\ncontent-length: 10\r\n\r\na=1`)
  setTimeout(() => socket.destroy(), 50)
  expect(await came.promise).toEqual({ ok: false, status: 400 })
})
