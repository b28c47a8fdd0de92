import type { Kit } from '../dialect/kit.ts'
import { caseFileTables } from './case-file.ts'
import { operationTables } from './operation.ts'
import { residentTables } from './resident.ts'
import { staffTables } from './staff.ts'
import { townTables } from './town.ts'

export function defineTables(k: Kit) {
  return {
    ...townTables(k),
    ...caseFileTables(k),
    ...residentTables(k),
    ...staffTables(k),
    ...operationTables(k),
  }
}

export type Tables = ReturnType<typeof defineTables>
