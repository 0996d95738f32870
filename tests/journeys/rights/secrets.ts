import type { Place, Reader } from './readers'
import type { Ground } from './world'

function amountsOf(amount: string): readonly string[] {
  return [amount, amount.replaceAll(',', ''), amount.replaceAll(/\D/g, '')]
}

/** Words that must not reach a reader, whatever is asked: also in the payload for scripts, in a title or in an error. */
function forbiddenFor(grounds: Readonly<Record<Place, Ground>>, reader: Reader | 'visitor', row: string): readonly string[] {
  const [own, other, foreign] = [grounds.own.secrets, grounds.other.secrets, grounds.foreign.secrets]
  const outside = [foreign.organization, ...foreign.names, ...foreign.personal, ...amountsOf(foreign.amount)]
  if (reader === 'visitor') return [...outside, own.organization, ...other.names, ...other.personal, ...own.names, ...own.personal, ...amountsOf(own.amount)]
  if (reader === 'national') return outside
  // People belong to the whole organization: their names, not their gifts, are found from each of its chapters.
  const namesElsewhere = row.includes('people') ? [] : other.names
  const elsewhere = [...outside, ...namesElsewhere, ...amountsOf(other.amount), ...(reader === 'administrator' || reader === 'treasurer' ? [] : other.personal)]
  if (reader === 'administrator' || reader === 'treasurer') return elsewhere
  const masked = [...elsewhere, ...own.personal]
  if (reader === 'secretary') return [...masked, ...amountsOf(own.amount)]
  return reader === 'auditor' ? [...masked, ...own.names.slice(1)] : masked
}

/** What of it stands in an answer. */
export function leaksOf(grounds: Readonly<Record<Place, Ground>>, reader: Reader | 'visitor', row: string, body: string): readonly string[] {
  return forbiddenFor(grounds, reader, row).flatMap((word) => (body.includes(word) ? [`${reader} reads ${word} at ${row}`] : []))
}
