import { describe, expect, test } from 'vitest'
import { LOCALES } from '#domain/locale.ts'
import { messagesOf } from './messages.ts'
import { translator } from './translate.ts'

type Tree = { readonly [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  )
}

/** The names a message takes: `{name}`, `{name, plural, …}` with what stands in its options, and `<tag>`. */
function placeholders(message: string): string[] {
  const found = new Set([...message.matchAll(/<(\w+)>/g)].map(([tag]) => tag))
  let at = 0
  readText()
  return [...found].sort()

  function readText() {
    while (at < message.length && message[at] !== '}') {
      if (message[at] === '{') readArgument()
      else at++
    }
  }

  function readArgument() {
    const [head, name = ''] = /^\{\s*(\w+)/.exec(message.slice(at)) ?? ['{']
    found.add(name)
    at += head.length
    while (at < message.length && message[at] !== '}') {
      if (message[at++] === '{') {
        readText()
        at++
      }
    }
    at++
  }
}

const en = new Map(leaves(messagesOf('en')))
const zh = new Map(leaves(messagesOf('zh')))

describe('words', () => {
  test('both languages have the same keys', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort())
  })

  test('each pair takes the same values', () => {
    const differing = [...en].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(zh.get(key) ?? '').join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('no text is empty, and none shouts', () => {
    const bad = [...en, ...zh].filter(([, text]) => text.trim() === '' || /[!！]/.test(text))
    expect(bad).toEqual([])
  })

  test('every message can be written with its values', () => {
    for (const locale of LOCALES) {
      const t = translator(locale)
      for (const [key, message] of locale === 'en' ? en : zh) {
        const values = Object.fromEntries(
          placeholders(message).map((name) =>
            name.startsWith('<') ? [name.slice(1, -1), (chunks: string) => chunks] : [name, 3],
          ),
        )
        const write = t.markup as (key: string, values: object) => string
        expect(write(key, values), key).not.toContain('{')
      }
    }
  })

  test('the translator of a language is made once', () => {
    expect(translator('zh')).toBe(translator('zh'))
  })

  test('a missing value is an error, not a hole in a sentence', () => {
    const write = translator('en') as (key: string) => string
    expect(() => write('site.titleHome')).toThrow()
  })
})
