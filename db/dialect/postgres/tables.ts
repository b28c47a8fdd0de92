import { defineTables } from '#db/tables/index.ts'
import { postgresKit } from './kit.ts'

export const postgresTables = defineTables(postgresKit)
