import { beforeAll, expect, test } from 'vitest'
import type { CaseFileRow } from '#db/queries/case-file.ts'
import type { Town } from '#domain/town/town.ts'
import { openTestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { currentTown } from '../town/current-town.ts'
import { isPersonOf } from './known-person.ts'

const OWN = Buffer.from('own')
const ANOTHER = Buffer.from('another')
const CLERK = staffActor('clerk', 'petitions-hotline', 'clerk')
const ELSEWHERE = staffActor('clerk', 'nanhe-office', 'clerk')
const ASIDE = { ...CLERK, asideFrom: new Set(['petition']) }
let town: Town
let petition: CaseFileRow

beforeAll(async () => {
  const here = await openTestHall()
  town = await currentTown(here.hall)
  const { reference } = await here.file('petition')
  petition = { ...(await here.row(reference)), id: 'petition' }
})

test.each([
  ['the numbers agree', CLERK, OWN, OWN, false, false, true],
  ['they differ', CLERK, OWN, ANOTHER, false, false, false],
  ['they differ, whatever somebody says', CLERK, OWN, ANOTHER, true, false, false],
  ['no number on the petition', CLERK, null, OWN, false, false, false],
  ['no number of the person', CLERK, OWN, null, false, false, false],
  ['no number, and somebody vouches', CLERK, null, null, true, false, true],
  ['sealed', CLERK, OWN, OWN, true, true, false],
  ['not theirs to read', ELSEWHERE, OWN, OWN, true, false, false],
  ['stepped aside', ASIDE, OWN, OWN, true, false, false],
])('%s', (_, actor, onPetition, personHash, isVouchedFor, sealed, expected) => {
  const row = { ...petition, personHash: onPetition, sealed }
  expect(isPersonOf(town, { actor, personHash, isVouchedFor }, row)).toBe(expected)
})
