import type { Server } from 'node:http'

const LONGEST = 10_000

/**
 * Stops taking requests and waits for the running ones, ten seconds at most. Idle connections end at once, the others
 * after their answer.
 */
export async function drain(server: Server, longest = LONGEST): Promise<void> {
  server.prependListener('request', (_req, res) => res.setHeader('Connection', 'close'))
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), longest)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

// `npm` repeats the signal that a terminal sends to all its processes: the echo is not a second wish.
const ECHO = 1500

/** Calls `stop` at the first signal to end, and ends at once at the next. */
export function onStopSignal(stop: () => Promise<void>): void {
  let stoppingSince: number | undefined
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stoppingSince !== undefined) {
        if (performance.now() - stoppingSince > ECHO) process.exit(1)
        return
      }
      stoppingSince = performance.now()
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}
