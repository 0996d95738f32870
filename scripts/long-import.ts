/** Looks at a long file of a bank, or imports it: `long-import.ts ORGANIZATION CHAPTER FILE`. The server starts it (lib/worker/long-imports.ts). */
import { close } from '@/lib/data/database/client'
import { doLongImport } from '@/lib/worker/long-imports'

const [organizationId = '', chapterId = '', id = ''] = process.argv.slice(2)

doLongImport({ organizationId, chapterId, id })
  .finally(close)
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exitCode = 1
  })
