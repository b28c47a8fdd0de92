import { expect, test, vi } from 'vitest'
import { ERROR_PLACEHOLDERS, ERROR_STATUSES } from '#i18n/error-pages.ts'
import { openErrorPages } from './error-page.ts'
import { errorPageFor } from './error-status.ts'
import { resendForm } from './resend-form.ts'

const WISH = {
  status: '404',
  locale: 'en',
  isLarge: false,
  path: '/nosuch',
  id: 'abcd1234',
  resend: '',
} as const
const { id, path, resend } = ERROR_PLACEHOLDERS
const PAGE = `<a href="/zh${path}">中文</a><p>quote: ${id}</p><div>${resend}</div><script>x</script>`

test('a drawn page is filled in for its reader, without scripts', async () => {
  const html = await openErrorPages(async () => PAGE).html({ ...WISH, path: '/a"<b>$&' })
  expect(html).toBe('<a href="/zh/a&quot;&lt;b&gt;$&amp;">中文</a><p>quote: abcd1234</p><div></div>')
})

test('a page is drawn once for each language, status and text size', async () => {
  const draw = vi.fn(async () => PAGE)
  const pages = openErrorPages(draw)
  await Promise.all([pages.html(WISH), pages.html(WISH)])
  await pages.html({ ...WISH, isLarge: true })
  await pages.html({ ...WISH, locale: 'zh' })
  expect(draw.mock.calls).toEqual([
    ['/en/errors/404', false],
    ['/en/errors/404', true],
    ['/zh/errors/404', false],
  ])
})

test('after a change of the town the old page serves until the new one is drawn', async () => {
  let words = 'old'
  const pages = openErrorPages(async () => words)
  await pages.html(WISH)
  words = 'new'
  pages.renew()
  expect(await pages.html(WISH)).toBe('old')
  await vi.waitFor(async () => expect(await pages.html(WISH)).toBe('new'))
})

test('with the database gone the pages drawn ahead serve on', async () => {
  let isGone = false
  const pages = openErrorPages(async (url) => {
    if (isGone) throw new Error('database gone')
    return url
  })
  await pages.prepare()
  isGone = true
  pages.renew()
  for (const status of ERROR_STATUSES)
    expect(await pages.html({ ...WISH, status })).toBe(`/en/errors/${status}`)
})

test.each(['en', 'zh'] as const)(
  'where nothing can be drawn, the words of %s come all the same',
  async (locale) => {
    const pages = openErrorPages(() => Promise.reject(new Error('no application')))
    for (const status of ERROR_STATUSES) {
      const html = await pages.html({ ...WISH, locale, status, resend: '<form></form>' })
      expect(html).toContain(`<html lang="${locale === 'zh' ? 'zh-Hans' : 'en'}">`)
      expect(html).toContain('abcd1234')
      expect(html).toContain(`href="/${locale}/help"`)
      expect(html).toContain('<form></form>')
    }
  },
)

test.each([
  [400, '400'],
  [404, '404'],
  [405, '404'],
  [409, '400'],
  [413, '413'],
  [429, '429'],
  [500, '500'],
  [502, '500'],
  [503, '503'],
])('status %i has the words of %s', (status, page) => {
  expect(errorPageFor(status)).toBe(page)
})

test('what was typed stands in a form to send again', () => {
  const html = resendForm(
    'zh',
    '/zh/services/suggest/text/answer',
    Buffer.from('key=k1&text=a%22%3Cb%3E%0D%0A%E4%BD%8E'),
  )
  expect(html).toContain('action="/zh/services/suggest/text/answer"')
  expect(html).toContain('name="key" value="k1"')
  expect(html).toContain('name="text" value="a&quot;&lt;b&gt;&#13;&#10;低"')
})

test.each(['accessCode=ABC&reference=x', 'login=a&password=b', ''])('no form for “%s”', (body) => {
  expect(resendForm('en', '/en/track/open', Buffer.from(body))).toBe('')
})
