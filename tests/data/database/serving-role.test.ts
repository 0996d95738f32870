import pg from 'pg'
import { withConnection } from '@/lib/data/database/connect'
import { refuseTooPowerful } from '@/lib/data/database/serving-role'
import { useDatabase } from '../database'

const database = useDatabase()
const role = `try_${process.pid}`

async function addressOf(options: string): Promise<string> {
  await withConnection(database().superuser, (client) => client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'try' ${options}`))
  const address = new URL(database().owner)
  address.username = role
  address.password = 'try'
  return address.href
}

afterEach(() => withConnection(database().superuser, (client) => client.query(`DROP ROLE IF EXISTS ${pg.escapeIdentifier(role)}`)))

describe('refuseTooPowerful', () => {
  test('takes the application role', async () => {
    await expect(refuseTooPowerful(database().app)).resolves.toBeUndefined()
  })

  test('refuses a superuser', async () => {
    await expect(refuseTooPowerful(database().superuser)).rejects.toThrow('The database user postgres is a superuser')
  })

  test('refuses a role that goes past row-level security', async () => {
    await expect(refuseTooPowerful(await addressOf('BYPASSRLS'))).rejects.toThrow(`The database user ${role} has BYPASSRLS`)
  })

  test('refuses the owner of the tables', async () => {
    await expect(refuseTooPowerful(database().owner)).rejects.toThrow(/The database user sunledger_owner owns the table \w+/)
  })

  test('refuses a role that may become the owner', async () => {
    await expect(refuseTooPowerful(await addressOf('NOINHERIT IN ROLE sunledger_owner'))).rejects.toThrow('owns the table')
  })
})
