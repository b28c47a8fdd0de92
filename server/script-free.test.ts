import { expect, test } from 'vitest'
import { scriptFree } from './script-free.ts'

test.each([
  ['an inline script', '<p>a</p><script>self.__next_f.push([1,"x"])</script><p>b</p>', '<p>a</p><p>b</p>'],
  ['a framework file', '<script src="/_next/static/a.js" async=""></script>', ''],
  ['a framework file with line breaks', '<script src="/_next/a.js"\nasync="">\n</script>', ''],
  ['a script preload', '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>', ''],
  ['a module preload', '<link rel="modulepreload" href="/_next/a.js" as="script"/>', ''],
  ['marks of hydration', '<!--$--><p>1<!-- -->2</p><!--/$--><!--$?--><!--&-->', '<p>12</p>'],
  [
    'the holder of marks',
    '<body><div hidden=""><!--$--><!--/$--></div><main></main></body>',
    '<body><main></main></body>',
  ],
])('takes out %s', (_what, html, expected) => {
  expect(scriptFree(html)).toBe(expected)
})

test.each([
  ['linked data', '<script type="application/ld+json">{"@type":"GovernmentService"}</script>'],
  ['our own module', '<script type="module" src="/form.js"></script>'],
  ['a style sheet', '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>'],
  ['a style preload', '<link rel="preload" as="style" href="/_next/a.css"/>'],
  ['what somebody typed', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
])('leaves %s', (_what, html) => {
  expect(scriptFree(html)).toBe(html)
})
