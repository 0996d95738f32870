import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { prepareDataFolder } from '@/lib/data/database/data-folder'
import { newId } from '@/lib/data/database/uuid'
import { childEnvironment, env } from '@/lib/env'

/** Settings that would lead a rehearsal to the database or the files of this installation. */
const ofThisInstallation = ['DATABASE_URL', 'DATABASE_URL_APP', 'SIGNING_KEY_FILE', 'S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']
const withoutOurs = Object.fromEntries(ofThisInstallation.map((name) => [name, '']))

/**
 * Restores a backup into an installation of its own: another folder, its own PostgreSQL and its own files, by the command that restores in earnest, which
 * verifies every journal too. Gives whether all came out; whatever happens, that installation is thrown away.
 */
export async function restoreElsewhere(file: string, passphrase: string): Promise<boolean> {
  const folder = path.join(env.dataFolder, `rehearsal-${newId()}`)
  prepareDataFolder(env.dataFolder)
  prepareDataFolder(folder)
  try {
    const words = ['--conditions=react-server', '--import', 'tsx', path.join('scripts', 'restore.ts'), file]
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'], env: childEnvironment({ ...withoutOurs, DATA_DIR: folder, BACKUP_PASSPHRASE: passphrase }) })
    return await new Promise<boolean>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => { resolve(code === 0) })
    })
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
