import { spawn } from 'node:child_process'

/** One part of the run: a command, and how its own counts are read; without them it counts as one. */
type Part = {
  readonly name: string
  readonly command: readonly string[]
  readonly counts?: (output: string) => Counts | null
}
type Counts = { readonly passed: number; readonly failed: number }

const PARTS: readonly Part[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'style', command: ['biome', 'check', '--diagnostic-level=error'] },
  {
    name: 'unit and db',
    command: ['vitest', 'run', '--reporter=default', '--no-color'],
    counts: countsOfVitest,
  },
]

const total = { passed: 0, failed: 0 }
for (const part of PARTS) {
  const started = performance.now()
  const { code, output } = await run(part.command)
  const counts = part.counts?.(output) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  const failed = counts.failed === 0 && code !== 0 ? 1 : counts.failed
  total.passed += counts.passed
  total.failed += failed
  console.log(
    `${part.name}: ${counts.passed} passed, ${failed} failed, ${Math.round((performance.now() - started) / 1000)} s`,
  )
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

function run([program, ...args]: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk
        process.stdout.write(chunk)
      })
    }
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

function countsOfVitest(output: string): Counts | null {
  const line = output.split('\n').findLast((text) => /^\s*Tests\s/.test(text))
  if (!line) return null
  return {
    passed: Number(/(\d+) passed/.exec(line)?.[1] ?? 0),
    failed: Number(/(\d+) failed/.exec(line)?.[1] ?? 0),
  }
}
