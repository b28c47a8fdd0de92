import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressParts } from './address-parts.ts'
import { householdKey } from './household-key.ts'

const AREAS = ['南河街道', '翠湖社区', 'Nanhe Subdistrict', 'Cuihu Community']
const keyOf = (text: string, areaId: string | null = 'cuihu') =>
  householdKey({ areaId, text, areaNames: AREAS })

const SAME: readonly (readonly string[])[] = [
  [
    '学府路12号3栋2单元201室',
    '学府路１２号３栋２单元２０１室',
    '学府路 12 号 3 号楼 2 单元 201',
    '学府路十二号三号楼二单元二〇一室',
    '学府路12号3幢2单元201房',
    '学府路12号3座2单元201室',
    '翠湖社区学府路12号，3栋，2单元，201室',
    '南河街道翠湖社区学府路12号3栋2单元201室',
    '学府路12号3-2-201',
    '学府路12-3-2-201',
    '学府路12號3號樓2單元201室',
  ],
  ['学府路12号201室', '学府路12号 201', '学府路12号2楼201室', '学府路12号二层201室'],
  ['学府路12号3栋201', '学府路12号3楼201室', '学府路12号3-201', '学府路１２号３－２０１'],
  [
    'Room 201, Unit 2, Building 3, 12 Xuefu Road',
    'Rm. 201, unit 2, bldg 3, No. 12 Xuefu Rd.',
    '12 XUEFU ROAD, Building 3, Unit 2, Apt 201',
    'No.12 Xuefu Rd, Block 3, Unit 2, #201',
    'Cuihu Community, 12 Xuefu Road, Building 3, Unit 2, Flat 201',
  ],
  ['石桥村三组8号', '石桥村3组8号', '石桥村第3组 8 号'],
  ['幸福小区5栋1单元302', '幸福小区5幢1单元302室', '幸福小区五号楼一单元302室'],
]

test.each(SAME.map((ways) => [ways[0]!, ways] as const))(
  '%s has one key however it is written',
  (_, ways) => {
    const keys = new Set(ways.map((text) => keyOf(text)))
    expect([...keys]).toHaveLength(1)
    expect([...keys][0]).not.toBeNull()
  },
)

test('other homes have other keys', () => {
  const different = [
    ...SAME.map(([first]) => first!),
    '学府路12号3栋2单元202室',
    '学府路12号3栋1单元201室',
    '学府路14号3栋2单元201室',
    '学林路12号3栋2单元201室',
  ]
  expect(new Set(different.map((text) => keyOf(text))).size).toBe(different.length)
  expect(keyOf('学府路12号', 'beiqiao')).not.toBe(keyOf('学府路12号', 'cuihu'))
})

test.each(['by the gate', '北门旁边', '', '翠湖社区', '  '])('"%s" names no home', (text) => {
  expect(keyOf(text)).toBeNull()
})

test.each([
  ['学府路一百零五号', { number: '105' }],
  ['学府路二十号', { number: '20' }],
  ['学府路十号', { number: '10' }],
  ['12弄3号', { lane: '12弄', number: '3' }],
  ['A座1502室', { building: 'a', room: '1502' }],
  ['5 Shiqiao Lane', { lane: 'shiqiaolane', number: '5' }],
  ['Floor 3, 7 Shiqiao Ln.', { lane: 'shiqiaolane', number: '7', building: null }],
])('%s', (text, parts) => {
  expect(addressParts(text)).toMatchObject(parts)
})

test('any words are read without fault, and spaces at their ends change nothing', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'学府路号楼栋单元室第三十百〇-0123456789 ,#ab', 'room ', 'no. '),
  })
  fc.assert(
    fc.property(words, (text) => {
      expect(addressParts(`  ${text} `)).toEqual(addressParts(text))
    }),
  )
})
