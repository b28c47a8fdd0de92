import { describe, expect, test } from 'vitest'
import type { Unit } from '../town/unit.ts'
import type { CaseEvent, NewEvent } from './event.ts'
import { NEXT_HIGHER_BODY, reviewBody, reviewedUnit } from './review.ts'

const OUTSIDE = { unitId: null, partnerId: NEXT_HIGHER_BODY }
const inside = (unitId: string) => ({ unitId, partnerId: null })
const unit = (id: string, parent?: string) => [id, { id, ...(parent && { parent }) } as Unit] as const
const UNITS = new Map([unit('city'), unit('district', 'city'), unit('office', 'district')])

const asked = (review: 'first' | 'final', body: { unitId: string | null; partnerId: string | null }) =>
  ({ type: 'review-asked', data: { review, ...body } }) as NewEvent
const passed = (review: 'first' | 'final', body: { unitId: string | null; partnerId: string | null }) =>
  ({ type: 'review-passed', data: { review, ...body } }) as NewEvent

describe('the body above whoever gave the answer that is reviewed', () => {
  test.each([
    ['a first review', 'first', [], inside('district')],
    ['the final review after one in the hall', 'final', [asked('first', inside('district'))], inside('city')],
    ['the final review after one outside', 'final', [asked('first', OUTSIDE)], OUTSIDE],
    [
      'the final review after one that was passed outside',
      'final',
      [asked('first', inside('district')), passed('first', OUTSIDE)],
      OUTSIDE,
    ],
    ['the final review after one at the top', 'final', [asked('first', inside('city'))], OUTSIDE],
    [
      'a final review that is passed on',
      'final',
      [asked('first', inside('district')), asked('final', inside('city'))],
      inside('city'),
    ],
    ['a first review after one was sent back', 'first', [asked('first', OUTSIDE)], inside('district')],
  ] as const)('%s', (_, review, events, expected) => {
    const unitId = reviewedUnit(review, { unitId: 'office' }, events as readonly unknown[] as CaseEvent[])
    expect(reviewBody({ units: UNITS }, unitId, () => true)).toEqual(expected)
  })

  test('where nobody reviews, the body outside', () => {
    expect(reviewBody({ units: UNITS }, 'office', () => false)).toEqual(OUTSIDE)
  })
})
