import { expect, test } from '../hall/test.ts'
import { Filing } from '../pages/filing.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'

test('every answer says what a browser may do with it', async ({ page, request, say, root, staff }) => {
  const open = await request.get(`${root}/policies/your-data`)
  const policy = open.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe-|nonce-|https?:/)
  expect(open.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  })
  expect(open.headers()['x-powered-by']).toBeUndefined()
  expect(open.headers()['set-cookie']).toBeUndefined()

  const { reference } = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  for (const path of [`/cases/${reference}`, `/cases/${reference}/receipt`]) {
    const personal = await page.request.get(`${root}${path}`)
    expect(personal.headers()['cache-control'], path).toContain('no-store')
  }
  const desk = await staff('facilities')
  const queue = await desk.goto('/staff')
  const staffPolicy = queue!.headers()['content-security-policy'] ?? ''
  const [first, second] = [staffPolicy, (await desk.reload())!.headers()['content-security-policy'] ?? '']
  expect(staffPolicy).toMatch(/script-src 'self' 'nonce-[\w+/=-]{16,}'/)
  expect(staffPolicy).not.toContain('unsafe-')
  expect(first).not.toBe(second)
  expect(queue!.headers()['cache-control']).toContain('no-store')
})

test('cookies are for the server alone', async ({ page, context, say, root, staff }) => {
  await new Filing(page, say, root).start('complain-about-facilities')
  const desk = await staff('facilities')
  const cookies = [...(await context.cookies()), ...(await desk.context().cookies())]
  expect(cookies.length).toBeGreaterThan(1)
  expect(cookies.filter(({ httpOnly }) => !httpOnly)).toEqual([])
  expect(cookies.filter(({ sameSite }) => sameSite === 'None')).toEqual([])
  expect(cookies.filter(({ name, sameSite }) => /session/.test(name) && sameSite !== 'Strict')).toEqual([])
})

test('a public page comes compressed, and not again to who has it', async ({ hall, root }) => {
  const url = `${hall.url}${root}/policies/older-people`
  const first = await fetch(url, { headers: { 'accept-encoding': 'br' } })
  expect(first.headers.get('content-encoding')).toBe('br')
  const etag = first.headers.get('etag') ?? ''
  const again = await fetch(url, { headers: { 'accept-encoding': 'br', 'if-none-match': etag } })
  expect(again.status).toBe(304)
})
