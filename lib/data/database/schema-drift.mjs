import 'server-only'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'

const require = createRequire(import.meta.url)

/** PostgreSQL's one-byte "char" stands all over its catalogue, and adapter-pg 7.10 cannot read it. */
const singleByteType = 18
const varcharType = 1043
const characterColumn = 6

/** Teaches one connection of the adapter that type: read as text, then labelled as the single character that the engine expects. */
function readSingleBytes(connection) {
  const performIO = connection.performIO.bind(connection)
  const queryRaw = connection.queryRaw.bind(connection)
  const singleByteColumns = new WeakMap()
  connection.performIO = async (query) => {
    const { fields, rows, ...rest } = await performIO(query)
    const columns = fields.flatMap((field, column) => (field.dataTypeID === singleByteType ? [column] : []))
    for (const row of rows) for (const column of columns) row[column] = row[column] === '' ? ' ' : row[column]
    singleByteColumns.set(rows, columns)
    const readable = fields.map((field) => (field.dataTypeID === singleByteType ? { ...field, dataTypeID: varcharType } : field))
    return { ...rest, fields: readable, rows }
  }
  connection.queryRaw = async (query) => {
    const answer = await queryRaw(query)
    for (const column of singleByteColumns.get(answer.rows) ?? []) answer.columnTypes[column] = characterColumn
    return answer
  }
  const startTransaction = connection.startTransaction?.bind(connection)
  if (startTransaction !== undefined) connection.startTransaction = async (level) => readSingleBytes(await startTransaction(level))
  return connection
}

function adapterFor(pool) {
  const adapter = new PrismaPg(pool)
  const connect = adapter.connect.bind(adapter)
  adapter.connect = async () => readSingleBytes(await connect())
  return adapter
}

/** Prisma's schema engine as WebAssembly: its package expects a bundler that loads the binary, which is done by hand here. */
async function loadEngine() {
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm'))
  const glue = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href)
  const binary = new WebAssembly.Module(fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(binary, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue.SchemaEngine
}

/** adapter-pg depends on this package; it is found from there. */
function bindFactory(factory) {
  const utilities = createRequire(require.resolve('@prisma/adapter-pg'))('@prisma/driver-adapter-utils')
  return utilities.bindMigrationAwareSqlAdapterFactory(factory)
}

/**
 * The SQL that would turn the database into what the schema says; null when they agree.
 * It sees tables, columns, defaults, indexes and foreign keys; not CHECKs, triggers, policies, grants and functions.
 *
 * @param {string} address @param {string} schema @returns {Promise<string | null>}
 */
export async function schemaDrift(address, schema) {
  const SchemaEngine = await loadEngine()
  const pool = new pg.Pool({ connectionString: address })
  pool.on('error', () => undefined)
  try {
    const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, bindFactory(adapterFor(pool)))
    const files = [{ path: 'schema.prisma', content: schema }]
    const difference = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: process.cwd() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return difference.exitCode === 0 ? null : (difference.stdout ?? 'a difference without a description')
  } finally {
    await pool.end()
  }
}
