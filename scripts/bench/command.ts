import { spawn } from 'node:child_process'
import { childEnvironment } from '@/lib/env'
import { peakOf } from './measure'

/** The most memory of `npm run report` with these arguments, in a process of its own with its flags in package.json, so that nothing measured before counts. */
export async function commandMemory(asked: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['--optimize-for-size', '--max-semi-space-size=4', '--conditions=react-server', '--import', 'tsx', 'scripts/report.ts', ...asked], { env: childEnvironment({}), stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => { if (code === 0) resolve(); else reject(new Error('The report was refused')) })
  })
  return peakOf(child.pid ?? 0, () => ended)
}
