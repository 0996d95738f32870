import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { leaveCluster, runningCluster, workingCluster } from '@/lib/data/database/embedded'
import { isLiveMark, processMark } from '@/lib/data/database/live-process'

/** The data folder of one run of the benchmarks, in the system's folder for temporary files. */
const prefix = 'sunledger-bench-'
const freshMilliseconds = 60_000

/** Makes a folder that says whose it is, so that a later run can tell whether it is still needed. */
export function makeBenchFolder(base = os.tmpdir()): string {
  const folder = fs.mkdtempSync(path.join(base, prefix))
  fs.writeFileSync(path.join(folder, 'owner'), processMark(process.pid) ?? '')
  return folder
}

/** Stops the database of the folder, unless a process that runs still needs it, and then removes the folder. */
export async function clearBenchFolder(folder: string): Promise<void> {
  const place = { ...workingCluster, folder: path.join(folder, path.basename(workingCluster.folder)) }
  if (fs.existsSync(place.folder)) {
    await leaveCluster(place)
    if (runningCluster(place) !== null) return
  }
  fs.rmSync(folder, { recursive: true, force: true })
}

/** Clears what runs that were killed left behind. */
export async function clearLeftovers(base = os.tmpdir()): Promise<void> {
  const folders = fs.readdirSync(base).filter((name) => name.startsWith(prefix)).map((name) => path.join(base, name))
  for (const folder of folders) if (isLeftover(folder)) await clearBenchFolder(folder)
}

/** A folder without an owner may be one that is being made this moment. */
function isLeftover(folder: string): boolean {
  const owner = path.join(folder, 'owner')
  if (fs.existsSync(owner)) return !isLiveMark(fs.readFileSync(owner, 'utf8'))
  return Date.now() - fs.statSync(folder).mtimeMs > freshMilliseconds
}
