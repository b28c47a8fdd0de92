import { insertPublicNotice } from '#db/queries/notice.ts'
import { noticeOf, noticeRulesOf } from '#domain/case-file/public-notice.ts'
import { checkNoticeText } from '#domain/notice/check-notice-text.ts'
import { type HouseholdOnNotice, householdOnNotice } from '#domain/notice/household-on-notice.ts'
import { maskName } from '#domain/notice/mask-name.ts'
import { newNoticeCode } from '#domain/notice/notice-code.ts'
import { AMOUNT_SPANS, contentMark, type NoticeContent } from '#domain/notice/notice-content.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import { lengthOf } from '#domain/service/question/clean.ts'
import type { Refused } from '../make-move.ts'
import { defineMove, type ReadContext } from './define-move.ts'
import type { MoveFields } from './move-fields.ts'

const MOST_PEOPLE = 20
const MOST_FEN = 100_000_00
const LONGEST = 120

/**
 * Puts the intended approval up for everybody to see, for the days of the regime's own rule (社会救助暂行办法 11,
 * 浙江省社会救助条例 11, 55). What will stand there is shown first; it goes up when the same words come a second time.
 */
export const publishNotice = defineMove({
  move: 'publish-notice',
  read: readNotice,
  decide: async ({ town, service, state, now, openText }, input) => {
    const rules = noticeRulesOf(town, service)
    if (!rules) return { ok: false, reason: 'not-in-this-procedure' }
    const { answers = {} } = (await openText(1)) as { answers?: Answers }
    const household = householdOnNotice(answers, input.today)
    const typed = input.name || household.applicant
    const refused = nameProblem(household, typed) ?? wordsProblem(input, [...household.names, typed])
    if (refused) return refused
    const content = contentOf(input, household.isChild ? null : maskName(typed), state.areaId)
    const mark = contentMark(content)
    if (input.seen !== mark)
      return {
        ok: false,
        reason: 'look-first',
        field: 'seen',
        values: { content: JSON.stringify(content), mark },
      }
    return [{ type: 'notice-published', data: noticeOf(rules, state, now), text: { content } }]
  },
  after: async (hall, tx, { row, state, events }) => {
    const code = newNoticeCode(hall.random(10))
    const place = { caseFileId: row.id, notice: state.notices + 1, eventNumber: events.length + 1 }
    await insertPublicNotice(tx, { id: hall.newId(), code, ...place })
    return {}
  },
})

type NoticeInput = Omit<NoticeContent, 'areaId'> & {
  readonly name: string
  readonly isChecked: boolean
  readonly seen: string
  readonly today: string
}

function readNotice(fields: MoveFields, { town, service, today }: ReadContext): NoticeInput {
  const policies = service.policies.flatMap((slug) => town.policies.get(slug) ?? [])
  const help = fields.oneOf(
    'help',
    policies.map(({ slug }) => slug),
  )
  const isCounted = fields.optionalText('people') !== ''
  const fen = fields.optionalMoney('amount', MOST_FEN)
  const span = fields.optionalOneOf('span', AMOUNT_SPANS) ?? 'month'
  const more = fields.optionalText('more').replace(/\s+/gu, ' ')
  if (lengthOf(more) > LONGEST) fields.wrong('more', 'too-long')
  if (fen === null && more === '') fields.wrong('amount', 'amount-or-level')
  return {
    name: fields.optionalText('name'),
    people: isCounted ? fields.wholeNumber('people', { min: 1, max: MOST_PEOPLE }) : null,
    help: policies.find(({ slug }) => slug === help)?.title ?? service.title,
    amount: fen === null ? null : { fen, span },
    more,
    isChecked: fields.optionalOneOf('checked', ['yes']) !== null,
    seen: fields.optionalText('seen'),
    today,
  }
}

function contentOf(input: NoticeInput, name: string | null, areaId: string | null): NoticeContent {
  const { people, help, amount, more } = input
  return { name, people, help, amount, more, areaId }
}

function nameProblem({ isChild }: HouseholdOnNotice, typed: string): Refused | null {
  if (isChild || maskName(typed) !== '') return null
  return { ok: false, reason: 'required', field: 'name' }
}

/** Words of illness may be harmless: whoever ticks that they looked may go on. All else has to come out. */
function wordsProblem({ more, isChecked }: NoticeInput, names: readonly string[]): Refused | null {
  const problem = checkNoticeText(more, names).find((one) => one !== 'illness' || !isChecked)
  return problem ? { ok: false, reason: `shows-${problem}`, field: 'more' } : null
}
