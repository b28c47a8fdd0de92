import { createTranslator } from 'use-intl/core'
import { intlLocale, type Locale } from '#domain/locale.ts'
import { type Messages, messagesOf } from './messages.ts'

const cache = new Map<Locale, Translate>()

/** The words of a language. A key that does not exist is a type error; a missing value throws. */
export type Translate = ReturnType<typeof createTranslator<Messages>>

/** Gives `t('namespace.key.path', values)` for a language; the same function for every call. */
export function translator(locale: Locale): Translate {
  const known = cache.get(locale)
  if (known) return known
  const made = createTranslator<Messages>({
    locale: intlLocale(locale),
    messages: messagesOf(locale),
    timeZone: 'UTC',
    onError: fail,
  })
  cache.set(locale, made)
  return made
}

function fail(error: Error): never {
  throw error
}
