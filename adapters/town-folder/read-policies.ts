import { type Policy, policySchema } from '#domain/policy/policy.ts'
import { checkName, type FolderReader, namesIn, readOne } from './folder-reader.ts'
import type { Read } from './read-item.ts'
import { readText } from './yaml-file.ts'

const headSchema = policySchema.omit({ text: true })
const texts = ['en', 'zh-Hans'] as const

/** Reads `policies/<slug>/`: `policy.yaml` with the facts, `en.md` and `zh-Hans.md` with the text. */
export function readPolicies(reader: FolderReader): Read<Policy>[] {
  return namesIn(reader, 'policies', '').flatMap((slug) => {
    const head = readOne(reader, `policies/${slug}/policy.yaml`, headSchema)
    if (head) checkName(reader, head, 'slug', slug)
    const [en, zh] = texts.map((language) => readMarkdown(reader, `policies/${slug}/${language}.md`))
    return head && en && zh ? { ...head, value: { ...head.value, text: { en, 'zh-Hans': zh } } } : []
  })
}

/** The file of a policy's text, below the town folder. */
export function policyTextFile(policy: Policy, language: (typeof texts)[number]): string {
  return `policies/${policy.slug}/${language}.md`
}

function readMarkdown(reader: FolderReader, file: string): string | undefined {
  const text = readText(reader.dir, file)?.trim()
  if (text) return text
  const sentence = `the ${file.endsWith('en.md') ? 'English' : 'Chinese'} text is missing`
  reader.problems.push({ file, line: 1, field: '', sentence })
  return undefined
}
