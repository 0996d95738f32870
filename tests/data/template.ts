import { createHash } from 'node:crypto'
import { readMigrations } from '@/lib/data/database/migrate'

/** The name of the migrated database that each test file gets a copy of. */
export function template(): string {
  const checksums = readMigrations().map((migration) => migration.checksum)
  return `tmpl_${createHash('sha256').update(checksums.join()).digest('hex').slice(0, 12)}`
}
