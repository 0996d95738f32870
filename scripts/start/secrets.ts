import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { env } from '@/lib/env'

const secretsSchema = z.object({ NEXTAUTH_SECRET: z.string().min(32), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string().min(32) })

export type Secrets = z.infer<typeof secretsSchema>

/**
 * What signs sessions and seals forms: made once, so that a restart or a new build ends no session and loses no open form.
 * Several instances share them through the environment.
 */
export function readSecrets(): Secrets {
  const file = path.join(env.dataFolder, 'secrets.json')
  if (!fs.existsSync(file)) writeNew(file)
  const parsed = secretsSchema.safeParse(parse(fs.readFileSync(file, 'utf8')))
  if (!parsed.success) throw new CannotStart(`The file ${file} is damaged: remove it and start again; everybody signs in anew then.`)
  return {
    NEXTAUTH_SECRET: env.nextAuthSecret ?? parsed.data.NEXTAUTH_SECRET,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: env.actionsKey ?? parsed.data.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  }
}

function writeNew(file: string): void {
  const secrets: Secrets = {
    NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  }
  fs.writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 })
  fs.renameSync(`${file}.new`, file)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
