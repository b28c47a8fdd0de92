const DEEPEST = 3

export type ErrorFacts = {
  name: string
  message: string
  code?: string
  frames?: string[]
  cause?: ErrorFacts
}

/**
 * An error as it may stand in the log: first line of its message without the values of a statement or anything
 * quoted, where it was thrown, and what caused it.
 */
export function describeError(error: unknown): ErrorFacts {
  return factsOf(error, 0)
}

function factsOf(error: unknown, depth: number): ErrorFacts {
  if (!(typeof error === 'object' && error !== null)) return { name: typeof error, message: '' }
  const { name, message, code, stack, cause } = error as Partial<Record<string, unknown>>
  return {
    name: String(name ?? 'Error'),
    message: withoutValues(String(message ?? '')),
    ...(typeof code === 'string' && { code }),
    ...(typeof stack === 'string' && { frames: framesOf(stack) }),
    ...(cause !== undefined && depth < DEEPEST && { cause: factsOf(cause, depth + 1) }),
  }
}

function withoutValues(message: string): string {
  const [line = ''] = message.split(/\r?\n|\bparams:/, 1)
  return line
    .replace(/"[^"]*"|'[^']*'|“[^”]*”|=\([^)]*\)/g, '…')
    .replace(/\d{5,}/g, '…')
    .slice(0, 300)
}

function framesOf(stack: string): string[] {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return frames.slice(0, 8).map((line) => line.trim())
}
