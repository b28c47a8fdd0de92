import { settings } from '#config/env.ts'
import type { Command } from './main.ts'
import { townOfFolder } from './town-of-folder.ts'

/** Says what is wrong with a town folder, file and line; exit code 1 where anything is. */
export const check: Command = {
  usage: 'check [DIR]',
  async run([dir = settings().townDir]) {
    const town = townOfFolder(dir)
    if (!town) return 1
    const { services, policies, units, clockRules } = town
    console.log(
      `${dir} is right: ${services.length} services, ${policies.length} policies, ${units.length} units, ${clockRules.length} clocks.`,
    )
    return 0
  },
}
