import { setAddresses } from '@/lib/data/database/addresses'
import { withConnection } from '@/lib/data/database/connect'
import type { RunningServer } from './server'

/** Works on the server's own database with the program's own functions, as a command line beside it does. */
async function beside<T>(server: RunningServer, work: () => Promise<T>): Promise<T> {
  const { close } = await import('@/lib/data/database/client')
  setAddresses(server.database)
  try {
    return await work()
  } finally {
    await close()
    setAddresses(null)
  }
}

/** The path of the link that an empty installation prints on its console. */
export async function setUpLink(server: RunningServer): Promise<string> {
  const { ensureSetupLink } = await import('@/lib/data/installation/setup-link')
  const link = await beside(server, ensureSetupLink)
  if (link === null) throw new Error('Somebody is set up already: there is no link.')
  return new URL(link).pathname
}

/** The path of the link with which the user of an e-mail address chooses a password. */
export async function passwordLink(server: RunningServer, email: string): Promise<string> {
  const { createAccessLink } = await import('@/lib/data/installation/access-links')
  const { prisma } = await import('@/lib/data/database/client')
  const { now } = await import('@/lib/data/installation/clock')
  const userId = await userOf(server, email)
  const token = await beside(server, () => createAccessLink(prisma(), { purpose: 'password', userId, at: now() }))
  return `/en/invite/link/${token}`
}

async function userOf(server: RunningServer, email: string): Promise<string> {
  const found = await withConnection(server.database.superuser, (client) =>
    client.query<{ readonly id: string }>('SELECT id FROM "user" WHERE lower(email) = $1', [email]),
  )
  const id = found.rows[0]?.id
  if (id === undefined) throw new Error(`Nobody has the address ${email}.`)
  return id
}
