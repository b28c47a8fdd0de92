import type { Instrumentation } from 'next'

const LISTENER = Symbol.for('openhall.request-error')
type Listener = (error: unknown, requestId: string | undefined) => void

/** Tells `server/` which error ended a request; it knows the status, writes the log and shows the page. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  const listener = (globalThis as { [LISTENER]?: Listener })[LISTENER]
  listener?.(error, request.headers['x-request-id']?.toString())
}
