import { expect, test } from 'vitest'
import { addressParts } from './address-parts.ts'
import { householdKey } from './household-key.ts'
import { type Stop, sharing, walkingOrder } from './walking-order.ts'

const AREAS = ['nanhe', 'cuihu', 'beiqiao']

function stop(
  caseFileId: string,
  text: string,
  areaId: string | null = 'cuihu',
  person: string | null = null,
): Stop {
  return {
    caseFileId,
    areaId,
    person,
    parts: addressParts(text),
    householdKey: householdKey({ areaId, text }),
  }
}

const walk = (...stops: Stop[]) =>
  walkingOrder(stops, AREAS).map(({ areaId, lane, households }) => [
    areaId,
    lane,
    households.map((household) => household.stops.map(({ caseFileId }) => caseFileId)),
  ])

test('by area, lane, house, building, unit and room; numbers as numbers', () => {
  const stops = [
    stop('elsewhere', '', null),
    stop('north', '桥头路1号', 'beiqiao'),
    stop('hundred', '学府路100号'),
    stop('nine', '学府路9号'),
    stop('ten', '学府路10号3栋2单元101'),
    stop('ten-first', '学府路10号3栋1单元1001'),
    stop('whole-lane', '学府路'),
    stop('other-lane', '湖滨路2号'),
  ]
  const expected = [
    ['cuihu', '学府路', [['whole-lane'], ['nine'], ['ten-first'], ['ten'], ['hundred']]],
    ['cuihu', '湖滨路', [['other-lane']]],
    ['beiqiao', '桥头路', [['north']]],
    [null, '', [['elsewhere']]],
  ]
  expect(walk(...stops)).toEqual(expected)
  expect(walk(...stops.toReversed())).toEqual(expected)
})

test('one home is one stop, however it was written, and so is one person with two addresses', () => {
  expect(
    walk(
      stop('a', '学府路12号3栋201室'),
      stop('b', '学府路１２号３幢２０１'),
      stop('c', '学府路12号3栋202室'),
      stop('d', '湖滨路2号', 'cuihu', 'wang'),
      stop('e', '学府路12号3栋202室', 'cuihu', 'wang'),
    ),
  ).toEqual([
    [
      'cuihu',
      '学府路',
      [
        ['a', 'b'],
        ['c', 'e', 'd'],
      ],
    ],
  ])
})

test('a vague place brings nobody together', () => {
  expect(walk(stop('a', 'by the gate'), stop('b', 'by the gate'))).toEqual([
    ['cuihu', 'bythegate', [['a'], ['b']]],
  ])
})

test('a third case file that shares a home with one and a person with another makes them one household', () => {
  expect(
    walk(
      stop('a', '学府路1号'),
      stop('b', '学府路5号', 'cuihu', 'li'),
      stop('c', '学府路1号', 'cuihu', 'li'),
    ),
  ).toEqual([['cuihu', '学府路', [['a', 'c', 'b']]]])
})

test('other case files of a home are found by the home and by the person', () => {
  const here = stop('a', '学府路1号', 'cuihu', 'li')
  const others = [
    stop('a', '学府路1号'),
    stop('b', '学府路一号'),
    stop('c', '', null, 'li'),
    stop('d', '学府路2号'),
    stop('e', '学府路'),
  ]
  expect(sharing(here, others).map(({ caseFileId }) => caseFileId)).toEqual(['b', 'c'])
})
