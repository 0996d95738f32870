import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { CannotStart, systemCode } from './cannot-start'

const megabyte = 1024 * 1024
/** A new cluster takes 79 MB and its write-ahead log grows: below this, PostgreSQL would stop in the middle of something. */
const freeMegabytesLeast = 300

/** Makes the folder if needed and refuses, in one sentence, one that cannot be written or that is nearly full. */
export function prepareDataFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o711 })
    const probe = path.join(folder, `.write-${process.pid}`)
    fs.writeFileSync(probe, '')
    fs.rmSync(probe)
  } catch (error) {
    throw folderRefusal(folder, error)
  }
  openForPassing(folder)
  refuseFullDisk(folder)
}

/** As root, PostgreSQL's user must pass through; a folder of 0700 stops it with "could not open file". */
function openForPassing(folder: string): void {
  if (process.getuid?.() !== 0) return
  const { mode } = fs.statSync(folder)
  if ((mode & 0o001) === 0) fs.chmodSync(folder, (mode & 0o777) | 0o011)
}

function refuseFullDisk(folder: string): void {
  const free = freeMegabytes(folder)
  if (free !== null && free < freeMegabytesLeast) {
    throw new CannotStart(
      `The disk that holds ${folder} has only ${free} MB free and Sunledger needs ${freeMegabytesLeast} MB: make room, or set DATA_DIR to another disk.`,
    )
  }
}

/** Free space of the disk in megabytes, as an ordinary user may use it; null where the system does not tell. */
export function freeMegabytes(folder: string): number | null {
  try {
    const disk = fs.statfsSync(folder)
    return Math.floor((disk.bavail * disk.bsize) / megabyte)
  } catch {
    return null
  }
}

/** The sentence for a folder that cannot be used. */
export function folderRefusal(folder: string, error: unknown): CannotStart {
  if (systemCode(error) === 'ENOSPC') return new CannotStart(`The disk that holds ${folder} is full: make room, or set DATA_DIR to another disk.`)
  const reason = { EACCES: 'permission is missing', EPERM: 'permission is missing', EROFS: 'it is read-only', ENOTDIR: 'it is not a folder' }
  const known = Object.entries(reason).find(([code]) => code === systemCode(error))?.[1]
  return new CannotStart(
    `The folder ${folder} cannot be written (${known ?? String(error)}): give it to this user, or set DATA_DIR to another folder.`,
  )
}
