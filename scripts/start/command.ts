import { CannotStart } from '@/lib/data/database/cannot-start'
import { supervise } from './supervise'

/** The command line of `npm start` and `npm run dev`: help, or run until stopped; one sentence and an exit code on failure. */
export async function command(mode: 'start' | 'dev', help: string): Promise<void> {
  if (process.argv.includes('--help')) {
    process.stdout.write(`${help}\n`)
    return
  }
  try {
    await supervise(mode)
    process.exit(0)
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(error.exitCode)
  }
}
