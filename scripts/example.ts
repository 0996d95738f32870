import { parseArgs } from 'node:util'
import { withDatabase } from '@/lib/data/database/locate'
import { loadExample } from '@/lib/example/load'

const usage = `npm run example

Loads the example organization (an invented country, three chapters, two years of records) into this installation.
An interrupted loading goes on where it stopped.`

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })

if (values.help === true) console.log(usage)
else await withDatabase(() => loadExample((sentence) => { console.log(sentence) }))
