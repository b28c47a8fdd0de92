import { expect, test } from 'vitest'
import { addressReader, isLoopback, networkOf } from './client-address.ts'

const PROXIES = ['10.0.0.0/8', '192.0.2.7', 'fd00::/8']

test.each([
  ['nobody in between', '203.0.113.9', undefined, '203.0.113.9'],
  ['a stranger who claims to forward', '203.0.113.9', '1.2.3.4', '203.0.113.9'],
  ['one proxy', '10.1.1.1', '203.0.113.9', '203.0.113.9'],
  ['one proxy, a client that lies before it', '10.1.1.1', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
  ['two proxies', '192.0.2.7', '203.0.113.9, 10.2.2.2', '203.0.113.9'],
  ['a proxy on IPv6', 'fd00::1', '2001:db8::5', '2001:db8::5'],
  ['IPv4 written as IPv6', '::ffff:10.1.1.1', '::ffff:203.0.113.9', '203.0.113.9'],
  ['a proxy that says nothing', '10.1.1.1', undefined, '10.1.1.1'],
  ['a proxy that says nonsense', '10.1.1.1', 'unknown, <script>', '10.1.1.1'],
  ['no address', undefined, undefined, 'unknown'],
])('%s', (_what, remote, forwarded, expected) => {
  expect(addressReader(PROXIES)(remote, forwarded)).toBe(expected)
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s stands for %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['10.0.0.1', false],
  ['unknown', false],
])('%s is this machine: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected)
})
