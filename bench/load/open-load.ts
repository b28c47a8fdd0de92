import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Job, Load, Reply } from './job.ts'

export type LoadProcess = { send(job: Job): Promise<Load>; close(): void }

/** Starts the process that sends the load. */
export function openLoad(): LoadProcess {
  const child = fork(join(import.meta.dirname, 'main.ts'), { stdio: 'inherit' })
  return {
    async send(job) {
      child.send(job)
      const [reply] = (await once(child, 'message')) as [Reply]
      if ('failure' in reply) throw new Error(reply.failure)
      return reply.load
    },
    close: () => child.kill(),
  }
}
