import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { CannotStart } from './cannot-start'

/** The operating system's user under which PostgreSQL runs; null: ours. */
export type OperatingUser = { readonly uid: number; readonly gid: number } | null

/** PostgreSQL refuses to run as root: then it runs as `postgres`, else as `nobody`. */
export function databaseUser(): OperatingUser {
  if (process.getuid?.() !== 0) return null
  const user = passwdEntry('postgres') ?? passwdEntry('nobody')
  if (user === null) throw new CannotStart('PostgreSQL does not run as root: start Sunledger as an ordinary user, or set DATABASE_URL.')
  return user
}

function passwdEntry(name: string): OperatingUser {
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) }
}

/** Gives the folder to PostgreSQL's user and checks that this user can come that far: each folder above must let it pass. */
export function giveFolder(folder: string, user: OperatingUser): void {
  if (user === null) return
  fs.chownSync(folder, user.uid, user.gid)
  for (let above = path.dirname(folder); above !== path.dirname(above); above = path.dirname(above)) {
    const { mode, uid, gid } = fs.statSync(above)
    const allowed = (mode & 0o001) !== 0 || (uid === user.uid && (mode & 0o100) !== 0) || (gid === user.gid && (mode & 0o010) !== 0)
    if (!allowed) {
      throw new CannotStart(
        `As root, PostgreSQL runs as another user, who may not pass the folder ${above}: set DATA_DIR to a folder outside of it, or set DATABASE_URL.`,
      )
    }
  }
}
