import { withConnection } from '@/lib/data/database/connect'
import { prepareExternal } from '@/lib/data/database/external'
import { useDatabase } from '../database'

const database = useDatabase()
const stranger = `try_stranger_${process.pid}`
const maker = `try_maker_${process.pid}`

function addressOf(role: string, password = 'try'): string {
  const address = new URL(database().owner)
  address.username = role
  address.password = password
  return address.href
}

function asSuperuser(sql: string) {
  return withConnection(database().superuser, (client) => client.query(sql))
}

describe('a database of the operator', () => {
  beforeAll(async () => {
    await asSuperuser(`CREATE ROLE ${stranger} LOGIN PASSWORD 'try'`)
    await asSuperuser(`CREATE ROLE ${maker} LOGIN PASSWORD 'try' CREATEROLE`)
  })

  afterAll(async () => {
    await asSuperuser(`DROP OWNED BY ${maker}, ${stranger}`)
    await asSuperuser(`DROP ROLE ${stranger}, ${maker}`)
  })

  test('is used with the two addresses that were given', async () => {
    const { owner, app } = database()
    expect(await prepareExternal(owner, app)).toEqual({ owner, app })
  })

  test('may have an owner who cannot make roles only with a second address', async () => {
    await expect(prepareExternal(database().owner, null)).rejects.toThrow(/may not create or change the role sunledger_app: .*DATABASE_URL_APP/)
  })

  test('takes a serving user of another name only as a member of the role that the migrations grant to', async () => {
    await expect(prepareExternal(database().owner, addressOf(stranger))).rejects.toThrow('may not create or change the role sunledger_app')
    await asSuperuser(`GRANT sunledger_app TO ${stranger}`)
    expect((await prepareExternal(database().owner, addressOf(stranger))).app).toBe(addressOf(stranger))
  })

  test('is refused when its user may not create tables', async () => {
    await expect(prepareExternal(addressOf(maker), database().app)).rejects.toThrow('The user of DATABASE_URL may not create tables')
  })

  test('is refused when it cannot be reached', async () => {
    await expect(prepareExternal(addressOf(maker, 'wrong'), null)).rejects.toThrow(
      `The database of DATABASE_URL cannot be reached: password authentication failed for user "${maker}"`,
    )
  })

  test('needs a second address when the first has no password to derive one from', async () => {
    await expect(prepareExternal('postgresql://owner@127.0.0.1:1/sunledger', null)).rejects.toThrow('DATABASE_URL has no password')
  })
})
