const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const SCRIPT_PRELOAD = /<link rel="(?:preload|modulepreload)"[^>]*\bas="script"[^>]*>/g
const HYDRATION_MARK = /<!--(?: |\/?[$&][?!~]?)-->/g
const EMPTY_HOLDER = '<div hidden=""></div>'

/**
 * Takes the framework's scripts, their preloads and the marks they look for out of a page. What stays is
 * `application/ld+json` and scripts of our own from `public/`. Safe on finished HTML only: React escapes `<` in
 * everything that a person typed, so a script tag in it is always the framework's or ours.
 */
export function scriptFree(html: string): string {
  return html
    .replace(SCRIPT, (tag: string, attributes: string) => (isOurs(attributes) ? tag : ''))
    .replace(SCRIPT_PRELOAD, '')
    .replace(HYDRATION_MARK, '')
    .replace(EMPTY_HOLDER, '')
}

function isOurs(attributes: string): boolean {
  if (attributes.includes('type="application/ld+json"')) return true
  const source = /\bsrc="([^"]*)"/.exec(attributes)?.[1]
  return source !== undefined && !source.startsWith('/_next/')
}
