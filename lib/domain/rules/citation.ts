/** The source of a disclosure check as a report prints it: the law or the item of the form, without the notes of our reading. */

/** What we counted in filed statements and audits: why the check exists, not what it rests on. */
const readingNote = /\b(?:filed|measured|stamped|transcribed|sample files?|OIG|GAO-|reason texts)\b|\d%/
const bareNote = /,? ?(?:remembered|\(general knowledge\))$/

function inFull(regime: string, clause: string): string {
  if (regime === 'FARA' && /^6\d\d\b/.test(clause)) return `22 U.S.C. ${clause}`
  if (regime === 'LDA' && /^16\d\d\b/.test(clause)) return `2 U.S.C. ${clause}`
  if (regime === 'FARA' && /^(?:items?|columns of item) /.test(clause)) return `FARA Form NSD-2, ${clause}`
  return regime === 'FARA' && /^\d+\([a-z]\),/.test(clause) ? `FARA Form NSD-2, items ${clause.replaceAll(',', ', ')}` : clause
}

/** Gives the citation in full: `614(e)` of a FARA check is `22 U.S.C. 614(e)`. What rests on a reading note alone keeps it. */
export function citationInFull(id: string, citation: string): string {
  const [regime = ''] = id.split('-')
  const clauses = citation.split('; ').map((clause) => clause.replace(bareNote, ''))
  const law = clauses.filter((clause) => !readingNote.test(clause))
  return (law.length === 0 ? clauses.slice(0, 1) : law).map((clause) => inFull(regime, clause)).join('; ')
}
