import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/env'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { addresses } from './addresses'

type Connections = { readonly pool: pg.Pool; readonly pipelined: pg.Pool; readonly prisma: PrismaClient; readonly asOf: PrismaClient }

declare global {
  // Next reloads modules while it develops; a global keeps one pool instead of one a reload.
  var sunledgerConnections: Connections | undefined
}

/** The pool of the application role; row-level security binds every connection of it. */
export function pool(): pg.Pool {
  return connections().pool
}

/**
 * A pool whose connections send statements without waiting for the answer to the one before. Only for short transactions: nothing that keeps
 * a statement open (a cursor, a COPY) can share such a connection. It opens no connection until it is used.
 */
export function pipelinedPool(): pg.Pool {
  return connections().pipelined
}

/** Prisma over the same pool. Verbs use `inTransaction`, which says for whom; without it, tenant tables look empty. */
export function prisma(): PrismaClient {
  return connections().prisma
}

/** Prisma over the same pool, reading the views that show each table as it was (the schema `as_of`): `readAsOf` says when. */
export function prismaAsOf(): PrismaClient {
  return connections().asOf
}

function connections(): Connections {
  globalThis.sunledgerConnections ??= connect()
  return globalThis.sunledgerConnections
}

/**
 * The detail of a refused statement quotes the row that it was about, with names and addresses; an error goes into logs whole. So it loses
 * its detail before anybody sees it; the constraint and the code tell which rule refused.
 */
function withoutValues(client: pg.PoolClient): void {
  client.connection.on('errorMessage', (message: { detail?: string | undefined }) => { message.detail = undefined })
}

function connect(): Connections {
  const settings = { connectionString: addresses().app, max: env.databasePoolSize, connectionTimeoutMillis: 10_000 }
  const [opened, pipelined] = [new pg.Pool(settings), new pg.Pool({ ...settings, pipeline: true })]
  for (const each of [opened, pipelined]) {
    // An idle connection that the server cuts is dropped from the pool; without a listener it would end the process.
    each.on('error', () => undefined)
    // So would one that is cut while it is in use, between two statements; the next statement reports it.
    each.on('connect', (client) => {
      client.on('error', () => undefined)
      withoutValues(client)
    })
  }
  return { pool: opened, pipelined, prisma: new PrismaClient({ adapter: new PrismaPg(opened) }), asOf: new PrismaClient({ adapter: new PrismaPg(opened, { schema: 'as_of' }) }) }
}

/** Closes all connections; the next use opens new ones. */
export async function close(): Promise<void> {
  const open = globalThis.sunledgerConnections
  globalThis.sunledgerConnections = undefined
  if (open === undefined) return
  await Promise.all([open.prisma.$disconnect(), open.asOf.$disconnect()])
  await Promise.all([open.pool.end(), open.pipelined.end()])
}
