import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readTownFolder } from '#adapters/town-folder/read-town-folder.ts'
import { LETTER_KINDS } from '#domain/letter/letter-kind.ts'
import { letterTemplateFor } from '#domain/town/letter-template.ts'

const reading = readTownFolder(resolve(import.meta.dirname))
if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
const { services, letterTemplates } = reading.town
const templates = letterTemplates.map(({ value }) => value)

test.each(services.map(({ value }) => value))(
  'every written notice of $slug has its formal text',
  (service) => {
    const kinds = LETTER_KINDS.filter((kind) => kind !== 'declined' || service.kind !== 'application')
    expect(kinds.filter((kind) => letterTemplateFor(templates, service, kind) === null)).toEqual([])
  },
)

test('a service that is named itself has its own text', () => {
  const request = services.find(({ value }) => value.slug === 'request-information')!.value
  expect(letterTemplateFor(templates, request, 'extended')?.id).toBe('information-extended')
  expect(letterTemplateFor(templates, { slug: 'new', kind: 'inquiry' }, 'extended')?.id).toBe(
    'request-extended',
  )
})
