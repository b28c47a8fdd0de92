import type { Kit } from '../dialect/kit.ts'
import { attachmentTables } from './attachment.ts'
import { caseFileTables } from './case-file.ts'
import { deskTables } from './desk.ts'
import { noticeTables } from './notice.ts'
import { operationTables } from './operation.ts'
import { peopleTables } from './people.ts'
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
    ...deskTables(k),
    ...peopleTables(k),
    ...noticeTables(k),
    ...attachmentTables(k),
  }
}

export type Tables = ReturnType<typeof defineTables>
