import { parseArgs } from 'node:util'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { withDatabase } from '@/lib/data/database/locate'
import { loadExample } from '@/lib/example/load'

const help = `npm run example

Loads the example organization (an invented country, three chapters, two years of records) into this installation.
An interrupted loading goes on where it stopped.`

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } })
  if (values.help) console.log(help)
  else await withDatabase(() => loadExample((sentence) => { console.log(sentence) }))
}

run().catch((error: unknown) => {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exitCode = 1
})
