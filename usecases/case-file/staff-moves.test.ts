import { beforeEach, describe, expect, test } from 'vitest'
import { findCaseFile } from '#db/queries/case-file.ts'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import type { Move } from '#domain/case-file/move.ts'
import type { StaffActor } from '../actor.ts'
import { searchCaseFiles } from '../queue/search-case-files.ts'
import { DAY, openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import type { Typed } from '../testing/typed.ts'
import { currentTown } from '../town/current-town.ts'

const UNIT = 'community-affairs'
const OTHER = 'petitions-hotline'
const LEAD = staffActor('lead', UNIT, 'lead', 'triage')
const GETTER = staffActor('getter', OTHER, 'lead', 'triage')

let here: TestHall
let reference: string
beforeEach(async () => {
  here = await openTestHall()
  reference = (await here.file('complain-about-facilities')).reference
})

const send = (actor: StaffActor, move: Move, fields: Typed = {}) => here.move(actor, reference, move, fields)
const go = (actor: StaffActor, move: Move, fields: Typed = {}) => here.moved(actor, reference, move, fields)
const row = async () => (await findCaseFile(here.hall.read, reference))!
const refused = (reason: string, field?: string) => ({ ok: false, reason, ...(field && { field }) })
const POSTED = { manner: 'posted', 'proof-posted': 'EMS 1' }
const wrong = (field: string, code: string) => ({ reason: 'fields', problems: [{ field, code }] })

describe('taking up', () => {
  test('a petition names its route; words are owed; once', async () => {
    expect(await send(LEAD, 'accept', { text: 'x' })).toMatchObject(wrong('route', 'required'))
    expect(await send(LEAD, 'accept', { route: '31-9', text: 'x' })).toMatchObject(
      wrong('route', 'not-a-choice'),
    )
    expect(await send(LEAD, 'accept', { route: '31-6' })).toMatchObject(wrong('text', 'required'))
    await go(LEAD, 'accept', { route: '31-6', text: 'We take it up.' })
    expect(await row()).toMatchObject({ stage: 'accepted', open: true })
    expect(await send(LEAD, 'accept', { route: '31-6', text: 'x' })).toEqual(refused('wrong-stage'))
  })

  test('declining names a reason of its kind; an application is never declined', async () => {
    expect(await send(LEAD, 'decline', { text: 'x', reason: 'information-repeated' })).toMatchObject(
      wrong('reason', 'not-a-choice'),
    )
    await go(LEAD, 'decline', { reason: 'another-body', text: 'The water company mends it.' })
    expect(await row()).toMatchObject({ stage: 'declined', open: false })
    const { reference: applied } = await here.file('apply-minimum-living-allowance')
    expect(await here.move(TESTER, applied, 'decline', { text: 'x' })).toEqual(
      refused('never-decline-an-application'),
    )
  })

  test('nothing that changes nothing', async () => {
    expect(await send(LEAD, 'classify', { urgency: 'none', text: 'x' })).toEqual(
      refused('nothing-changes', 'urgency'),
    )
    await go(LEAD, 'classify', { urgency: 'life', text: 'x' })
    expect(await row()).toMatchObject({ urgency: 'life', urgencyRank: 0 })
  })
})

describe('who has it', () => {
  test('one takes it, gives it on to who works here, somebody stands in', async () => {
    const [one, two] = [await here.hire('one', UNIT, 'handler'), await here.hire('two', UNIT, 'handler')]
    await here.hire('far', OTHER, 'handler')
    expect(await send(one, 'hand-over', { handler: 'two' }).catch((e) => e.code)).toBe('forbidden')
    await go(one, 'take')
    expect(await send(two, 'take')).toEqual(refused('already-taken'))
    expect(await send(one, 'hand-over', { handler: 'far' })).toEqual(refused('not-a-worker-here', 'handler'))
    expect(await send(one, 'hand-over', { handler: 'nobody' })).toEqual(
      refused('not-a-worker-here', 'handler'),
    )
    expect(await send(LEAD, 'assign', { handler: 'one' })).toEqual(refused('nothing-changes', 'handler'))
    expect(await send(one, 'stand-in', { text: 'x' })).toEqual(refused('nothing-changes'))
    await go(one, 'hand-over', { handler: 'two' })
    await go(one, 'stand-in', { text: 'Two is on leave.' })
    expect((await row()).handlerId).toBe('one')
  })

  test('an objection to a transfer holds everything until the sender has ruled, and bounces once', async () => {
    const units = { unit: OTHER, text: 'Theirs.' }
    expect(await send(LEAD, 'forward', { unit: UNIT, text: 'x' })).toMatchObject(
      wrong('unit', 'not-a-choice'),
    )
    await go(LEAD, 'forward', units)
    await go(GETTER, 'object-to-transfer', { text: 'Not ours.' })
    await expect(send(GETTER, 'rule-on-transfer', { agreed: 'no', text: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    for (const move of ['accept', 'decline', 'forward', 'ask-resident'] as const)
      expect(await here.move(TESTER, reference, move, { route: '31-6', text: 'x' })).toEqual(
        refused('transfer-objected'),
      )
    await go(LEAD, 'rule-on-transfer', { agreed: 'yes', text: 'It is ours.' })
    expect(await row()).toMatchObject({ unitId: UNIT, sendingUnitId: null, stage: 'filed' })
    expect(await send(LEAD, 'forward', units)).toEqual(refused('no-second-bounce'))
  })

  test('another unit does not know of it', async () => {
    const moves = ['accept', 'note', 'take', 'decide', 'seal', 'reissue-code'] as const
    for (const move of moves)
      await expect(send(GETTER, move, { text: 'x' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('sealing', () => {
  test('takes it out of search and from all but integrity', async () => {
    const search = async () => (await searchCaseFiles(here.hall, LEAD, 'lamp')).lines.length
    expect(await search()).toBe(1)
    await go(LEAD, 'seal', { text: 'An officer was paid.' })
    expect(await search()).toBe(0)
    await expect(send(LEAD, 'note', { text: 'x' })).rejects.toMatchObject({ code: 'not-found' })
    const officer = staffActor('officer', (await row()).unitId, 'integrity')
    await go(officer, 'take')
    await go(officer, 'note', { text: 'I look into it.' })
    await expect(send(officer, 'forward', { unit: 'x', text: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('deciding', () => {
  const YES = { outcome: 'supported', summary: 'We mend it.', facts: 'It is out.', reasons: 'x', next: 'x' }

  test('comes after taking up, also where the person was asked before', async () => {
    expect(await send(LEAD, 'decide', YES)).toEqual(refused('accept-first'))
    await go(LEAD, 'ask-resident', { text: 'Which lamp?' })
    expect(await send(LEAD, 'decide', YES)).toEqual(refused('accept-first'))
  })

  test('needs its parts, and an approval with a public notice waits for it', async () => {
    await go(LEAD, 'accept', { route: '31-6', text: 'x' })
    const bare = await send(LEAD, 'decide', { outcome: 'not-supported', summary: 'No.' })
    expect(bare).toMatchObject({
      problems: expect.arrayContaining([{ field: 'reasons', code: 'needed-for-outcome' }]),
    })
    expect(await send(LEAD, 'decide', { ...YES, basis: 'nothing' })).toMatchObject({ reason: 'fields' })
    const { reference: applied } = await here.file('apply-minimum-living-allowance')
    await here.moved(TESTER, applied, 'accept', { text: 'x' })
    const approve = {
      outcome: 'approved',
      summary: 'Yes',
      facts: 'x',
      basis: 'minimum-living-allowance:none',
    }
    expect(await here.move(TESTER, applied, 'decide', approve)).toMatchObject({ ok: false })
  })

  test('reaches the person on a day that is not before it, nor to come', async () => {
    await go(LEAD, 'accept', { route: '31-6', text: 'x' })
    here.pass(3 * DAY)
    const town = await currentTown(here.hall)
    const basis = legalBasisFor(town, town.services.get('complain-about-facilities')!)[0]!.id
    await go(LEAD, 'decide', { ...YES, basis })
    expect(await send(LEAD, 'deliver', { ...POSTED, 'received-on': '2026-10-28' })).toMatchObject(
      wrong('received-on', 'date-too-early'),
    )
    expect(await send(LEAD, 'deliver', { ...POSTED, 'received-on': '2026-10-30' })).toMatchObject(
      wrong('received-on', 'date-in-future'),
    )
    expect(await send(LEAD, 'deliver', { ...POSTED, 'received-on': '31 February 2026' })).toMatchObject(
      wrong('received-on', 'not-a-date'),
    )
    await go(LEAD, 'deliver', { ...POSTED, 'received-on': '2026-10-29' })
    expect((await row()).stage).toBe('delivered')
  })
})
