import { describe, expect, test } from 'vitest'
import { GET, POST } from './route.ts'

function post(body: string) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return POST(new Request('http://127.0.0.1/en/text-size', { method: 'POST', body, headers }), {
    params: Promise.resolve({ locale: 'en' }),
  })
}

describe('text size', () => {
  test('is kept for a year, and the reader is back on the page', async () => {
    const answer = await post(
      new URLSearchParams({ size: 'large', back: '/zh/search?q=%E4%BD%8E' }).toString(),
    )
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/zh/search?q=%E4%BD%8E')
    expect(answer.headers.get('set-cookie')).toMatch(/^text=large; .*Max-Age=31536000/)
  })

  test('anything but large forgets it', async () => {
    expect((await post('size=normal&back=/en')).headers.get('set-cookie')).toMatch(/Max-Age=0$/)
  })

  test.each([
    '//evil.test',
    'https://evil.test',
    '/\\evil.test',
    '/en//evil.test',
    '/staff',
    '/enx',
    '/en/a\r\nb: c',
    '',
  ])('never leads to %j', async (back) => {
    const answer = await post(new URLSearchParams({ size: 'large', back }).toString())
    expect(answer.headers.get('location')).toBe('/en')
  })

  test('its address alone leads home', async () => {
    const answer = await GET(new Request('http://127.0.0.1/en/text-size'), {
      params: Promise.resolve({ locale: 'zh' }),
    })
    expect(answer.headers.get('location')).toBe('/zh')
  })
})
