import { resolve } from 'node:path'
import { readSettings } from '#config/env.ts'
import type { DemoSignIn } from '#usecases/account/make-demo-staff.ts'
import { type Hall, openHall } from '#usecases/hall.ts'
import { prepareHall } from '#usecases/prepare-hall.ts'

export type BenchHall = { readonly hall: Hall; readonly signIns: readonly DemoSignIn[] }

/** Opens a hall of its own with the demo town in a folder: migrated, imported, with its demo staff. */
export async function openBenchHall(dataDir: string): Promise<BenchHall> {
  const hall = await openHall(readSettings({ DATA_DIR: dataDir, TOWN_DIR: resolve('town') }))
  return { hall, signIns: await prepareHall(hall) }
}
