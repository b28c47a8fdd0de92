import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import type { Move } from '#domain/case-file/move.ts'
import { demoTown, openTestHall, TESTER, type TestHall } from '../../testing/open-hall.ts'
import type { Typed } from '../../testing/typed.ts'
import { currentTown } from '../../town/current-town.ts'
import { importTown } from '../../town/import-town.ts'

/**
 * A hall with one petition that was answered and delivered on 3 March 2026: a review can be asked for until 2 April.
 * With `identity` the town's petitions ask for the identity number, and this was given.
 */
export async function openReviewHall({ identity }: { identity?: string } = {}) {
  const here = await openTestHall({ start: '2026-03-03T10:00:00+08:00' })
  if (identity) await askForIdentity(here)
  const petition = await here.file('petition', identity ? { identity: { identity } } : {})
  await answerPetition(here, petition.reference)
  const staff = (move: Move, fields: Typed) => here.moved(TESTER, petition.reference, move, fields)
  return { here, petition, staff }
}

/** Accepts a petition, answers it with a no, and delivers the answer. */
export async function answerPetition(here: TestHall, reference: string): Promise<void> {
  const town = await currentTown(here.hall)
  const basis = legalBasisFor(town, town.services.get('petition')!)[0]!.id
  const answer = { outcome: 'not-supported', summary: 'No.', facts: 'x', reasons: 'x', basis }
  await here.moved(TESTER, reference, 'accept', { route: '31-6', text: 'x' })
  await here.moved(TESTER, reference, 'decide', answer)
  await here.moved(TESTER, reference, 'deliver', { manner: 'handed-over', 'proof-handed-over': 'signed' })
}

/** What somebody answers who asks for a review of the answer under this reference. */
export function askingFor(
  reference: string,
  typed: { reference?: string; code?: string } = {},
  more: Readonly<Record<string, Typed>> = {},
): Record<string, Typed> {
  return {
    which: { which: 'petition-answer' },
    reference: { reference: typed.reference ?? reference },
    'access-code': { 'access-code': typed.code ?? '' },
    story: { story: 'It is still dark.' },
    'got-it': { 'got-it': '?unknown' },
    ...more,
  }
}

async function askForIdentity(here: TestHall): Promise<void> {
  const town = demoTown()
  const question = town.services
    .flatMap(({ value }) => value.questions)
    .find(({ type }) => type === 'identity-number')!
  const services = town.services.map((item) =>
    item.value.slug === 'petition'
      ? {
          ...item,
          value: { ...item.value, questions: [...item.value.questions, { ...question, id: 'identity' }] },
        }
      : item,
  )
  await importTown(here.hall, TESTER, { ...town, services })
}
