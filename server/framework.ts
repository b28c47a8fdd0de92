import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import next from 'next'

/** Next, as its documented custom server gives it. */
export type Framework = {
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>
  close(): Promise<void>
}

/** Loads Next with the build of this checkout, or with its development tools. */
export async function openFramework(
  dir: string,
  isDevelopment: boolean,
  httpServer: Server,
): Promise<Framework> {
  const app = next({ dev: isDevelopment, dir, httpServer, quiet: true })
  await app.prepare()
  return { handle: app.getRequestHandler(), upgrade: app.getUpgradeHandler(), close: () => app.close() }
}
