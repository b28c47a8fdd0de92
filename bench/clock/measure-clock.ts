import { spawn } from 'node:child_process'
import { median, type Row } from '../table/row.ts'
import { mixedLines } from './mixed-lines.ts'

const LINES = 10_000
const ROUNDS = 5
const MOST_SECONDS = 5

/** How long the command-line clock takes for 10,000 mixed lines, its start included. */
export async function measureClock(): Promise<Row> {
  const input = `${mixedLines(LINES).join('\n')}\n`
  const seconds: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) seconds.push(await secondsFor(input))
  const ours = median(seconds)
  return {
    what: `clock: ${LINES.toLocaleString('en-GB')} mixed lines, start included`,
    ours,
    unit: 's',
    against: '',
    theirs: null,
    aim: `under ${MOST_SECONDS} s`,
    met: ours < MOST_SECONDS,
  }
}

async function secondsFor(input: string): Promise<number> {
  const begun = performance.now()
  const clock = spawn('node', ['scripts/clock.ts'], { stdio: ['pipe', 'pipe', 'inherit'] })
  clock.stdin.end(input)
  let answers = 0
  for await (const chunk of clock.stdout as AsyncIterable<Buffer>) answers += linesIn(chunk)
  if (answers !== LINES) throw new Error(`the clock gave ${answers} answers to ${LINES} lines`)
  return (performance.now() - begun) / 1000
}

function linesIn(chunk: Buffer): number {
  let lines = 0
  for (const byte of chunk) if (byte === 10) lines += 1
  return lines
}
