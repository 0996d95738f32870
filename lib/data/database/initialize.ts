import 'server-only'
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { bareEnvironment } from '@/lib/env'
import type { Binaries } from './binaries'
import { CannotStart } from './cannot-start'
import type { OperatingUser } from './operating-user'
import { superuserRole } from './role-names'

/**
 * Makes a new cluster in `data.new` and then renames it, so that an interrupted one is thrown away and never used.
 * The built-in C.UTF-8 sorts alike on every system: no index changes its order when a library is updated.
 */
export async function initializeCluster(
  folder: string,
  binaries: Binaries,
  user: OperatingUser,
  { password, durable }: { readonly password: string; readonly durable: boolean },
): Promise<void> {
  const fresh = path.join(folder, 'data.new')
  const passwordFile = path.join(folder, 'initdb.password')
  fs.rmSync(fresh, { recursive: true, force: true })
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user !== null) fs.chownSync(passwordFile, user.uid, user.gid)
  try {
    await runInitdb(binaries, user, folder, [
      '-D', fresh, '-U', superuserRole, '--auth=scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8',
      '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '-T', 'english', ...(durable ? [] : ['--no-sync']),
    ])
  } finally {
    fs.rmSync(passwordFile, { force: true })
  }
  fs.renameSync(fresh, path.join(folder, 'data'))
}

function runInitdb(binaries: Binaries, user: OperatingUser, folder: string, flags: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const initdb = spawn(binaries.initdb, flags, {
      cwd: folder,
      env: bareEnvironment(binaries.environment),
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(user ?? {}),
    })
    let said = ''
    initdb.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    initdb.on('error', (error) => reject(new CannotStart(`PostgreSQL's initdb cannot be run: ${error.message}.`)))
    initdb.on('close', (code) => (code === 0 ? resolve() : reject(initdbRefusal(folder, said))))
  })
}

function initdbRefusal(folder: string, said: string): CannotStart {
  if (/No space left on device/.test(said)) return new CannotStart(`The disk that holds ${folder} is full: make room, or set DATA_DIR to another disk.`)
  if (/could not look up effective user ID/.test(said)) {
    return new CannotStart('This user has no entry in /etc/passwd, which PostgreSQL needs: run as a named user, or set DATABASE_URL.')
  }
  const reason = said.split('\n').find((line) => /error|FATAL|could not/.test(line)) ?? said.trim().split('\n').at(-1) ?? ''
  return new CannotStart(`The database could not be made in ${folder}: ${reason.trim()}`)
}
