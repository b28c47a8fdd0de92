import type { ReplayProgress } from '#usecases/replay/replay-requests.ts'

const EVERY_MS = 1000

/** Shows how far a replay is, once a second: on a terminal in one line, elsewhere a line each time. */
export function progressLine(out: NodeJS.WriteStream) {
  const began = performance.now()
  let shown = began
  const write = ({ done, total, filed, there, coming, failed }: ReplayProgress) => {
    const seconds = (performance.now() - began) / 1000
    const rate = Math.round(filed / Math.max(seconds, 0.001))
    const parts = [
      `${filed} filed (${rate} a second)`,
      `${there} there before`,
      `${coming} still to come`,
      `${failed} failed`,
    ]
    return `${done} of ${total} requests: ${parts.join(', ')}`
  }
  return {
    step(progress: ReplayProgress): void {
      if (performance.now() - shown < EVERY_MS) return
      shown = performance.now()
      out.write(out.isTTY ? `\r\u001b[K${write(progress)}` : `${write(progress)}\n`)
    },
    end(progress: ReplayProgress): void {
      out.write(out.isTTY ? `\r\u001b[K${write(progress)}\n` : `${write(progress)}\n`)
    },
  }
}
