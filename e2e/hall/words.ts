import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'use-intl/core'

export type Language = 'en' | 'zh'
type Values = Record<string, string | number>

/** The words of the pages, by the key of their message; a key that does not exist throws. */
export type Say = (key: string, values?: Values) => string

const said = new Map<Language, Say>()

export function wordsOf(language: Language): Say {
  const known = said.get(language)
  if (known) return known
  const translate = createTranslator({
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    messages: messagesIn(join('messages', language === 'zh' ? 'zh-Hans' : 'en')),
    onError(error) {
      throw error
    },
  })
  const say: Say = (key, values) => translate(key as never, values as never)
  said.set(language, say)
  return say
}

function messagesIn(folder: string): Record<string, object> {
  const files = readdirSync(folder).map((file) => {
    const name = file.replace(/\.json$/, '')
    const namespace = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    return [namespace, JSON.parse(readFileSync(join(folder, file), 'utf8'))] as const
  })
  return Object.fromEntries(files)
}
