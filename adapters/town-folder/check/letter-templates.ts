import { CASE_KINDS } from '#domain/case-file/words.ts'
import { type LetterTemplate, unknownLetterFields } from '#domain/town/letter-template.ts'
import { eachWords } from '#domain/town/words.ts'
import type { TownProblem } from '../problem.ts'
import type { RawTown } from '../raw-town.ts'
import { problemAt, type Read } from '../read-item.ts'
import { dangling, each, idsOf, slugsOf } from './references.ts'

/** Formal texts of services or outcomes that nobody has, and fields in braces that nothing fills. */
export function checkLetterTemplates({ letterTemplates, services, outcomes }: RawTown): TownProblem[] {
  const known = new Set<string>([...slugsOf(services), ...CASE_KINDS])
  return letterTemplates.flatMap((item) => [
    ...dangling(item, [
      ...each(['services'], item.value.services, known, 'service or kind'),
      ...each(['outcomes'], item.value.outcomes ?? [], idsOf(outcomes), 'outcome'),
    ]),
    ...undecided(item),
    ...unknownFields(item),
  ])
}

function undecided(item: Read<LetterTemplate>): TownProblem[] {
  const { outcomes, letter } = item.value
  if (!outcomes || letter === 'decided') return []
  return [problemAt(item, ['outcomes'], `only “decided” has an outcome, not “${letter}”`)]
}

function unknownFields(item: Read<LetterTemplate>): TownProblem[] {
  const problems: TownProblem[] = []
  eachWords(item.value, (words, path) => {
    for (const language of ['en', 'zh-Hans'] as const)
      for (const name of unknownLetterFields(words[language]))
        problems.push(problemAt(item, [...path, language], `no letter has a field {${name}}`))
  })
  return problems
}
