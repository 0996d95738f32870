import 'server-only'
import { isRetryable } from './database-errors'
import { pause } from './live-process'

const attemptsMost = 6

/** Repeats work that another transaction, or a server changing over, was in the way of; a form key makes the repetition harmless. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attemptsMost || !isRetryable(error)) throw error
      await pause(2 ** attempt * 5 + Math.random() * 20)
    }
  }
}
