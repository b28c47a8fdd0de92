import { readSettings } from '#config/env.ts'
import { openHall } from '#usecases/hall.ts'
import { prepareHall } from '#usecases/prepare-hall.ts'

const dataDir = process.argv[2]
if (!dataDir) throw new Error('Say which folder to make: node scripts/test/prepare-data.ts DIR')

const hall = await openHall(readSettings({ DATA_DIR: dataDir }))
await prepareHall(hall)
await hall.close()
