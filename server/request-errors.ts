import { statusOfError } from './error-status.ts'
import type { Log } from './log.ts'

// `instrumentation.ts` is loaded by the framework's bundler and speaks through this symbol.
const PLACE = Symbol.for('openhall.request-error')
type Listener = (error: unknown, requestId: string | undefined) => void

export type RequestErrors = {
  /** The status of the error that ended a request, asked once. */
  take(requestId: string): number | undefined
  wasReported(error: unknown): boolean
}

/** Learns from the framework which error stands behind an answer of status 500, logs it, and knows its true status. */
export function listenForRequestErrors(log: Log): RequestErrors {
  const statuses = new Map<string, number>()
  const reported = new WeakSet<object>()
  const listen: Listener = (error, requestId) => {
    if (typeof error === 'object' && error !== null) reported.add(error)
    if (requestId === undefined) return
    const status = statusOfError(error)
    statuses.set(requestId, status)
    log[status < 500 ? 'debug' : 'error']({ id: requestId, error }, 'a page or handler failed')
  }
  Object.assign(globalThis, { [PLACE]: listen })
  return {
    take(requestId) {
      const status = statuses.get(requestId)
      statuses.delete(requestId)
      return status
    },
    wasReported: (error) => typeof error === 'object' && error !== null && reported.has(error),
  }
}
