import { basename, dirname } from 'node:path'
import type { TownProblem } from '#adapters/town-folder/problem.ts'
import { problemAt, type Read, readItem } from '#adapters/town-folder/read-item.ts'
import { readYamlFile } from '#adapters/town-folder/yaml-file.ts'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import { outcomesFor } from '#domain/case-file/outcomes.ts'
import { isPetition } from '#domain/case-file/regime-traits.ts'
import { AREA_OFFICE, type Mapping, mappingSchema } from '#domain/replay/mapping.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'

export type MappingReading = { ok: true; mapping: Mapping } | { ok: false; problems: TownProblem[] }

/** Reads a mapping file and holds it against the town: everything that it names must be there. */
export function readMapping(file: string, town: Town): MappingReading {
  const reading = readYamlFile(dirname(file), basename(file))
  if (!reading.ok) return reading
  const result = readItem(reading.yaml, mappingSchema)
  if (!result.ok) return result
  const problems = [
    ...placeProblems(result.item, town),
    ...typeProblems(result.item, town),
    ...serviceProblems(result.item, town),
  ]
  return problems.length === 0 ? { ok: true, mapping: result.item.value } : { ok: false, problems }
}

function placeProblems(item: Read<Mapping>, town: Town): TownProblem[] {
  const { areas, units, forwarded } = item.value
  const noUnit = (id: string) => `there is no unit “${id}”`
  return [
    ...Object.entries(areas).flatMap(([name, id]) =>
      id === null || town.areas.has(id) ? [] : problemAt(item, ['areas', name], `there is no area “${id}”`),
    ),
    ...Object.entries(units).flatMap(([name, id]) =>
      id === null || id === AREA_OFFICE || town.units.has(id)
        ? []
        : problemAt(item, ['units', name], noUnit(id)),
    ),
    ...(town.units.has(forwarded.unit)
      ? []
      : [problemAt(item, ['forwarded', 'unit'], noUnit(forwarded.unit))]),
  ]
}

function typeProblems(item: Read<Mapping>, town: Town): TownProblem[] {
  const { types, otherType, services } = item.value
  const all = [
    ...Object.entries(types).map(([name, type]) => [['types', name], type] as const),
    [['otherType'], otherType] as const,
  ]
  return all.flatMap(([path, { service: slug, choices }]) => {
    const service = town.services.get(slug)
    if (!service || service.door)
      return [problemAt(item, [...path, 'service'], `nothing can be filed under “${slug}”`)]
    if (!services[slug])
      return [problemAt(item, [...path, 'service'], `“services” says nothing of “${slug}”`)]
    return Object.entries(choices).flatMap(([question, value]) =>
      hasChoice(service, question, value)
        ? []
        : problemAt(
            item,
            [...path, 'choices', question],
            `“${slug}” has no choice “${value}” under “${question}”`,
          ),
    )
  })
}

function serviceProblems(item: Read<Mapping>, town: Town): TownProblem[] {
  return Object.entries(item.value.services).flatMap(([slug, terms]) => {
    const at = (field: string, sentence: string) => problemAt(item, ['services', slug, field], sentence)
    const service = town.services.get(slug)
    if (!service) return [problemAt(item, ['services', slug], `there is no service “${slug}”`)]
    const outcome = outcomesFor(town, service).find(({ id }) => id === terms.outcome)
    const bases = legalBasisFor(town, service).map(({ id }) => id)
    const typeOf = (id: string) => service.questions.find((question) => question.id === id)?.type ?? 'none'
    return [
      ...(['text', 'long-text'].includes(typeOf(terms.story))
        ? []
        : [at('story', `“${terms.story}” is no question for a text`)]),
      ...(['address', 'area'].includes(typeOf(terms.place))
        ? []
        : [at('place', `“${terms.place}” is no question for a place`)]),
      ...(outcome ? [] : [at('outcome', `“${slug}” is not decided as “${terms.outcome}”`)]),
      ...terms.basis
        .filter((id) => !bases.includes(id))
        .map((id) => at('basis', `“${slug}” has no legal basis “${id}”`)),
      ...(outcome?.needs.includes('facts') && !terms.facts
        ? [at('facts', 'this outcome needs the facts found')]
        : []),
      ...(outcome?.needs.includes('legalBasis') && terms.basis.length === 0
        ? [at('basis', 'this outcome needs a legal basis')]
        : []),
      ...(outcome?.needs.includes('reasons')
        ? [at('outcome', 'this outcome needs reasons, which no file of requests holds')]
        : []),
      ...(isPetition(town, service) && !terms.route ? [at('route', 'a petition needs its route')] : []),
    ]
  })
}

function hasChoice(service: Service, id: string, value: string): boolean {
  const question = service.questions.find((candidate) => candidate.id === id)
  return question?.type === 'choice' && question.choices.some((choice) => choice.value === value)
}
