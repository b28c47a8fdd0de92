const MISTAKES = new Set(['TypeError', 'ReferenceError', 'SyntaxError', 'RangeError'])

/** What whoever starts the hall reads when it does not open: a sentence where there is one, all facts for a mistake of ours. */
export async function explainFailure(error: unknown): Promise<string> {
  if (!(error instanceof Error) || MISTAKES.has(error.name))
    return String(error instanceof Error ? error.stack : error)
  const { isFault } = await import('#usecases/health/fault.ts')
  if (!isFault(error)) return error.message
  const detail = error.message || String((error as NodeJS.ErrnoException).code)
  return `The database or the disk does not answer (${detail}). Look at DATA_DIR and DATABASE_URL, or run: npm run doctor`
}
