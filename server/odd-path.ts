const LONGEST = 4096
const FRAMEWORK_FORM = /\.(?:rsc|segments|segment\.rsc|action|meta)(?:\/|$)|\.segments\//

/**
 * What is wrong with a request target, as a status, before anything looks at it: 400 where it cannot be read,
 * 404 where no page of ours could have such an address. `undefined` is an ordinary one.
 */
export function judgeTarget(target: string): 400 | 404 | undefined {
  if (!target.startsWith('/') || target.length > LONGEST) return 400
  const path = target.split('?', 1)[0] ?? ''
  const decoded = decode(path)
  if (decoded === undefined || hasControl(decoded)) return 400
  if (path.includes('//') || /%2f|%5c|\\/i.test(path)) return 404
  if (decoded.split('/').some((segment) => segment === '.' || segment === '..')) return 404
  return FRAMEWORK_FORM.test(decoded) ? 404 : undefined
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function hasControl(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f')
}
