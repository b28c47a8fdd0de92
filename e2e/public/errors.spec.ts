import { connect } from 'node:net'
import { expect, test } from '../hall/test.ts'

const SERVICE = 'complain-about-facilities'
const LARGE = 2 * 1024 * 1024

test('a page that is not there says so, whole, in the reader’s language', async ({ page, say, root }) => {
  for (const path of [
    '/policies/no-such-policy',
    '/services/no-such-service',
    '/nosuch',
    '/cases/..%2f',
    '/errors/404',
  ]) {
    const answer = await page.goto(`${root}${path}`)
    expect(answer?.status(), path).toBe(404)
    await expect(page.locator('h1'), path).toHaveText(say('errors.404.title'))
    await expect(page.locator('header nav'), path).toBeVisible()
    await expect(page).toHaveTitle(/.+/)
  }
})

test('an address without a language answers in the one that the browser asks for', async ({ page, root }) => {
  const answer = await page.goto('/nosuch')
  expect(answer?.status()).toBe(404)
  await expect(page.locator('html')).toHaveAttribute('lang', root === '/zh' ? 'zh-Hans' : 'en')
  await page.goto('/')
  await expect(page).toHaveURL(new RegExp(`${root}$`))
})

test('a forged form is refused, and the page says that nothing was changed', async ({
  page,
  request,
  say,
  root,
  hall,
}) => {
  const forged: Record<string, string>[] = [
    { origin: 'http://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site', origin: hall.url },
    { 'sec-fetch-site': 'same-site', origin: hall.url },
    {},
  ]
  for (const headers of forged) {
    const answer = await request.post(`${root}/services/${SERVICE}/start`, {
      form: {},
      headers,
      maxRedirects: 0,
    })
    expect(answer.status(), JSON.stringify(headers)).toBe(403)
    expect(answer.headers()['set-cookie']).toBeUndefined()
    await page.setContent(await answer.text())
    await expect(page.locator('h1')).toHaveText(say('errors.403.title'))
  }
})

test('a body that cannot be read and one that is too large get a whole page', async ({
  page,
  request,
  say,
  root,
  hall,
}) => {
  const url = `${root}/services/${SERVICE}/start`
  const sent = [
    { status: 400, data: 'a=%zz', type: 'application/x-www-form-urlencoded' },
    { status: 400, data: 'a=%00', type: 'application/x-www-form-urlencoded' },
    { status: 400, data: '{"a":1}', type: 'application/json' },
    { status: 413, data: `a=${'x'.repeat(LARGE)}`, type: 'application/x-www-form-urlencoded' },
  ]
  for (const { status, data, type } of sent) {
    const headers = { origin: hall.url, 'content-type': type }
    const answer = await request.post(url, { data, headers, maxRedirects: 0 })
    expect(answer.status(), type).toBe(status)
    await page.setContent(await answer.text())
    await expect(page.locator('h1')).toHaveText(say(`errors.${status}.title`))
    await expect(page.locator('header nav')).toBeVisible()
  }
})

test('a method that no page knows, and a broken request, end clearly', async ({ hall, root }) => {
  const answer = await fetch(`${hall.url}${root}`, { method: 'DELETE' })
  expect(answer.status).toBe(405)
  expect(answer.headers.get('allow')).toBe('GET, HEAD, POST')
  expect(await raw(hall.url, 'GET /%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
    /^HTTP\/1\.1 400 /,
  )
})

test('an unknown language and a stale form lead to a clear page', async ({
  page,
  request,
  say,
  root,
  hall,
}) => {
  expect((await request.get('/fr/policies')).status()).toBe(404)
  const headers = { origin: hall.url }
  const stale = await request.post(`${root}/services/${SERVICE}/check/file`, {
    form: { key: '0'.repeat(26) },
    headers,
  })
  await page.setContent(await stale.text())
  await expect(page.locator('h1')).toHaveText(say('filing.goneTitle'))
  const keyless = await request.post(`${root}/services/${SERVICE}/check/file`, { form: {}, headers })
  expect(keyless.status()).toBe(400)
})

function raw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text))
    let answer = ''
    socket.on('data', (part) => {
      answer += part
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
