import type { Town } from '#domain/town/town.ts'
import type { Started } from '../server/start-server.ts'
import type { Row } from '../table/row.ts'
import type { Journey } from '../visit/file-a-complaint.ts'
import { weighPages } from '../visit/page-weights.ts'

const MOST_KB = 30
const KB = 1000

/** What comes over the wire: the first visit, the heaviest public page, a whole filing. */
export async function measureWeight(server: Started, town: Town, journey: Journey): Promise<Row[]> {
  const weights = await weighPages(server.port, town)
  const heaviest = weights[0]!
  const home = weights.find(({ path }) => path === '/en')!
  const row = { unit: 'kB', against: '', theirs: null, aim: '', met: null }
  const asked = { aim: `at most ${MOST_KB} kB` }
  return [
    {
      ...row,
      ...asked,
      what: 'first visit to /en: page and styles',
      ours: home.bytes / KB,
      met: home.bytes <= MOST_KB * KB,
    },
    {
      ...row,
      ...asked,
      what: `the heaviest of ${weights.length} public pages, ${heaviest.path}`,
      ours: heaviest.bytes / KB,
      met: heaviest.bytes <= MOST_KB * KB,
    },
    { ...row, what: 'a whole filing, from /en to the receipt', ours: journey.bytes / KB },
  ]
}
