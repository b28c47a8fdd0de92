import { checkArticles } from './check/articles.ts'
import { checkCalendars } from './check/calendars.ts'
import { checkClocks } from './check/clocks.ts'
import { checkLetterTemplates } from './check/letter-templates.ts'
import { checkReferences } from './check/references.ts'
import { checkRegimes } from './check/regimes.ts'
import { checkReplyTemplates } from './check/reply-templates.ts'
import { checkServices } from './check/services.ts'
import { checkTexts } from './check/texts.ts'
import type { Laws } from './laws.ts'
import type { TownProblem } from './problem.ts'
import type { RawTown } from './raw-town.ts'

/**
 * Everything that can be wrong with a town whose files are right in form: dangling references, services that do not
 * hang together, clocks that the law does not allow, texts that are too hard, and, where the texts of the laws are at
 * hand, articles that do not exist. In order of file and line.
 */
export function checkTown(town: RawTown, laws: Laws | null): TownProblem[] {
  const problems = [
    ...checkReferences(town),
    ...checkServices(town),
    ...checkClocks(town),
    ...checkRegimes(town),
    ...checkCalendars(town),
    ...checkTexts(town),
    ...checkReplyTemplates(town),
    ...checkLetterTemplates(town),
    ...(laws ? checkArticles(town, laws) : []),
  ]
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}
