import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LANGUAGES = ['en', 'zh-Hans'] as const
type Language = (typeof LANGUAGES)[number]

/** Every message of a language by its whole key: `track.stage.filed.title`. Lists count from 0. */
export function messagesIn(language: Language): Map<string, string> {
  const folder = join('messages', language)
  const all = new Map<string, string>()
  for (const file of readdirSync(folder)) {
    const namespace = camelCase(file.replace(/\.json$/, ''))
    collect(namespace, JSON.parse(readFileSync(join(folder, file), 'utf8')), all)
  }
  return all
}

/** The names in a message's braces and its tags, sorted: what a page must give it. */
export function placeholdersOf(message: string): string[] {
  const names = [...message.matchAll(/\{\s*([a-zA-Z][\w]*)\s*[,}]|<([a-zA-Z]\w*)>/g)]
  return [...new Set(names.map(([, brace, tag]) => brace ?? `<${tag}>`))].sort()
}

/** Whether a source could ask for this key: as it stands, by a template, or by reading the whole branch. */
export function isUsedIn(code: string): (key: string) => boolean {
  const literals = new Set(
    [...code.matchAll(/['"`]([a-zA-Z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map(([, key]) => key!),
  )
  const templates = [...code.matchAll(/`([a-zA-Z][\w-]*\.[^`\n]*\$\{[^`\n]*)`/g)].map(([, text]) =>
    patternOf(text!),
  )
  const branches = [...code.matchAll(/messagesOf\(\w+\)\.([\w.]+)/g)].map(([, path]) => path!)
  return (key) =>
    literals.has(key) ||
    templates.some((pattern) => pattern.test(key)) ||
    branches.some((path) => key === path || key.startsWith(`${path}.`))
}

function patternOf(template: string): RegExp {
  const fixed = template
    .split(/\$\{[^}]*(?:\{[^}]*\}[^}]*)*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${fixed.join('.+')}$`)
}

function collect(path: string, value: unknown, into: Map<string, string>): void {
  if (typeof value === 'string') into.set(path, value)
  else for (const [key, inner] of Object.entries(value as object)) collect(`${path}.${key}`, inner, into)
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
