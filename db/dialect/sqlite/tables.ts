import { defineTables } from '#db/tables/index.ts'
import { sqliteKit } from './kit.ts'

export const sqliteTables = defineTables(sqliteKit)
