/** What a written address says, as far as it can be read. Numbers are digits without leading zeros; `lane` is the rest. */
export type AddressParts = {
  readonly lane: string
  readonly number: string | null
  readonly building: string | null
  readonly unit: string | null
  readonly room: string | null
}

type Part = Exclude<keyof AddressParts, 'lane'> | 'floor'
type Found = Partial<Record<Part, string>>

/** Each takes one part out of the text, in this order; the groups name what they found. */
const READERS: readonly RegExp[] = [
  /第?(?<number>\d+)[-之](?<building>\d+)-(?<unit>\d+)-(?<room>\d{2,4}[a-z]?)(?!\d|号|栋|幢|座|楼)/,
  /(?<building>\d+|[a-z])(?:号楼|号院|栋|幢|座)/,
  /\b(?:building|bldg|block|blk)\.? ?#?(?<building>\d+|[a-z])\b/,
  /(?<unit>\d+)单元/,
  /\bunit\.? ?#?(?<unit>\d+)\b/,
  /(?<room>\d+[a-z]?)(?:室|房)/,
  /\b(?:room|rm|apartment|apt|flat|suite)\.? ?#?(?<room>\d+[a-z]?)\b/,
  /(?<number>\d+)号/,
  /\bno\.? ?(?<number>\d+)\b/,
  /(?<floor>\d+)[层楼]/,
  /\b(?<floor>\d+)(?:st|nd|rd|th) floor\b/,
  /\bfloor\.? ?(?<floor>\d+)\b/,
  /(?<=^|[^\d-])(?<building>\d+)-(?<unit>\d+)-(?<room>\d{2,4}[a-z]?)(?!\d)/,
  /(?<=^|[^\d-])(?<building>\d+)-(?<room>\d{2,4}[a-z]?)(?!\d)/,
  /#(?<room>\d+[a-z]?)\b/,
  /(?:^|[ ,])(?<number>\d+) (?=[a-z])/,
  /(?<=[ ,]|^)(?<room>\d{3,4}[a-z]?)$/,
]

const ROADS: Readonly<Record<string, string>> = {
  rd: 'road',
  st: 'street',
  ln: 'lane',
  ave: 'avenue',
  alley: 'lane',
}

/**
 * Reads an address as people write it: digits and letters of any width, Chinese numerals, 号 楼 栋 幢 座 单元 室, "3-2-201",
 * and the English forms. Names of areas that stand in front of it, given as `areaNames`, are left out.
 */
export function addressParts(text: string, areaNames: readonly string[] = []): AddressParts {
  const found: Found = {}
  let rest = withDigits(narrowed(text))
  for (const reader of READERS) {
    const match = reader.exec(rest)
    const groups = Object.entries(match?.groups ?? {}) as [Part, string][]
    if (!match || groups.some(([part]) => found[part] !== undefined)) continue
    for (const [part, value] of groups) found[part] = value.replace(/^0+(?=\d)/, '')
    rest = `${rest.slice(0, match.index)} , ${rest.slice(match.index + match[0].length)}`
      .trimEnd()
      .replace(/[ ,]+$/, '')
  }
  const { number = null, unit = null, room = null } = found
  return { lane: laneOf(rest, areaNames), number, building: buildingOf(found), unit, room }
}

/** "3楼201" is the third building, "3楼301" the third floor, where no building is named. */
function buildingOf({ building, floor, room }: Found): string | null {
  if (building !== undefined) return building
  return floor !== undefined && room !== undefined && !room.startsWith(floor) ? floor : null
}

const SIMPLE: Readonly<Record<string, string>> = { 號: '号', 樓: '楼', 棟: '栋', 單: '单' }

function narrowed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―−~]/g, '-')
    .replace(/[號樓棟單]/g, (sign) => SIMPLE[sign]!)
    .replace(/\s+/g, ' ')
    .trim()
}

const DIGITS = '零一二三四五六七八九'

/** Chinese numerals before what an address counts become digits: 三号楼, 十二号, 二〇一室. */
function withDigits(text: string): string {
  return text
    .replace(/[〇零一二三四五六七八九十百两]+(?=号|弄|栋|幢|座|楼|单元|室|房|层|组|队)/g, digitsOf)
    .replace(/ ?- ?/g, '-')
    .replace(/(?<=[\d\p{Script=Han}]) (?=[\d\p{Script=Han}])/gu, (space, at: number, whole: string) =>
      /\d/.test(whole[at - 1]!) && /\d/.test(whole[at + 1]!) ? space : '',
    )
}

function digitsOf(numeral: string): string {
  const digits = numeral.replace(/〇/g, '零').replace(/两/g, '二')
  if (!/[十百]/.test(digits)) return [...digits].map((sign) => DIGITS.indexOf(sign)).join('')
  const [hundreds, below] = digits.includes('百') ? digits.split('百') : ['', digits]
  const [tens, ones = ''] = below!.includes('十') ? below!.split('十') : ['零', below!.replace(/^零/, '')]
  const digit = (sign: string | undefined, empty: number) => (sign ? DIGITS.indexOf(sign) : empty)
  return `${digit(hundreds, 0) * 100 + digit(tens, 1) * 10 + digit(ones, 0)}`
}

function laneOf(rest: string, areaNames: readonly string[]): string {
  const words = rest.replace(/\b(rd|st|ln|ave|alley)\b\.?/g, (word) => ROADS[word.replace('.', '')] ?? word)
  const bare = words.replace(/第(?=\d)/g, '').replace(/[^\p{L}\p{N}]+/gu, '')
  return areaNames
    .map((name) => narrowed(name).replace(/[^\p{L}\p{N}]+/gu, ''))
    .reduce((lane, name) => (lane.startsWith(name) && name !== '' ? lane.slice(name.length) : lane), bare)
}
