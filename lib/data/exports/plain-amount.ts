import 'server-only'
import { centsFromDatabase, formatPlain } from '@/lib/domain/money'

/** An amount of the database as `1234.56`. */
export function plainAmount(cents: string): string {
  return formatPlain(centsFromDatabase(BigInt(cents)))
}
