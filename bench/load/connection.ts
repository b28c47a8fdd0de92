import { connect, type Socket } from 'node:net'

/** What came back: status, the header lines as they stand, and how many bytes of body. */
export type Answer = { readonly status: number; readonly head: string; readonly bodyBytes: number }

const HEAD_END = Buffer.from('\r\n\r\n')
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n')

/**
 * One keep-alive connection that sends a request and waits for its whole answer. Far cheaper than an HTTP library, so
 * that on a small machine the server is what is measured. It reads what our servers send: a length, or chunks.
 */
export class Connection {
  readonly #socket: Socket
  #parts: Buffer[] = []
  #settle: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.#socket.on('data', (part) => this.#read(part))
    this.#socket.on('error', (error) => this.#settle?.reject(error))
    this.#socket.on('close', () => this.#settle?.reject(new Error('the server closed the connection')))
  }

  ask(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject }
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#settle = undefined
    this.#socket.destroy()
  }

  #read(part: Buffer): void {
    this.#parts.push(part)
    const bytes = this.#parts.length === 1 ? part : Buffer.concat(this.#parts)
    const answer = answerIn(bytes)
    if (!answer) {
      this.#parts = [bytes]
      return
    }
    this.#parts = []
    const settle = this.#settle
    this.#settle = undefined
    settle?.resolve(answer)
  }
}

/** The whole answer that these bytes are; undefined while some are missing. */
function answerIn(bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf(HEAD_END)
  if (end < 0) return undefined
  const head = bytes.toString('latin1', 0, end)
  const status = Number(head.slice(9, 12))
  const bodyBytes = bytes.length - end - 4
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)
  if (length) return bodyBytes >= Number(length[1]) ? { status, head, bodyBytes } : undefined
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return { status, head, bodyBytes }
  const isWhole =
    bytes.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK) ||
    bytes.subarray(end + 4).toString() === '0\r\n\r\n'
  return isWhole ? { status, head, bodyBytes } : undefined
}
