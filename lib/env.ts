/**
 * Reads the environment once, with a schema; nobody else reads process.env.
 * (next.config.js and jest.config.js are read by tools before this file can be: they read NEXT_DIST_DIR alone.)
 */
import path from 'node:path'
import { z } from 'zod'

/** An empty variable counts as not set, because shells and compose files make empty ones. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
}

const port = z.string().regex(/^\d{1,5}$/, 'must be a port number').transform(Number).pipe(z.number().int().min(1).max(65_535))
const megabytes = z.string().regex(/^[1-9]\d{0,8}$/, 'must be a number of megabytes').transform(Number)
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')

const environmentSchema = z.object({
  NODE_ENV: optional(z.enum(['production', 'development', 'test'])),
  HOST: optional(z.string()),
  PORT: optional(port),
  DATA_DIR: optional(z.string()),
  TEST_DATA_DIR: optional(z.string()),
  NEXT_DIST_DIR: optional(z.string()),
  DATABASE_URL: optional(postgresUrl),
  DATABASE_URL_APP: optional(postgresUrl),
  DATABASE_POOL_SIZE: optional(z.string().regex(/^\d{1,3}$/, 'must be a number').transform(Number).pipe(z.number().int().min(1))),
  NEXTAUTH_URL: optional(z.string().regex(/^https?:\/\//, 'must begin with http:// or https://')),
  NEXTAUTH_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: optional(z.string().min(32, 'must have at least 32 characters')),
  ENCRYPTION_KEY: optional(z.string()),
  SIGNING_KEY: optional(z.string()),
  SIGNING_KEY_FILE: optional(z.string()),
  BACKUP_PASSPHRASE: optional(z.string().min(12, 'must have at least 12 characters')),
  BACKUP_DIR: optional(z.string()),
  FILE_MEGABYTES_MAX: optional(megabytes),
  FILE_QUOTA_MEGABYTES: optional(megabytes),
  S3_ENDPOINT: optional(z.string().regex(/^https?:\/\//, 'must begin with http:// or https://')),
  S3_BUCKET: optional(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')),
  S3_REGION: optional(z.string()),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  CLAMD_HOST: optional(z.string()),
  CLAMD_PORT: optional(port),
  CLAMD_SOCKET: optional(z.string()),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')),
  MAIL_FROM: optional(z.string().regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be a mail address, perhaps with a name before it')),
  SECOND_FACTOR_GRACE_DAYS: optional(z.string().regex(/^\d{1,5}$/, 'must be a number of days').transform(Number)),
  CHROMIUM_PATH: optional(z.string()),
  NODE_OPTIONS: optional(z.string()),
})

type Variables = z.infer<typeof environmentSchema>

/** What the program was told from outside, with the defaults filled in. */
export type Environment = {
  readonly production: boolean
  readonly host: string
  readonly port: number
  /** Absolute folder of the embedded database, secrets and logs. */
  readonly dataFolder: string
  /** Absolute folder of the cluster that tests use. */
  readonly testDataFolder: string
  /** Folder of the built pages, relative to the project. */
  readonly distFolder: string
  /** Direct connection of the owner role; null: the embedded database. */
  readonly databaseUrl: string | null
  /** Connection of the application role, perhaps through a pooler. */
  readonly databaseUrlApp: string | null
  readonly databasePoolSize: number
  readonly nextAuthUrl: string | null
  readonly nextAuthSecret: string | null
  /** Seals what a form carries for its action, so that a form outlives a restart. */
  readonly actionsKey: string | null
  /** 32 bytes in base64 that wrap the organizations' keys; null: a file beside the data. */
  readonly encryptionKey: string | null
  /** The text of the key that signs checkpoints; null: it stands in the file. */
  readonly signingKey: string | null
  /** Absolute path of the file that holds the signing key. */
  readonly signingKeyFile: string
  /** Seals backups; null: the key file beside the data does, where there is one. */
  readonly backupPassphrase: string | null
  /** Absolute folder of the automatic backups. */
  readonly backupFolder: string
  /** Absolute folder of the files beside records, and of those that arrive. */
  readonly filesFolder: string
  /** The largest file that is taken, and how much an organization may keep, in megabytes of 1,048,576 bytes. */
  readonly fileMegabytesMax: number
  readonly fileQuotaMegabytes: number
  /** S3-compatible storage for files; null: the folder. */
  readonly objectStore: { readonly endpoint: string; readonly bucket: string; readonly region: string; readonly accessKeyId: string; readonly secretAccessKey: string } | null
  /** Where clamd listens; null: files are not looked at for viruses. */
  readonly scanner: { readonly host: string; readonly port: number } | { readonly socket: string } | null
  /** The mail server and the sender; null: mails wait in the outbox. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** For how many days a new role that moves money works without a second factor. */
  readonly secondFactorGraceDays: number
  readonly chromiumPath: string | null
  /** Flags that the operator gives to every Node.js process. */
  readonly nodeOptions: string
}

/** Fills in the defaults; relative folders are taken from the folder that the command runs in. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = environmentSchema.safeParse(variables)
  if (!parsed.success) throw new Error(firstProblem(parsed.error))
  return withDefaults(parsed.data)
}

function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0]
  return `The setting ${issue?.path.join('.') ?? ''} cannot be used: it ${issue?.message ?? 'is not valid'}.`
}

function withDefaults(variables: Variables): Environment {
  const dataFolder = path.resolve(variables.DATA_DIR ?? '.data')
  return {
    production: variables.NODE_ENV === 'production',
    host: variables.HOST ?? '127.0.0.1',
    port: variables.PORT ?? 3000,
    dataFolder,
    testDataFolder: path.resolve(variables.TEST_DATA_DIR ?? path.join('.data', 'pgtest')),
    distFolder: variables.NEXT_DIST_DIR ?? '.next',
    databaseUrl: variables.DATABASE_URL ?? null,
    databaseUrlApp: variables.DATABASE_URL_APP ?? null,
    databasePoolSize: variables.DATABASE_POOL_SIZE ?? 10,
    nextAuthUrl: variables.NEXTAUTH_URL ?? null,
    nextAuthSecret: variables.NEXTAUTH_SECRET ?? null,
    actionsKey: variables.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? null,
    encryptionKey: variables.ENCRYPTION_KEY ?? null,
    signingKey: variables.SIGNING_KEY ?? null,
    signingKeyFile: path.resolve(/* turbopackIgnore: true */ variables.SIGNING_KEY_FILE ?? path.join(dataFolder, 'signing.key')),
    backupPassphrase: variables.BACKUP_PASSPHRASE ?? null,
    backupFolder: path.resolve(/* turbopackIgnore: true */ variables.BACKUP_DIR ?? path.join(dataFolder, 'backups')),
    filesFolder: path.join(dataFolder, 'files'),
    fileMegabytesMax: variables.FILE_MEGABYTES_MAX ?? 20,
    fileQuotaMegabytes: variables.FILE_QUOTA_MEGABYTES ?? 5120,
    objectStore: objectStoreOf(variables),
    scanner: scannerOf(variables),
    mail: mailOf(variables),
    secondFactorGraceDays: variables.SECOND_FACTOR_GRACE_DAYS ?? 14,
    chromiumPath: variables.CHROMIUM_PATH ?? null,
    nodeOptions: variables.NODE_OPTIONS ?? '',
  }
}

/** Half of the settings would keep files where nobody looks for them. */
function objectStoreOf({ S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey }: Variables): Environment['objectStore'] {
  if (endpoint === undefined && bucket === undefined) return null
  if (endpoint === undefined || bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    throw new Error('The setting S3_ENDPOINT cannot be used: it needs S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY beside it.')
  }
  return { endpoint, bucket, region: region ?? 'us-east-1', accessKeyId, secretAccessKey }
}

function scannerOf({ CLAMD_SOCKET: socket, CLAMD_HOST: host, CLAMD_PORT: port }: Variables): Environment['scanner'] {
  if (socket !== undefined) return { socket }
  return host === undefined ? null : { host, port: port ?? 3310 }
}

/** A mail without a sender would be refused by most servers. */
function mailOf({ SMTP_URL: url, MAIL_FROM: from }: Variables): Environment['mail'] {
  if (url === undefined) return null
  if (from === undefined) throw new Error('The setting SMTP_URL cannot be used: it needs MAIL_FROM beside it.')
  return { url, from }
}

export const env = readOrEnd()

/** A wrong setting ends the program with its sentence alone: whoever set it needs no stack. */
function readOrEnd(): Environment {
  try {
    return readEnvironment(process.env)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

/** The whole environment for a child process, with our settings laid over it. */
export function childEnvironment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, SUPERVISOR_PID: String(process.pid), ...settings }
}

/** An environment for PostgreSQL: nothing of a person's shell reaches it, such as PGPORT or PGDATA. */
export function bareEnvironment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { NODE_ENV: 'production', LC_ALL: 'C', PATH: '/usr/bin:/bin', SYSTEMROOT: process.env.SYSTEMROOT, ...settings }
}
