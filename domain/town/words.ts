import { z } from 'zod'
import type { Words } from '#domain/locale.ts'

const text = z.string().trim().min(1)

/** A text that residents read, in both languages of the hall. */
export const wordsSchema = z.strictObject({ en: text, 'zh-Hans': text })

/** Ids of town items and slugs in addresses: lower-case words joined by hyphens. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and hyphens')

function isWords(value: unknown): value is Words {
  if (typeof value !== 'object' || value === null || !('en' in value) || !('zh-Hans' in value)) return false
  return typeof value.en === 'string' && typeof value['zh-Hans'] === 'string'
}

/** Calls `visit` with every pair of texts inside a town item and its path. */
export function eachWords(
  value: unknown,
  visit: (words: Words, path: readonly (string | number)[]) => void,
  path: readonly (string | number)[] = [],
): void {
  if (isWords(value)) visit(value, path)
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) eachWords(item, visit, [...path, index])
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) eachWords(item, visit, [...path, key])
  }
}
