import { notFound } from 'next/navigation'
import { isRefusal } from '#domain/refusal.ts'

/** What a staff page reads; whoever may not read it gets the page of a missing one. */
export async function orMissing<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (isRefusal(error) && error.code === 'not-found') notFound()
    throw error
  }
}
