import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { withConnection } from '@/lib/data/database/connect'
import { joinCluster, leaveCluster, testCluster, type Cluster } from '@/lib/data/database/embedded'
import { migrate } from '@/lib/data/database/migrate'
import { ownerRole } from '@/lib/data/database/role-names'
import { provisionCluster } from '@/lib/data/database/roles'
import { schemaDrift } from '@/lib/data/database/schema-drift.mjs'

/** Migrates an empty database and asks Prisma's own engine whether schema.prisma says the same. Never `prisma migrate diff`: see generate.mjs. */
async function main(): Promise<number> {
  const schema = process.argv[2] ?? 'prisma/schema.prisma'
  const cluster = await joinCluster(testCluster)
  try {
    await provisionCluster(cluster, 'sunledger')
    const drift = await withScratchDatabase(cluster, async (name) => {
      await migrate(cluster.ownerAddress(name))
      // As superuser: the engine reads the catalogue, and the owner may not see all of it.
      return schemaDrift(cluster.superuserAddress(name), fs.readFileSync(schema, 'utf8'))
    })
    if (drift === null) return 0
    process.stderr.write(`${schema} and the migrations differ; the migrations lack:\n${drift}\n`)
    return 2
  } finally {
    await leaveCluster(testCluster)
  }
}

async function withScratchDatabase<T>(cluster: Cluster, work: (name: string) => Promise<T>): Promise<T> {
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`
  const admin = cluster.superuserAddress('postgres')
  await withConnection(admin, (client) => client.query(`CREATE DATABASE ${name} OWNER ${ownerRole}`))
  try {
    return await work(name)
  } finally {
    await withConnection(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof CannotStart ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
    process.exit(1)
  },
)
