import { expect, test } from 'vitest'
import { queryOfQueue, queueAddressOf } from './queue-address.ts'

const read = (query: string) => {
  const params = new URLSearchParams(query)
  return queueAddressOf((name) => params.get(name) ?? '')
}

test.each([
  ['', ''],
  ['view=late&service=petition', 'view=late&service=petition'],
  ['stage=waiting&unit=x', 'unit=x&stage=waiting'],
  ['view=nonsense&stage=nonsense&tag=%3Cscript%3E', ''],
  ['view=legs&unit=x&stage=waiting', 'view=legs'],
  ['view=closed&unit=x&stage=waiting', 'view=closed&unit=x'],
  ['view=waiting&stage=working&urgency=life', 'view=waiting&urgency=life'],
  ['q=王小红&after=1.2.3&show=filter', ''],
])('%s is kept as %j', (query, kept) => {
  const address = read(query)
  expect(String(queryOfQueue(address.view, address))).toBe(kept)
  expect(read(kept)).toEqual(address)
})
