import 'server-only'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { CannotStart } from './cannot-start'
import { folderRefusal } from './data-folder'

const secretsSchema = z.object({ superuserPassword: z.string().min(1), ownerPassword: z.string().min(1), appPassword: z.string().min(1) })

/** The passwords of the three roles of an embedded cluster. */
export type ClusterSecrets = z.infer<typeof secretsSchema>

function secretsFile(folder: string): string {
  return path.join(folder, 'cluster.json')
}

/** The cluster's passwords; null if there is no cluster yet. */
export function readClusterSecrets(folder: string): ClusterSecrets | null {
  const file = secretsFile(folder)
  if (!fs.existsSync(file)) return null
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8')
  } catch (error) {
    throw folderRefusal(folder, error)
  }
  const parsed = secretsSchema.safeParse(parseJson(text))
  if (!parsed.success) throw new CannotStart(`The file ${file} is damaged: put it back from a copy, the database in ${folder} cannot be opened without it.`)
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Makes the passwords before the cluster, so that a cluster never exists without them. */
export function ensureClusterSecrets(folder: string, clusterExists: boolean): ClusterSecrets {
  const known = readClusterSecrets(folder)
  if (known !== null) return known
  if (clusterExists) {
    throw new CannotStart(`The file ${secretsFile(folder)} is missing: put it back from a copy, the database in ${folder} cannot be opened without it.`)
  }
  const password = () => randomBytes(24).toString('base64url')
  const secrets = { superuserPassword: password(), ownerPassword: password(), appPassword: password() }
  const written = `${secretsFile(folder)}.new`
  fs.writeFileSync(written, JSON.stringify(secrets), { mode: 0o600 })
  fs.renameSync(written, secretsFile(folder))
  return secrets
}
