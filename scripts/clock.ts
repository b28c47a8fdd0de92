import { once } from 'node:events'
import { readCalendar } from '#adapters/town-folder/read-calendar.ts'
import { settings } from '#config/env.ts'
import type { Calendar } from '#domain/clock/calendar.ts'
import { type LineAnswer, lineAnswerer } from '#domain/clock/line-answerer.ts'

/** Longest line that is read, in characters; what is longer is answered with an error and not kept. */
const LONGEST = 8_388_608

const USAGE = `npm run --silent clock < lines.jsonl

Works out due dates: one JSON line in, one JSON line out; blank lines are passed over.
{"id": "a", "calendar": "cn", "rule": {"period": {"count": 5, "unit": "working-days"}},
 "facts": [{"type": "start", "at": "2026-09-28T10:00:00+08:00"}], "now": "2026-09-29T09:00:00+08:00"}   (on one line)

calendar  the id of one in town/calendars, or a calendar written out
period    hours, working-hours, calendar-days, working-days or months
rule      also firstDay (next-day, same-day), ifLastDayOff (keep, next-working-day), stopsFor (reasons)
facts     start, pause with reason, resume, restart, extend with count and unit, stop
A line that cannot be answered gives {"id": …, "error": "field: what is wrong"}.
`

const calendars = new Map<string, Calendar | undefined>()
const answerLine = lineAnswerer(calendarById)

/** JSON lines on standard input, one JSON line each on standard output; blank lines are passed over. */
async function main(): Promise<void> {
  process.stdout.on('error', stopQuietly)
  process.stdin.setEncoding('utf8')
  let rest = ''
  let isTooLong = false
  for await (const chunk of process.stdin as AsyncIterable<string>) {
    const [first = '', ...lines] = chunk.split('\n')
    rest = isTooLong ? '' : rest + first
    isTooLong ||= rest.length > LONGEST
    if (lines.length === 0) continue
    const answers = [isTooLong ? tooLong() : answer(rest), ...lines.slice(0, -1).map(answer)]
    isTooLong = false
    rest = lines.at(-1) ?? ''
    await write(answers)
  }
  await write([isTooLong ? tooLong() : answer(rest)])
}

function answer(line: string): LineAnswer | undefined {
  const text = line.replace(/^\uFEFF/, '').trim()
  return text === '' ? undefined : answerLine(text)
}

function tooLong(): LineAnswer {
  return { id: null, error: `line: longer than ${LONGEST} characters` }
}

function calendarById(id: string): Calendar | undefined {
  if (!calendars.has(id)) calendars.set(id, readCalendar(settings().townDir, id))
  return calendars.get(id)
}

async function write(answers: readonly (LineAnswer | undefined)[]): Promise<void> {
  const lines = answers.filter((it) => it !== undefined).map((it) => `${JSON.stringify(it)}\n`)
  if (lines.length > 0 && !process.stdout.write(lines.join(''))) await once(process.stdout, 'drain')
}

/** The reader of our output may leave early (`| head`). */
function stopQuietly(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
}

if (process.argv.includes('--help')) process.stdout.write(USAGE)
else await main()
