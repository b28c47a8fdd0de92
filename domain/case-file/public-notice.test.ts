import { describe, expect, test } from 'vitest'
import type { ClockRule } from '../clock/rule.ts'
import { cn } from '../clock/testing/calendars.ts'
import { begin } from './effects/begin.ts'
import { isNoticeDone, type NoticeRules, needsAgain, noticeOf } from './public-notice.ts'
import type { CaseState } from './state.ts'
import type { Objection, StandingNotice } from './state-parts.ts'

const rule = (id: string, count: number): ClockRule => ({
  id,
  title: { en: 'Notice', 'zh-Hans': '公示' },
  source: { townPromise: true },
  holder: 'anyone',
  period: { count, unit: 'calendar-days' },
  firstDay: 'next-day',
  ifLastDayOff: 'next-working-day',
  stopsFor: [],
  warnAt: [0.5],
})
const ONCE: NoticeRules = { calendar: cn, first: rule('public-notice', 7), again: null }
const TWICE: NoticeRules = { ...ONCE, again: rule('cq-objection-notice', 3) }

const FILED = {
  channel: 'web',
  service: 'apply',
  serviceVersion: 1,
  policyVersions: {},
  kind: 'application',
  receivedOn: '2026-11-02',
  unitId: 'office',
  areaId: null,
  urgency: 'none',
  helper: false,
  consent: null,
  incomplete: false,
  sealedService: false,
} as const
const STATE = begin({ number: 1, type: 'filed', at: 0, recordedAt: 0, by: { kind: 'resident' }, data: FILED })

const at = (instant: string) => Date.parse(`${instant}+08:00`)
const NOTICE: StandingNotice = {
  ...{ notice: 1, from: '2026-11-02', until: '2026-11-09', again: false },
  endsAt: at('2026-11-10T00:00'),
}
const objection = (result: Objection['result'], notice = 1): Objection => ({
  ...{ objection: 1, caseFileId: 'x', notice, result },
})
const with_ = (more: Partial<CaseState>): CaseState => ({ ...STATE, notice: NOTICE, notices: 1, ...more })
const AFTER = at('2026-11-10T00:00')

describe('is it done', () => {
  test.each([
    ['never up', with_({ notice: null }), AFTER, ONCE, false],
    ['the last millisecond', with_({}), AFTER - 1, ONCE, false],
    ['the midnight after', with_({}), AFTER, ONCE, true],
    ['an open objection', with_({ objections: [objection(null)] }), AFTER, ONCE, false],
    ['one that was not right', with_({ objections: [objection('not-upheld')] }), AFTER, ONCE, true],
    ['one that was taken back', with_({ objections: [objection('withdrawn')] }), AFTER, TWICE, true],
    ['the result has to stand too', with_({ objections: [objection('not-upheld')] }), AFTER, TWICE, false],
    [
      'the second notice has run',
      with_({
        notice: { ...NOTICE, notice: 2, again: true },
        notices: 2,
        objections: [objection('not-upheld')],
      }),
      AFTER,
      TWICE,
      true,
    ],
    [
      'an objection to the second one',
      with_({ notice: { ...NOTICE, notice: 2 }, notices: 2, objections: [objection('not-upheld', 2)] }),
      AFTER,
      TWICE,
      false,
    ],
  ])('%s', (_, state, now, rules, done) => {
    expect(isNoticeDone(state, now, rules)).toBe(done)
  })

  test('only the variant asks for another one', () => {
    const state = with_({ objections: [objection('not-upheld')] })
    expect([needsAgain(state, ONCE), needsAgain(state, TWICE)]).toEqual([false, true])
  })
})

describe('which one goes up', () => {
  test.each([
    [
      'the first',
      with_({ notice: null, notices: 0 }),
      TWICE,
      { notice: 1, until: '2026-11-09', again: false },
    ],
    [
      'after an upheld one',
      with_({ notice: null, objections: [objection('upheld')] }),
      ONCE,
      { notice: 2, until: '2026-11-09', again: false },
    ],
    [
      'after one examined',
      with_({ objections: [objection('not-upheld')] }),
      TWICE,
      { notice: 2, until: '2026-11-05', again: true },
    ],
    [
      'after one taken back',
      with_({ objections: [objection('withdrawn')] }),
      TWICE,
      { notice: 2, until: '2026-11-09', again: false },
    ],
  ])('%s', (_, state, rules, expected) => {
    expect(noticeOf(rules, state, at('2026-11-02T09:00'))).toMatchObject({ from: '2026-11-02', ...expected })
  })
})
