import { expect, test } from 'vitest'
import { isOwnForm } from './origin-check.ts'

const PUBLIC = 'https://hall.example'

test.each([
  [
    'a form of a page of ours',
    { 'sec-fetch-site': 'same-origin', origin: PUBLIC, host: 'hall.example' },
    true,
  ],
  ['a page of ours behind a proxy that changes the host', { origin: PUBLIC, host: '10.0.0.3:3000' }, true],
  [
    'plain http on the address that was asked',
    { origin: 'http://10.0.0.3:3000', host: '10.0.0.3:3000' },
    true,
  ],
  ['the usual port left out', { origin: 'http://hall.local', host: 'hall.local:80' }, true],
  [
    'another site',
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example', host: 'hall.example' },
    false,
  ],
  [
    'a neighbouring host',
    { 'sec-fetch-site': 'same-site', origin: 'https://a.hall.example', host: 'hall.example' },
    false,
  ],
  ['a typed address', { 'sec-fetch-site': 'none', host: 'hall.example' }, false],
  [
    'another site that names our address',
    { 'sec-fetch-site': 'cross-site', origin: PUBLIC, host: 'hall.example' },
    false,
  ],
  ['another site, old browser', { origin: 'https://evil.example', host: 'hall.example' }, false],
  ['another port', { origin: 'http://127.0.0.1:4000', host: '127.0.0.1:3000' }, false],
  ['a hidden origin', { origin: 'null', host: 'hall.example' }, false],
  ['no origin at all', { host: 'hall.example' }, false],
  ['no host', { origin: 'https://evil.example' }, false],
  ['nonsense', { origin: ':::', host: '[' }, false],
])('%s: %o is ours: %s', (_what, headers, expected) => {
  expect(isOwnForm(headers, PUBLIC)).toBe(expected)
})
