import { instrumentName, type Laws } from '../laws.ts'
import type { Path, TownProblem } from '../problem.ts'
import type { RawTown } from '../raw-town.ts'
import { problemAt, type Read } from '../read-item.ts'

type Cited = {
  readonly item: Read<unknown>
  readonly path: Path
  readonly instrument: string
  readonly article: string
}

/** Instruments and articles that the town cites and that the texts of the laws do not hold. */
export function checkArticles(town: RawTown, laws: Laws): TownProblem[] {
  const all: readonly Read<unknown>[] = [
    ...town.policies,
    ...town.services,
    ...town.clockRules,
    ...town.outcomes,
    ...town.declineDoors,
    ...town.decisionRights,
    ...town.letterTemplates,
  ]
  return all.flatMap((item) => citedIn(item, item.value, [])).flatMap((cited) => whatIsWrong(cited, laws))
}

function whatIsWrong({ item, path, instrument, article }: Cited, laws: Laws): TownProblem[] {
  const articles = laws.get(instrumentName(instrument))
  if (!articles)
    return [problemAt(item, [...path, 'instrument'], `there is no text of “${instrument}” to check against`)]
  return article
    .split(/[,，、]\s*/)
    .map((one) => Number.parseInt(one, 10))
    .filter((number) => !articles.has(number))
    .map((number) =>
      problemAt(item, [...path, 'article'], `《${instrumentName(instrument)}》 has no article ${number}`),
    )
}

/** Every place below a value that names an article; a stop reason without an instrument means that of its rule. */
function citedIn(item: Read<unknown>, value: unknown, path: Path, outer = ''): Cited[] {
  if (typeof value !== 'object' || value === null) return []
  const fields = value as Record<string, unknown>
  const instrument = typeof fields.instrument === 'string' ? fields.instrument : outer
  const here: Cited[] =
    typeof fields.article === 'string' && instrument !== ''
      ? [{ item, path, instrument, article: fields.article }]
      : []
  const inherited = outer || sourceInstrument(fields)
  return [
    ...here,
    ...Object.entries(fields).flatMap(([key, inner]) =>
      citedIn(item, inner, [...path, Array.isArray(value) ? Number(key) : key], inherited),
    ),
  ]
}

function sourceInstrument(fields: Record<string, unknown>): string {
  const source = fields.source as { instrument?: unknown } | undefined
  return typeof source?.instrument === 'string' ? source.instrument : ''
}
