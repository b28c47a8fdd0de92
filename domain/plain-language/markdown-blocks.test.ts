import { expect, test } from 'vitest'
import { proseBlocks } from './markdown-blocks.ts'

test('strips markup and keeps lines, kinds and marks', () => {
  const text = [
    '## Who can *get* it',
    '',
    'You live **here**',
    'and are [poor](/en/policies/x). [zj-9]',
    '- First thing. [zj-11, zj-12] [promise]',
    '- Second',
    '  thing.',
    '',
    '<!-- not shown -->',
    '---',
    '| Age | Money |',
    '| --- | ---: |',
    '| 16 | 900 |',
    '```',
    'code',
    '```',
    '> Quoted\\.',
  ].join('\n')
  expect(proseBlocks(text)).toEqual([
    { kind: 'heading', line: 1, text: 'Who can get it', marks: [] },
    { kind: 'paragraph', line: 3, text: 'You live here\nand are poor.', marks: ['zj-9'] },
    { kind: 'item', line: 5, text: 'First thing.', marks: ['zj-11', 'zj-12', 'promise'] },
    { kind: 'item', line: 6, text: 'Second\nthing.', marks: [] },
    { kind: 'item', line: 11, text: 'Age', marks: [] },
    { kind: 'item', line: 11, text: 'Money', marks: [] },
    { kind: 'item', line: 13, text: '16', marks: [] },
    { kind: 'item', line: 13, text: '900', marks: [] },
    { kind: 'paragraph', line: 17, text: 'Quoted.', marks: [] },
  ])
})
