import { describe, expect, test } from 'vitest'
import { renderProse } from './markdown.ts'

const words = {
  sources: new Map([
    ['a-1', { number: 1, citation: 'Law A, article 1' }],
    ['b-2', { number: 2, citation: 'Law B, article 2' }],
  ]),
  labels: { promise: 'our own promise', demo: 'demonstration figure' },
}
const html = (markdown: string) => renderProse(markdown, words).html
const ref = (id: string, n: number, label: string) =>
  `<a href="#source-${id}" aria-label="${n}: ${label}">${n}</a>`
const one = `<span class="marks"><sup class="ref">${ref('a-1', 1, 'Law A, article 1')}</sup></span>`

describe('marks', () => {
  test.each([
    ['stands behind the sentence it ends', 'You get help [a-1].', `<p>You get help.${one}</p>`],
    ['keeps the next word apart', 'Help [a-1] and care', `<p>Help${one} and care</p>`],
    ['stands before a Chinese stop', '给您[a-1]。还有', `<p>给您${one}。还有</p>`],
    ['moves before the Chinese stop it follows', '给您。[a-1]还有', `<p>给您${one}。还有</p>`],
    [
      'is a label behind a Chinese stop',
      '给您[promise]。还有',
      '<p>给您。<span class="marks"> <span class="mark-note">our own promise</span></span>还有</p>',
    ],
    ['is shown once for sentences on the same article', 'One [a-1]. Two [a-1].', `<p>One. Two.${one}</p>`],
    [
      'takes several sources in one place',
      'Help [a-1] [b-2].',
      `<p>Help.<span class="marks"><sup class="ref">${ref('a-1', 1, 'Law A, article 1')}${ref('b-2', 2, 'Law B, article 2')}</sup></span></p>`,
    ],
    [
      'names a promise',
      'Call us [promise].',
      '<p>Call us.<span class="marks"> <span class="mark-note">our own promise</span></span></p>',
    ],
    ['is found inside strong text', '**Help [a-1]**', `<p><strong>Help${one}</strong></p>`],
    ['keeps phone numbers on one line', 'Call 0000 5550 100', '<p>Call 0000\u00a05550\u00a0100</p>'],
    ['leaves links alone', '[a](/en/help)', '<p><a href="/en/help">a</a></p>'],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })

  test('each list item keeps its own', () => {
    expect(html('- One [a-1].\n- Two [a-1].').match(/<sup/g)).toHaveLength(2)
  })
})

test('headings are numbered for the contents list', () => {
  expect(renderProse('## What it is\n\n## How **long**', words).headings).toEqual([
    { id: 'part-1', text: 'What it is' },
    { id: 'part-2', text: 'How long' },
  ])
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![x](https://a.test/x.png)',
  '[x](javascript:alert)',
])('no text brings in %s', (markdown) => {
  expect(html(markdown)).not.toMatch(/<script|<img|onerror|javascript:/)
})
