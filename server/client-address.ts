import { BlockList, isIP } from 'node:net'

/** Tells who really asks, where proxies stand in between. */
export type AddressReader = (remote: string | undefined, forwardedFor: string | undefined) => string

const NOBODY = 'unknown'

/**
 * Reads X-Forwarded-For from its end for as long as the hop that wrote it is trusted; the first address beyond is the
 * client. From anybody else the header is not believed.
 */
export function addressReader(trustedProxies: readonly string[]): AddressReader {
  const trusted = blockListOf(trustedProxies)
  return (remote, forwardedFor) => {
    const hops = [...(forwardedFor ?? '').split(',').map(plainAddress), plainAddress(remote ?? '')]
    let client = hops.pop() ?? ''
    while (isTrusted(trusted, client) && isIP(hops.at(-1) ?? '') !== 0) client = hops.pop() ?? ''
    return isIP(client) === 0 ? NOBODY : client
  }
}

/** Whether an address is this machine's own: nobody else, or a proxy that TRUSTED_PROXIES does not name. */
export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

/** What one client has for itself: the address, on IPv6 the network of 64 bits. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  const all = [...groups, ...Array<string>(missing).fill('0'), ...(tail ? tail.split(':') : [])]
  return all.slice(0, 4).join(':')
}

function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return list
}

function isTrusted(list: BlockList, address: string): boolean {
  const family = isIP(address)
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

// IPv4 on a socket for both families is written as ::ffff:10.0.0.5.
function plainAddress(text: string): string {
  return text.trim().replace(/^::ffff:(?=\d+\.)/i, '')
}
