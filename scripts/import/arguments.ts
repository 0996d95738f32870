/** What may be said to `npm run import`. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { columnRoles } from '@/lib/domain/imports/columns'
import { dateOrders } from '@/lib/domain/imports/date-order'
import { importKinds } from '@/lib/domain/imports/import-kind'
import { numberStyles } from '@/lib/domain/imports/number-style'
import { signRules } from '@/lib/domain/imports/sign-rule'
import { paymentMethods, purposes } from '@/lib/domain/record'
import { pairsOf, saidInFile, type Said } from './settings'

export const help = `Imports a file: all of it, or nothing. A CSV or XLSX file whose header row is one of ours is a file of records; any other
is one of a bank, a processor or a spreadsheet (CSV, TSV, XLSX, OFX, QFX, QIF, MT940, CAMT) and goes the way of the page "Bank files".

  npm run import -- FILE [--chapter SLUG] [--organization SLUG] [--kind KIND]
  npm run import -- FILE --chapter SLUG [--method METHOD] [--purpose PURPOSE] [--account NAME] [--processor NAME] [--answers LIST]

  --chapter       all rows go into this chapter; without it each row names a chapter by its import code
  --organization  whose chapters the codes mean; needed only where there are several organizations
  --kind          ${importKinds.slice(0, 3).join(', ')};
                  with every field: ${importKinds.slice(3, 7).join(', ')};
                  ${importKinds.slice(7).join(', ')};
                  without it the header row tells
  --look          imports nothing; tells how a file of a bank or a processor is read, and with --chapter what an import would do
  --help          this text

Of a file of a bank or a processor. What was said the last time of a file with the same header row need not be said again.
  --method        how its gifts came: ${paymentMethods.join(', ')}
  --word          WORD=METHOD, for one of the file's own words for a kind of movement; may be given more than once
  --purpose       what they are for: ${purposes.join(', ')}
  --account       the bank account, by its name in the chapter; of a processor's file, where its payouts arrive
  --processor     whose file it is, like Stripe; "" for a bank's
  --date-order    ${dateOrders.join(', ')}
  --number-style  ${numberStyles.join(', ')}
  --sign          ${signRules.join(', ')}
  --column        ROLE=NUMBER where no row names the columns, counted from 1; may be given more than once: ${columnRoles.join(', ')}
  --mapping       a JSON file with any of these: method, purpose, account, processor, dateOrder, numberStyle, sign, columns, methods
  --list          writes all movements to this CSV file, with what would become of each
  --answers       the same list with the answers filled in; what is asked and not answered is refused
  --preview       the hash that an earlier look named: refused where an import would do anything else

Every bad row is listed with file, row, column, text and reason. A second import of the same file adds nothing.
Columns: docs/import-files.md.
`

const text = { type: 'string' } as const
const options = {
  chapter: text, organization: text, kind: text, look: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
  method: text, word: { ...text, multiple: true }, purpose: text, account: text, processor: text, 'date-order': text, 'number-style': text, sign: text,
  column: { ...text, multiple: true }, mapping: text, list: text, answers: text, preview: text,
} as const

/** Wrong use of the command is a sentence, like every other reason not to go on. */
export function readArguments() {
  try {
    return parseArgs({ options, strict: true, allowPositionals: true })
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : String(error)} See npm run import -- --help.`)
  }
}

export type Asked = ReturnType<typeof readArguments>['values']

/** Flags go before what the mapping says. */
export async function saidIn({ mapping, column = [], word = [], ...flags }: Omit<Asked, 'look' | 'help'>): Promise<Said> {
  const inFile: Partial<Said> = mapping === undefined ? {} : await saidInFile(path.resolve(mapping))
  return {
    method: flags.method ?? inFile.method, purpose: flags.purpose ?? inFile.purpose, account: flags.account ?? inFile.account, processor: flags.processor ?? inFile.processor,
    dateOrder: flags['date-order'] ?? inFile.dateOrder, numberStyle: flags['number-style'] ?? inFile.numberStyle, sign: flags.sign ?? inFile.sign,
    columns: { ...inFile.columns, ...pairsOf('--column', column) }, methods: { ...inFile.methods, ...pairsOf('--word', word) },
  }
}
