import 'server-only'
import type pg from 'pg'
import QueryStream from 'pg-query-stream'
import { pool } from '@/lib/data/database/client'
import { csvByteOrderMark, csvLine, type CsvCell } from '@/lib/formats/csv/csv-line'
import type { Actor } from '@/lib/domain/permission'
import type { Prisma } from '@/lib/generated/prisma/client'

/** A list as a file: the columns with their headings, and how a row of the statement fills them. */
export type CsvList<Row> = { readonly statement: Prisma.Sql; readonly headings: readonly string[]; readonly cellsOf: (row: Row) => readonly CsvCell[] }

const rowsTogether = 1000

async function begin(client: pg.PoolClient, actor: Actor): Promise<void> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await client.query(`SELECT set_config('app.org_id', $1, true), set_config('app.user_id', $2, true)`, [actor.organizationId, actor.userId ?? ''])
}

/**
 * Gives the rows of a statement as a CSV file, as fast as whoever reads it takes it: a thousand rows at a time are in memory.
 * The connection goes back when the end is reached; when the reader goes away or anything fails, it is closed.
 */
export function streamCsv<Row>(actor: Actor, list: CsvList<Row>): ReadableStream<Uint8Array> {
  const lines = linesOf(actor, list)
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await lines.next()
        if (next.done === true) controller.close()
        else controller.enqueue(encoder.encode(next.value))
      },
      async cancel() {
        await lines.return(undefined)
      },
    },
    { highWaterMark: 1 },
  )
}

async function* linesOf<Row>(actor: Actor, { statement, headings, cellsOf }: CsvList<Row>): AsyncGenerator<string, undefined> {
  yield csvByteOrderMark + csvLine(headings)
  const client = await pool().connect()
  let finished = false
  try {
    await begin(client, actor)
    const rows: AsyncIterable<Row> = client.query(new QueryStream(statement.text, [...statement.values], { batchSize: rowsTogether }))
    let waiting: string[] = []
    for await (const row of rows) {
      if (waiting.push(csvLine(cellsOf(row))) < rowsTogether) continue
      yield waiting.join('')
      waiting = []
    }
    if (waiting.length > 0) yield waiting.join('')
    await client.query('COMMIT')
    finished = true
  } finally {
    client.release(!finished)
  }
}
