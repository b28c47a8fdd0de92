import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = {
  answered(group: string, method: string, status: number, seconds: number): void
  /** An answer from the page store: counted on the hot path, hence a bare number. */
  readonly fromStore: { count: number }
  text(): Promise<string>
  readonly contentType: string
}

/** The figures of this process for Prometheus. `storeSize` is asked when they are read. */
export function openMetrics(storeSize: () => { pages: number; bytes: number }): Metrics {
  const register = new Registry()
  const fromStore = { count: 0 }
  collectDefaultMetrics({ register })
  const requests = new Counter({
    name: 'openhall_requests_total',
    help: 'Answers other than those from the page store, by group of addresses, method and status.',
    labelNames: ['group', 'method', 'status'],
    registers: [register],
  })
  const duration = new Histogram({
    name: 'openhall_request_seconds',
    help: 'Seconds until an answer was sent.',
    labelNames: ['group'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [register],
  })
  gauge(
    register,
    'openhall_page_store_answers_total',
    'Answers from the page store since the start.',
    () => fromStore.count,
  )
  gauge(register, 'openhall_page_store_pages', 'Pages in the page store.', () => storeSize().pages)
  gauge(register, 'openhall_page_store_bytes', 'Bytes in the page store.', () => storeSize().bytes)
  return {
    answered(group, method, status, seconds) {
      requests.inc({ group, method, status })
      duration.observe({ group }, seconds)
    },
    fromStore,
    text: () => register.metrics(),
    contentType: register.contentType,
  }
}

function gauge(register: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [register],
    collect() {
      this.set(read())
    },
  })
}
