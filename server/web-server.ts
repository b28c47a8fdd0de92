import { createServer, type Server } from 'node:http'

const SECONDS = 1000

/**
 * A web server that waits for nobody for long: who sends a header or a body by drops is cut off, and an idle
 * connection is kept a little longer than the usual minute of a proxy in front.
 */
export function makeWebServer(): Server {
  const server = createServer({
    headersTimeout: 15 * SECONDS,
    requestTimeout: 120 * SECONDS,
    keepAliveTimeout: 65 * SECONDS,
    connectionsCheckingInterval: 5 * SECONDS,
    maxHeaderSize: 16 * 1024,
    noDelay: true,
  })
  server.maxHeadersCount = 100
  server.on('clientError', (_error, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    else socket.destroy()
  })
  return server
}

/** Listens; a port that is taken is told in a sentence. */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(host, port) : error)
    })
    server.listen(port, host, resolve)
  })
}

export class PortTaken extends Error {
  constructor(host: string, port: number) {
    super(
      `Port ${port} on ${host} is taken by another program. Stop that one, or set PORT to another number.`,
    )
    this.name = 'PortTaken'
  }
}
