import { CASE_KINDS } from '#domain/case-file/words.ts'
import { isTemplateField, openFields } from '#domain/desk/fill-template.ts'
import type { ReplyTemplate } from '#domain/town/reply-template.ts'
import type { TownProblem } from '../problem.ts'
import type { RawTown } from '../raw-town.ts'
import { problemAt, type Read } from '../read-item.ts'
import { dangling, each, slugsOf } from './references.ts'

/** Replies that name a service nobody has, or whose languages do not ask for the same fields. */
export function checkReplyTemplates({ replyTemplates, services }: RawTown): TownProblem[] {
  const known = new Set<string>([...slugsOf(services), ...CASE_KINDS])
  return replyTemplates.flatMap((item) => [
    ...dangling(item, each(['services'], item.value.services ?? [], known, 'service or kind')),
    ...sameFields(item),
  ])
}

/** What the hall fills in is named alike in both languages; what the writer fills in is counted alike. */
function sameFields(item: Read<ReplyTemplate>): TownProblem[] {
  const { en, 'zh-Hans': zh } = item.value.text
  const [ours, theirs] = [fieldsOf(en), fieldsOf(zh)]
  const isSame = ours.filled.join() === theirs.filled.join() && ours.own === theirs.own
  return isSame ? [] : [problemAt(item, ['text', 'zh-Hans'], 'the two languages have different fields')]
}

function fieldsOf(text: string): { filled: string[]; own: number } {
  const names = openFields(text).map((field) => field.slice(1, -1))
  return {
    filled: names.filter(isTemplateField).sort(),
    own: names.filter((name) => !isTemplateField(name)).length,
  }
}
