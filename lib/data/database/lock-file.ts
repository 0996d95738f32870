import 'server-only'
import fs from 'node:fs'
import { isLiveMark, pause, processMark } from './live-process'
import { systemCode } from './cannot-start'

/** Takes the lock, or tells that a living process holds it. What a dead process left behind is taken over. */
export function takeLock(file: string, pid = process.pid): boolean {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (createMark(file, pid)) return true
    if (isHeld(file)) return false
    fs.rmSync(file, { force: true })
  }
  return false
}

function createMark(file: string, pid: number): boolean {
  // The mark is written beside and linked into place, so that nobody ever reads a half-written lock.
  const written = `${file}.${process.pid}`
  fs.writeFileSync(written, processMark(pid) ?? String(pid), { mode: 0o600 })
  try {
    fs.linkSync(written, file)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(written, { force: true })
  }
}

/** Whether a living process holds the lock. */
export function isHeld(file: string): boolean {
  try {
    return isLiveMark(fs.readFileSync(file, 'utf8'))
  } catch {
    return false
  }
}

export function releaseLock(file: string): void {
  fs.rmSync(file, { force: true })
}

/** Waits for the lock, works, and gives it back. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!takeLock(file)) await pause(50)
  try {
    return await work()
  } finally {
    releaseLock(file)
  }
}
