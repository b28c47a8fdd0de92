import type { Hall } from '#usecases/hall.ts'

export async function startJobs(_hall: Hall): Promise<{ stop(): Promise<void> }> {
  return { stop: async () => {} }
}
