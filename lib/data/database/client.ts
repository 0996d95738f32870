import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/env'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { addresses } from './addresses'

type Connections = { readonly pool: pg.Pool; readonly prisma: PrismaClient }

declare global {
  // Next reloads modules while it develops; a global keeps one pool instead of one a reload.
  var sunledgerConnections: Connections | undefined
}

/** The pool of the application role; row-level security binds every connection of it. */
export function pool(): pg.Pool {
  return connections().pool
}

/** Prisma over the same pool. Verbs use `inTransaction`, which says for whom; without it, tenant tables look empty. */
export function prisma(): PrismaClient {
  return connections().prisma
}

function connections(): Connections {
  globalThis.sunledgerConnections ??= connect()
  return globalThis.sunledgerConnections
}

function connect(): Connections {
  const opened = new pg.Pool({ connectionString: addresses().app, max: env.databasePoolSize, connectionTimeoutMillis: 10_000 })
  // An idle connection that the server cuts is dropped from the pool; without a listener it would end the process.
  opened.on('error', () => undefined)
  return { pool: opened, prisma: new PrismaClient({ adapter: new PrismaPg(opened) }) }
}

/** Closes all connections; the next use opens new ones. */
export async function close(): Promise<void> {
  const open = globalThis.sunledgerConnections
  globalThis.sunledgerConnections = undefined
  if (open === undefined) return
  await open.prisma.$disconnect()
  await open.pool.end()
}
