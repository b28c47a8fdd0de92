import { afterEach, expect, test, vi } from 'vitest'
import { listAbsenceCases, putAbsenceCase } from '#db/queries/absence.ts'
import { forEachEngine } from '#db/testing/engines.ts'
import type { Hall } from '../hall.ts'
import { goThrough } from './go-through.ts'

const IDS = ['a', 'b', 'c', 'd']
const waiting = IDS.map((id) => ({ id, caseFileId: id, at: null }))
const list = async (_read: unknown, after: unknown) => (after === null ? waiting : [])

afterEach(() => vi.restoreAllMocks())

forEachEngine((make) => {
  test('case files of a batch that a deadlock undid are worked on again, and none is counted twice', async () => {
    const hall = (await make()) as Pick<Hall, 'read' | 'transaction'> as Hall
    vi.spyOn(performance, 'now').mockReturnValue(0)
    const reports: unknown[] = []
    let deadlocks = 1
    const done = await goThrough(
      hall,
      {
        list,
        async visit(tx, caseFileId) {
          const row = { absenceId: 'pass', caseFileId, reference: caseFileId, at: 1, reason: null }
          await putAbsenceCase(tx, row)
          if (caseFileId === 'c' && deadlocks > 0) {
            deadlocks -= 1
            throw Object.assign(new Error('deadlock detected'), { code: '40P01' })
          }
          return true
        },
      },
      { report: (error) => reports.push(error) },
    )
    const kept = await listAbsenceCases(hall.read, 'pass')
    expect([kept.map(({ caseFileId }) => caseFileId), done, reports]).toEqual([IDS, 4, []])
  })
})
