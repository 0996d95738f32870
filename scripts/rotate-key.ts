import { parseArgs } from 'node:util'
import { operatorFor } from '@/lib/auth/operator'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { withDatabase } from '@/lib/data/database/locate'
import { organizationSlugs } from '@/lib/data/installation/places'
import type { Actor } from '@/lib/domain/permission'
import { env } from '@/lib/env'
import { progressLine } from './import/progress'

const help = `Replaces the key that signs checkpoints of the journal, or with --people the keys that wrap personal details.

  npm run rotate-key [-- --lost]
  npm run rotate-key -- --people --reason TEXT

  --lost   the current key is gone: begin with a new one, for which nothing vouches. Tell those who keep your public key.
  --people  replace the key of each organization that wraps the keys of its people and files
  --reason  why, for the journal
  --help   this text

Every journal gets an entry that names the new key, signed by the old one; then the new key takes its place in the file of
SIGNING_KEY_FILE and the old one is gone. A rotation that was cut off goes on when the command is run again.
`

function readArguments() {
  try {
    return parseArgs({ options: { lost: { type: 'boolean', default: false }, people: { type: 'boolean', default: false }, reason: { type: 'string', default: '' }, help: { type: 'boolean', default: false } }, strict: true }).values
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : String(error)} See npm run rotate-key -- --help.`)
  }
}

async function actors(): Promise<readonly (readonly [string, Actor])[]> {
  const places = await Promise.all((await organizationSlugs()).map(async (slug) => [slug, await operatorFor({ organizationSlug: slug })] as const))
  return places.flatMap(([slug, place]) => (place === null ? [] : [[slug, place.actor] as const]))
}

async function rotate(lost: boolean): Promise<void> {
  const { adoptNextSigningKey, ensureNextSigningKey, readSigningKey } = await import('@/lib/data/keys/signing-key')
  const { checkpointAfterRotation, rotateSigningKey } = await import('@/lib/data/checkpoints/rotate-key')
  const current = lost ? null : readSigningKey()
  if (current === null && !lost) throw new CannotStart('There is no signing key here: put its file back from a copy, or begin with a new one: npm run rotate-key -- --lost.')
  const next = ensureNextSigningKey(current?.installation)
  const all = await actors()
  for (const [slug, actor] of all) {
    const told = await rotateSigningKey(actor, { current, next })
    if (!told.ok) throw new CannotStart(`The journal of ${slug} names another key than the one here: put the right file back, or use --lost. Nothing was replaced.`)
    process.stdout.write(`${slug}: ${told.value === 'told' ? 'the journal names the new key.' : told.value}\n`)
  }
  const file = adoptNextSigningKey()
  if (env.signingKey !== null) return void process.stdout.write(`The new key is in ${file}. Put its text into SIGNING_KEY of every server and start them again.\n`)
  for (const [slug, actor] of all) {
    const made = await checkpointAfterRotation(actor)
    process.stdout.write(made.ok ? `${slug}: checkpoint of ${made.value.size} entries under the new key.\n` : `${slug}: no checkpoint could be made.\n`)
  }
  process.stdout.write(`The new key is in ${file}. Keep a copy of it apart from the database.\n`)
}

async function rotatePeople(reason: string): Promise<void> {
  const { rotateOrganizationKey } = await import('@/lib/data/people/rewrap')
  const progress = progressLine()
  for (const [slug, actor] of await actors()) {
    const rotated = await rotateOrganizationKey(actor, { reason, onProgress: (rewrapped) => { progress.show(`${slug}: ${rewrapped} wrapped anew`) } })
    progress.clear()
    if (!rotated.ok) throw new CannotStart(`The key of ${slug} could not be replaced: ${rotated.refusal.key}.`)
    const { version, rewrapped, resumed } = rotated.value
    process.stdout.write(`${slug}: version ${version}${resumed ? ', gone on with where it was cut off' : ''}; ${rewrapped} data keys wrapped anew.\n`)
  }
}

async function run(): Promise<void> {
  const asked = readArguments()
  if (asked.help) return void process.stdout.write(help)
  if (asked.people && asked.reason.trim() === '') throw new CannotStart('Say why with --reason. See npm run rotate-key -- --help.')
  await withDatabase(() => (asked.people ? rotatePeople(asked.reason.trim()) : rotate(asked.lost)))
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.name === 'CannotStart' ? error.message : (error.stack ?? error.message)) : String(error)}\n`)
  process.exitCode = error instanceof CannotStart ? error.exitCode : 1
})
