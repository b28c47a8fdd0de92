import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino'
import type { Settings } from '#config/env.ts'
import { describeError } from './describe-error.ts'

export type Log = Logger

/** The log: one line of JSON for each happening, to standard output, without personal data. */
export function openLog(
  level: Settings['logLevel'],
  to: DestinationStream = destination({ dest: 1, sync: false }),
): Log {
  const names = { messageKey: 'message', errorKey: 'error', serializers: { error: describeError } }
  return pino({ level, base: undefined, timestamp: stdTimeFunctions.isoTime, ...names }, to)
}

/**
 * Sends what the framework prints on its own through the log. An error that was logged with its request already is
 * left out; of the others the bare facts are kept, because their text may repeat what somebody typed.
 */
export function takeOverConsole(log: Log, wasReported: (error: unknown) => boolean): void {
  const say =
    (level: 'error' | 'warn' | 'debug') =>
    (...parts: unknown[]) => {
      const error = parts.find((part) => part instanceof Error)
      const text = parts.filter((part) => typeof part === 'string').join(' ')
      if (!error) log[level]({ source: 'framework' }, text.slice(0, 300))
      else if (!wasReported(error)) log[level]({ source: 'framework', error }, 'an error outside a request')
    }
  console.error = say('error')
  console.warn = say('warn')
  console.info = say('debug')
  console.log = say('debug')
}
