import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** SHA-256, in hex, of the canonical JSON (RFC 8785) of a town item's content: equal content has an equal digest. */
export function contentDigest(content: unknown): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
}
