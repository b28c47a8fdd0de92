import { Connection } from './connection.ts'
import type { Job, Load } from './job.ts'

// The load of one measurement, in a process of its own so that it takes no time from the server's.
process.on('message', (job: Job) => {
  run(job).then(
    (load) => process.send?.({ load }),
    (error: Error) => process.send?.({ failure: error.message }),
  )
})

async function run(job: Job): Promise<Load> {
  const milliseconds: number[] = []
  const next = requestsOf(job)
  const connections = Array.from({ length: job.clients }, () => new Connection(job.port))
  const started = performance.now()
  await Promise.all(connections.map((connection) => send(connection, next, job.expected, milliseconds)))
  const passed = performance.now() - started
  for (const connection of connections) connection.close()
  milliseconds.sort((a, b) => a - b)
  const share = (part: number) =>
    milliseconds[Math.min(milliseconds.length - 1, Math.floor(milliseconds.length * part))] ?? 0
  return { perSecond: (milliseconds.length / passed) * 1000, p50: share(0.5), p95: share(0.95) }
}

function requestsOf(job: Job): () => string | undefined {
  if ('requests' in job) {
    let at = 0
    return () => job.requests[at++]
  }
  const end = performance.now() + job.seconds * 1000
  return () => (performance.now() < end ? job.request : undefined)
}

async function send(
  connection: Connection,
  next: () => string | undefined,
  expected: number,
  milliseconds: number[],
): Promise<void> {
  for (let request = next(); request !== undefined; request = next()) {
    const started = performance.now()
    const { status, head } = await connection.ask(request)
    if (status !== expected) throw new Error(`${request.split('\r\n', 1)[0]} was answered with\n${head}`)
    milliseconds.push(performance.now() - started)
  }
}
