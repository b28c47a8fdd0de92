import { filingForm, SERVICE } from '../filing/filing-form.ts'
import { Visitor } from './visitor.ts'

export type Journey = {
  /** Bytes of all bodies of the way there and back: pages, style sheets, forms. */
  readonly bytes: number
  readonly reference: string
  /** The cookie of a browser for which this case file is open. */
  readonly cookie: string
}

/** Walks from the home page to a receipt, as somebody does who files for the first time. */
export async function fileAComplaint(port: number): Promise<Journey> {
  const visitor = new Visitor(port)
  const base = `/en/services/${SERVICE}`
  for (const path of ['/en', '/en/services', base]) await visitor.open(path)
  const form = filingForm(1)
  let at = await visitor.post(`${base}/start`, {})
  while (at !== `${base}/check`) {
    await visitor.open(at)
    at = await visitor.post(`${at}/answer`, form[at.slice(base.length + 1)] ?? {})
  }
  const { html } = await visitor.open(at)
  const receipt = await visitor.post(`${base}/check/file`, { key: keyIn(html) })
  await visitor.open(receipt)
  return { bytes: visitor.bytes, reference: receipt.split('/')[3]!, cookie: visitor.cookie }
}

function keyIn(html: string): string {
  const input = /<input[^>]*name="key"[^>]*>/.exec(html)?.[0] ?? ''
  const key = /value="([0-9a-z]{26})"/.exec(input)?.[1]
  if (!key) throw new Error('the check page holds no key')
  return key
}
