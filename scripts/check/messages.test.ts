import { describe, expect, test } from 'vitest'
import { isUsedIn, messagesIn, placeholdersOf } from './messages.ts'
import { sources } from './sources.ts'

const en = messagesIn('en')
const zh = messagesIn('zh-Hans')

describe('the messages of both languages', () => {
  test('have the same keys', () => {
    expect([...zh.keys()].filter((key) => !en.has(key))).toEqual([])
    expect([...en.keys()].filter((key) => !zh.has(key))).toEqual([])
  })

  test('take the same values and marks', () => {
    const different = [...en].filter(([key, text]) => {
      return String(placeholdersOf(text)) !== String(placeholdersOf(zh.get(key) ?? ''))
    })
    expect(different.map(([key, text]) => `${key}: ${text} / ${zh.get(key)}`)).toEqual([])
  })

  test('are all used', () => {
    const code = sources()
      .filter(({ file }) => /^(app|components|i18n|server|adapters)\//.test(file))
      .map(({ text }) => text)
      .join('\n')
    const isUsed = isUsedIn(code)
    expect([...en.keys()].filter((key) => !isUsed(key))).toEqual([])
  })

  test('say something', () => {
    expect([...en, ...zh].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })
})

test('placeholders are found in plurals, choices and tags', () => {
  expect(placeholdersOf('{count, plural, one {# day} other {# days}} of <b>{name}</b>')).toEqual([
    '<b>',
    'count',
    'name',
  ])
})

test('a key counts as used as a literal, by a template, or in a branch read whole', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to look into
  const isUsed = isUsedIn("t('a.b'); t(`stage.${x}.title`); messagesOf(locale).help.parts")
  expect(['a.b', 'stage.filed.title', 'help.parts.0.text'].map(isUsed)).toEqual([true, true, true])
  expect(['a.c', 'stage.filed.text', 'help.other'].map(isUsed)).toEqual([false, false, false])
})
