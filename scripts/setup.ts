import { parseArgs } from 'node:util'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { withDatabase } from '@/lib/data/database/locate'

const help = `Sets up the first organization without a browser, or lets somebody who is locked out choose a new password.

  npm run setup -- --organization NAME --chapter SLUG --email ADDRESS [--name NAME] [--state XX] [--time-zone ZONE]
  npm run setup -- --reset ADDRESS [--without-second-factor]

  --organization  name of the organization
  --chapter       address of its first chapter: a-z, 0-9 and hyphens, for example chicago
  --email         address of the administrator's account; the link to choose a password is printed
  --name          name of the administrator (default: the part of the address before @)
  --state         two letters of the chapter's state (default: NY); can be changed later
  --time-zone     for example America/Chicago (default: America/New_York); can be changed later
  --reset         prints a new link for the account of that address; all earlier links stop working
  --without-second-factor
                  with --reset: takes the app, the passkeys and the recovery codes of the account away. Be sure who asks.
  --help          this text
`

const options = {
  organization: { type: 'string' },
  chapter: { type: 'string' },
  email: { type: 'string' },
  name: { type: 'string' },
  state: { type: 'string', default: 'NY' },
  'time-zone': { type: 'string', default: 'America/New_York' },
  reset: { type: 'string' },
  'without-second-factor': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** Wrong use of the command is a sentence, like every other reason not to go on. */
function readArguments() {
  try {
    return parseArgs({ options, strict: true }).values
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : String(error)} See npm run setup -- --help.`)
  }
}

async function run(): Promise<void> {
  const asked = readArguments()
  if (asked.help) return void process.stdout.write(help)
  const { resetAccess, setUpOrganization } = await import('@/lib/data/installation/command-line-set-up')
  const { founderOperator, operatorIn } = await import('@/lib/auth/operator')
  if (asked.reset !== undefined) {
    const email = asked.reset
    const link = await withDatabase(() => resetAccess(email, { takingFactors: asked['without-second-factor'] ? operatorIn : null }))
    process.stdout.write(`This link lets the person choose a new password once, within 72 hours:\n${link}\n`)
    return
  }
  const { organization, chapter, email, name, state } = asked
  if (organization === undefined || chapter === undefined || email === undefined) {
    throw new CannotStart('Name the organization, the chapter and the e-mail address. See npm run setup -- --help.')
  }
  const timeZone = asked['time-zone']
  const link = await withDatabase(() =>
    setUpOrganization(founderOperator(timeZone), { organization, chapter, email, name, state, timeZone }),
  )
  const { announceBackupKey } = await import('./backup/new-key')
  announceBackupKey((sentence) => { process.stdout.write(`${sentence}\n`) })
  process.stdout.write(`${organization} is set up. This link lets its administrator choose a password once, within 72 hours:\n${link}\n`)
}

run().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.name === 'CannotStart' ? error.message : (error.stack ?? error.message)) : String(error)}\n`,
  )
  process.exitCode = error instanceof CannotStart ? error.exitCode : 1
})
