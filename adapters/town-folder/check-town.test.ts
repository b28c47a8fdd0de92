import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkTown } from './check-town.ts'
import type { Laws } from './laws.ts'
import { writeProblem } from './problem.ts'
import { readTownFolder } from './read-town-folder.ts'

// Each mistake changes one file: what the others hold is read once.
vi.mock('./yaml-file.ts', async (original) => {
  const real = await original<typeof import('./yaml-file.ts')>()
  const known = new Map<string, ReturnType<typeof real.readYamlFile>>()
  return {
    ...real,
    readYamlFile(dir: string, file: string) {
      const key = `${file}\n${real.readText(dir, file)}`
      const reading = known.get(key) ?? real.readYamlFile(dir, file)
      known.set(key, reading)
      return reading
    },
  }
})

const demo = resolve(import.meta.dirname, '../../town')
const root = mkdtempSync(join(tmpdir(), 'openhall-town-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(root, 'town-'))
  cpSync(demo, dir, { recursive: true })
})

function problems(laws: Laws | null = null): string[] {
  const reading = readTownFolder(dir)
  return (reading.ok ? checkTown(reading.town, laws) : reading.problems).map(writeProblem)
}

function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(dir, file), 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${file} does not hold ${from}`)
  writeFileSync(join(dir, file), after)
}

/** The line of a text in a file of the folder, counted from 1. */
function lineOf(file: string, text: string): number {
  const before = readFileSync(join(dir, file), 'utf8').split(text)[0] ?? ''
  return before.split('\n').length
}

test('the demo town is right', () => {
  expect(problems()).toEqual([])
})

describe('each kind of mistake is named with file, line and field', () => {
  const petition = 'services/petition.yaml'
  const CN = 'calendars/cn.yaml'
  const table: [string, string, string | RegExp, string, string][] = [
    ['no YAML', petition, 'kind: complaint', 'kind: [complaint', 'this is no YAML'],
    ['a wrong word', petition, 'kind: complaint', 'kind: moan', 'kind: expected one of "application"'],
    ['a missing field', petition, /publicLevel: counted\n/, '', 'publicLevel: '],
    [
      'a field that nobody reads',
      petition,
      'retentionYears',
      'retentionYear',
      'nobody reads “retentionYear”; check the spelling',
    ],
    ['no Chinese', petition, ', zh-Hans: 提出信访事项 }', ' }', 'title.zh-Hans: the Chinese text is missing'],
    ['no English', petition, 'en: Make a petition, ', '', 'title.en: the English text is missing'],
    ['empty English', petition, 'en: Make a petition', 'en: ""', 'title.en: the English text is missing'],
    ['no zone', CN, 'Asia/Shanghai', 'Mars/Olympus', 'timeZone: unknown time zone'],
    [
      'another zone',
      CN,
      'Asia/Shanghai',
      'Europe/Paris',
      'its calendar “cn” by Europe/Paris: one of them is wrong',
    ],
    [
      'days back to front',
      CN,
      '2026-01-01..2026-01-03',
      '2026-01-03..2026-01-01',
      'holidays[0].off: write days as 2026-10-01',
    ],
    ['no year', CN, /^ {2}2026:/m, '  26:', 'years.26: not a year between 1900 and 2199'],
    [
      'a far day',
      CN,
      '[2026-01-04]',
      '[2024-01-04]',
      'the list of 2026 names 2024-01-04, which is no day near it',
    ],
    [
      'a day twice',
      CN,
      '[2026-01-04]',
      '[2026-01-03]',
      'says of 2026-01-03 that it is off and that it is worked',
    ],
    [
      'another name than the file',
      petition,
      'slug: petition',
      'slug: petitions',
      'slug: this must be “petition”, like the file',
    ],
    ['a kind of question that is not there', petition, 'type: address', 'type: map', 'questions[2].type: '],
    [
      'two questions of one name',
      petition,
      'id: tried',
      'id: place',
      'questions[3].id: “place” stands twice',
    ],
    [
      'a question that all services ask',
      petition,
      'id: tried',
      'id: reach',
      'questions[3].id: “reach” is asked by every service',
    ],
    [
      'a condition on nothing',
      petition,
      'id: tried',
      'id: tried\n    showIf: { question: nothing, is: [a] }',
      '“nothing” is not asked before this question',
    ],
    [
      'a condition on no choice',
      petition,
      'id: tried',
      'id: tried\n    showIf: { question: danger, is: [gold] }',
      '“danger” has no choice “gold”',
    ],
    [
      'a policy that is not there',
      petition,
      'policies: [',
      'policies: [nothing, ',
      'policies[0]: there is no policy “nothing”',
    ],
    [
      'a regime that is not there',
      petition,
      'regimes: [',
      'regimes: [nothing, ',
      'regimes[0]: there is no regime “nothing”',
    ],
    [
      'a unit that is not there',
      petition,
      'to: petitions-hotline',
      'to: nothing',
      'routing.to: there is no unit “nothing”',
    ],
    [
      'routing by a question that is not asked',
      petition,
      'question: place',
      'question: nothing',
      'routing.question: this service does not ask “nothing”',
    ],
    [
      'routing by a question of the wrong kind',
      petition,
      'question: place',
      'question: story',
      '“story” must be a question of kind area or address',
    ],
    ['no clock', petition, /regimes: \[.*\]/, 'regimes: []', 'regimes: no clock would run: name a regime'],
    [
      'a long English sentence',
      petition,
      'en: Ask for something',
      `en: ${'one more word '.repeat(9)}`,
      'words, the most is 25',
    ],
    [
      'a long Chinese sentence',
      petition,
      '别处办不了的事',
      '别处办不了的事'.repeat(8),
      'characters, the most is 35',
    ],
    ['officialese', petition, '别处办不了的事', '兹有别处办不了的事', '“兹” is officialese'],
    [
      'a clock that is not there',
      'regimes/petition.yaml',
      'clock: petition-resolve',
      'clock: petition-solve',
      'clocks[1].clock: there is no clock “petition-solve”',
    ],
    [
      'an event that is not there',
      'regimes/petition.yaml',
      'startsOn: [filed]',
      'startsOn: [field]',
      'clocks[0].startsOn[0]: ',
    ],
    [
      'an outcome that nobody wrote',
      'regimes/petition.yaml',
      '  - supported\n',
      '  - granted\n',
      'outcomes[0]: there is no outcome “granted”',
    ],
    [
      'a sort of event that there is not',
      'regimes/petition.yaml',
      'startsOn: ["review-asked:first"]',
      'startsOn: ["review-asked:second"]',
      'clocks[3].startsOn[0]: “review-asked” has no sort “second”: write one of first, final',
    ],
    [
      'a sort of an event that has none',
      'regimes/petition.yaml',
      'startsOn: [accepted]',
      'startsOn: ["confirmed:twice"]',
      'clocks[1].startsOn[0]: “confirmed” is of one sort only: write it without “:twice”',
    ],
    [
      'a letter for an outcome that is not there',
      'letters.yaml',
      '- duty-done',
      '- nothing',
      'outcomes[0]: there is no outcome “nothing”',
    ],
    [
      'an outcome of what is not decided',
      'letters.yaml',
      'letter: decided\n  services: [complaint]\n  outcomes:',
      'letter: accepted\n  services: [complaint]\n  outcomes:',
      'outcomes: only “decided” has an outcome, not “accepted”',
    ],
    [
      'a clock for each leg that no leg starts',
      'regimes/every-case-file.yaml',
      'startsOn: [leg-added]',
      'startsOn: [filed]',
      'clocks[1].each: a clock for each leg starts on leg-added',
    ],
    [
      'a notice without its days',
      'regimes/basic-assistance.yaml',
      'notice: { rule: public-notice }\n',
      '',
      'moves: a public notice needs its days: write notice with a rule',
    ],
    [
      'a notice that nobody can put up',
      'regimes/medical-assistance.yaml',
      ', publish-notice]',
      ']',
      'notice: nobody could put this notice up: list the move publish-notice',
    ],
    [
      'an approval that waits for a notice without a regime of it',
      'services/apply-medical-assistance.yaml',
      'regimes: [medical-assistance, urgent-need]',
      'regimes: [town-promise-assistance, urgent-need]',
      'noticeBeforeApproval: no notice could be put up: name a regime that has one',
    ],
    [
      'a common regime that there is not',
      'town.yaml',
      'commonRegimes: [every-case-file]',
      'commonRegimes: [each-case-file]',
      'commonRegimes[0]: there is no regime “each-case-file”',
    ],
    [
      'a pause that the clock does not know',
      'regimes/information.yaml',
      'reason: third-party',
      'reason: lunch',
      'the clock “information-answer” does not stop for “lunch”',
    ],
    [
      'a petition clock that stops',
      'clocks/petition-resolve.yaml',
      'stopsFor: []',
      'stopsFor: [{ reason: resident, article: "34" }]',
      'stopsFor: a petition clock has no pause in law',
    ],
    [
      'a reason to stop without article',
      'clocks/information-answer.yaml',
      'resident, article: "30"',
      'resident',
      'stopsFor: each reason to stop needs its article',
    ],
    [
      'a missing rule of a clock',
      'clocks/petition-resolve.yaml',
      /stopsFor: \[\]\n/,
      '',
      'stopsFor: this is missing',
    ],
    [
      'two units of one name',
      'units.yaml',
      'id: oversight',
      'id: social-assistance',
      'id: “social-assistance” stands twice in this file',
    ],
    [
      'an area without its parent',
      'areas.yaml',
      'parent: nanhe',
      'parent: nanhu',
      'parent: there is no area “nanhu”',
    ],
    [
      'a person without unit',
      'people.yaml',
      'unit: oversight',
      'unit: insight',
      'unit: there is no unit “insight”',
    ],
    ['a role that is not there', 'people.yaml', 'role: handler', 'role: king', 'roles[0].role: '],
    [
      'no standard question',
      'standard-questions.yaml',
      'id: danger',
      'id: peril',
      'danger, helper, name, reach and adjustments must all be there',
    ],
    ['a time zone', 'town.yaml', 'Asia/Shanghai', 'Asia/Atlantis', 'zone: this time zone is not known'],
    ['a list that is none', 'partners.yaml', /^[\s\S]*$/, 'partner: one', 'this file must be a list'],
    [
      'a source that is not there',
      'policies/your-data/policy.yaml',
      /source: [a-z0-9-]+/,
      'source: nothing',
      'source: there is no source “nothing”',
    ],
    [
      'no text in one language',
      'policies/your-data/zh-Hans.md',
      /^[\s\S]*$/,
      ' ',
      'the Chinese text is missing',
    ],
  ]
  test.each(table)('%s', (_, file, from, to, sentence) => {
    change(file, from, to)
    const found = problems()
    expect(
      found.some((problem) => problem.startsWith(`${file}:`) && problem.includes(sentence)),
      found.join('\n'),
    ).toBe(true)
  })

  test('the line is that of the mistake', () => {
    change('services/petition.yaml', 'to: petitions-hotline', 'to: nothing')
    const line = lineOf('services/petition.yaml', 'to: nothing')
    expect(problems()).toContain(`services/petition.yaml:${line}: routing.to: there is no unit “nothing”`)
  })

  test('every mistake is named in one run', () => {
    change('services/petition.yaml', 'kind: complaint', 'kind: moan')
    change('units.yaml', 'kind: district-office', 'kind: palace')
    rmSync(join(dir, 'emergency.yaml'))
    expect(new Set(problems().map((problem) => problem.split(':')[0]))).toEqual(
      new Set(['services/petition.yaml', 'units.yaml', 'emergency.yaml']),
    )
  })
})

describe('articles', () => {
  const everything = new Map([...'行政复议法 信访工作条例'.split(' ')].map((name) => [name, new Set([23])]))

  test('that the law does not hold are named, in services, clocks and policies', () => {
    const found = problems(everything)
    expect(
      found.some(
        (one) =>
          one.startsWith('services/petition.yaml') && one.includes('《信访工作条例》 has no article 34'),
      ),
    ).toBe(true)
    expect(
      found.some((one) => one.startsWith('clocks/petition-resolve.yaml') && one.includes('source.article')),
    ).toBe(true)
    expect(found.some((one) => one.startsWith('policies/complaints-and-petitions/policy.yaml'))).toBe(true)
    expect(found.some((one) => one.includes('《信访工作条例》 has no article 23'))).toBe(false)
  })

  test('of a law that is not at hand are named too', () => {
    expect(
      problems(everything).some((one) => one.includes('there is no text of “残疾人保障法” to check against')),
    ).toBe(true)
  })
})

describe('a part that another file needs', () => {
  test.each([
    [
      'decision-rights.yaml',
      'outcomes: [first-review-answer]',
      'outcomes: [answered]',
      'regimes/petition.yaml:7: clocks: nobody could ask for the final review: write the rights after “first-review-answer”',
    ],
    [
      'partners.yaml',
      'id: next-higher-body',
      'id: higher-body',
      'regimes/petition.yaml:7: clocks: reviews need the partner “next-higher-body”',
    ],
    [
      'decision-rights.yaml',
      'outcomes: [record-partly-corrected, record-not-corrected]',
      'outcomes: [record-partly-corrected]',
      "regimes: “record-not-corrected” has to name the person's rights: write them for application",
    ],
  ])('%s: %s', (file, from, to, sentence) => {
    change(file, from, to)
    expect(problems().some((problem) => problem.endsWith(sentence))).toBe(true)
  })
})
