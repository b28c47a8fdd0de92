import { findNoticeOfCaseFile } from '#db/queries/notice.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { openTestHall } from '../../testing/open-hall.ts'
import { staffActor } from '../../testing/staff-actor.ts'
import type { Typed } from '../../testing/typed.ts'

export const APPLY = 'apply-minimum-living-allowance'
export const OBJECT = 'object-to-a-notice'
export const OFFICE = 'nanhe-office'
export const DISTRICT = 'social-assistance'
export const HEAD = staffActor('head', OFFICE, 'lead', 'triage', 'clerk')
export const NOTICE = {
  ...{ help: 'minimum-living-allowance', people: '3', amount: '1,240', span: 'month', more: '' },
}
const HOUSEHOLD = {
  household: {
    'household.1.name': '王小红',
    'household.1.relation': 'self',
    'household.1.age': '40',
    'household.2.name': '王小宝',
    'household.2.relation': 'child',
    'household.2.age': '6',
  },
}

/** A hall on Monday 2 November 2026 with one application, taken up in its subdistrict, that a notice can go up for. */
export async function openNoticedHall() {
  const here = await openTestHall({ start: '2026-11-02T09:00:00+08:00' })
  const handler = await here.hire('handler', OFFICE, 'handler')
  const { reference } = await here.file(APPLY, { registered: { registered: 'nanhe' }, ...HOUSEHOLD })
  await here.moved(HEAD, reference, 'accept', { text: 'We look into it.' })
  await here.moved(handler, reference, 'take')

  async function state(of = reference) {
    return foldCaseFile(await here.events(of))
  }

  return {
    here,
    handler,
    reference,
    state,
    /** Sends the form twice, as somebody does who looked at what will stand there. */
    async publish(fields: Typed = {}, of = reference) {
      const first = await here.move(handler, of, 'publish-notice', { ...NOTICE, ...fields })
      if (first.ok || first.reason !== 'look-first' || !('values' in first)) return first
      const seen = String(first.values?.mark)
      return here.move(handler, of, 'publish-notice', { ...NOTICE, ...fields, seen })
    },
    async codeOf(of = reference): Promise<string> {
      const row = await here.row(of)
      return (await findNoticeOfCaseFile(here.hall.read, row.id, (await state(of)).notices))!.code
    },
    /** The notice of a second family. */
    async another() {
      const filed = await here.file(APPLY, { registered: { registered: 'nanhe' }, name: { name: '李明' } })
      await here.moved(HEAD, filed.reference, 'accept', { text: 'x' })
      await here.moved(handler, filed.reference, 'take')
      await this.publish({}, filed.reference)
      return { reference: filed.reference, code: await this.codeOf(filed.reference) }
    },
    object: (code: string, pages: Readonly<Record<string, Typed>> = {}) =>
      here.file(OBJECT, { notice: { notice: code }, story: { story: '他有两套房。' }, ...pages }),
    examine: (upheld: 'yes' | 'no') =>
      here.moved(HEAD, reference, 'examine-objection', {
        ...{ objection: '1', upheld, summary: 'We went and looked.' },
        ...{ facts: 'There is one flat.', reasons: 'It is let to nobody.' },
      }),
  }
}

export type NoticedHall = Awaited<ReturnType<typeof openNoticedHall>>
