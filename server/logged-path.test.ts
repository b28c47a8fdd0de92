import { expect, test } from 'vitest'
import { describeError } from './describe-error.ts'
import { loggedPath } from './logged-path.ts'

test.each([
  ['/en/policies/older-people', '/en/policies/older-people'],
  ['/en/search?q=my+name', '/en/search'],
  ['/en/cases/HM-26-7K3M9Q', '/en/cases/:reference'],
  ['/en/cases/HM-26-7K3M9Q/answer', '/en/cases/:reference/answer'],
  ['/en/open/cases/HM-26-7K3M9Q', '/en/open/cases/:reference'],
  ['/staff/cases/HM-26-7K3M9Q/decide', '/staff/cases/:reference/decide'],
  ['/en/nosuch/13800001111', '/en/nosuch/:other'],
  ['/en/link/Zx9kQ', '/en/link/:other'],
  ['/en/services/report-misconduct', undefined],
])('%s is logged as %s', (target, shown) => {
  expect(loggedPath(target)).toBe(shown)
})

test('the facts of an error hold no values of a statement', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (phone)=(13800001111)',
  })
  const error = new Error('Failed query: insert into case_files\nparams: 李明,13800001111', { cause })
  const shown = JSON.stringify(describeError(error))
  expect(shown).toContain('insert into case_files')
  expect(shown).toContain('23505')
  expect(shown).not.toMatch(/李明|13800001111/)
})

test('the facts of a parsing error do not repeat the text', () => {
  expect(describeError(new SyntaxError('Unexpected token "secret words"')).message).toBe('Unexpected token …')
})
