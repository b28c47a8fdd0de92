import { describe, expect, test } from 'vitest'
import type { Locale } from '#domain/locale.ts'
import { checkPlainLanguage } from '#domain/plain-language/check-plain-language.ts'
import { messagesIn } from './messages.ts'

/** Namespaces that only staff read; everything else is a resident's. */
const STAFF = new Set([
  'signIn',
  'staff',
  'case',
  'move',
  'work',
  'queue',
  'desk',
  'intake',
  'manage',
  'account',
])
const LANGUAGES = { en: 'en', zh: 'zh-Hans' } as const satisfies Record<Locale, string>

/** A message as it is read: the longest branch of each choice, a short word for each value, no tags. */
function asRead(message: string, locale: Locale): string {
  const word = locale === 'en' ? 'word' : '词'
  let text = message.replace(/<[^>]+>/g, '')
  for (let before = ''; before !== text; ) {
    before = text
    text = text
      .replace(
        /\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,((?:\s*[=\w]+\s*\{[^{}]*\})+)\s*\}/g,
        (_, branches: string) => longest(branches),
      )
      .replace(/\{\s*\w+\s*(?:,[^{}]*)?\}/g, word)
  }
  return text.replaceAll('#', '2')
}

function longest(branches: string): string {
  const texts = [...branches.matchAll(/\{([^{}]*)\}/g)].map(([, text]) => text!)
  return texts.reduce((one, other) => (other.length > one.length ? other : one), '')
}

describe.each(Object.entries(LANGUAGES))('the messages in %s', (name, language) => {
  const locale = name as Locale
  const resident = [...messagesIn(language)].filter(([key]) => !STAFF.has(key.split('.')[0]!))

  test('are plain wherever a resident reads them', () => {
    const hard = resident.flatMap(([key, message]) =>
      checkPlainLanguage(asRead(message, locale), locale, 'short').map(
        ({ code, found }) => `${key}: ${code} (${found})`,
      ),
    )
    expect(hard).toEqual([])
  })

  test('are calm', () => {
    expect(resident.filter(([, message]) => /[!！]/.test(message)).map(([key]) => key)).toEqual([])
  })
})

test('a message is read with its longest branch', () => {
  expect(asRead('{n, plural, one {# day} other {# long days}} of <b>{who}</b>', 'en')).toBe(
    '2 long days of word',
  )
})

test('a long sentence and officialese are found', () => {
  expect(checkPlainLanguage(`${'word '.repeat(30)}.`, 'en', 'short')).not.toEqual([])
  expect(checkPlainLanguage('我们将予以办理。', 'zh', 'short')).not.toEqual([])
})
