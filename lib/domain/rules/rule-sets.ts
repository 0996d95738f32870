/**
 * Which rule sets are switched on (money.md section 0): a check is asked only where a law that it rests on applies.
 * 1. OFAC and the Bank Secrecy Act bind everybody in the United States: they are always on.
 * 2. FARA is on unless the organization is registered under the LDA alone (22 U.S.C. 613(h)): who is registered under no law yet is asked too.
 * 3. The LDA is on with its registration, the charity law of Illinois with one or with a chapter there.
 * 4. Tax law is on as soon as the tax kind is known; section 527 for its own kind.
 * 5. Election law is on for what is meant for a US election, and for everything in the books of a political organization
 *    or of a committee that is registered with the Federal Election Commission.
 */
import type { TaxKind } from '../organization'
import type { Purpose } from '../record'
import type { Registration } from '../registration'

export const ruleSets = ['FARA', 'LDA', 'FECA', 'IRC', '527', 'BSA', 'OFAC', 'IL-charity'] as const
export type RuleSet = (typeof ruleSets)[number]

/** Tells whether a text names a rule set. */
export function isRuleSet(text: string): text is RuleSet {
  return ruleSets.some((set) => set === text)
}

export type RuleSetFacts = {
  readonly taxKind: TaxKind
  readonly registrations: readonly Pick<Registration, 'regime' | 'endedOn'>[]
  readonly inIllinois: boolean
}

/** Gives the rule sets that are on for all records of a chapter. */
export function ruleSetsOn({ taxKind, registrations, inIllinois }: RuleSetFacts): readonly RuleSet[] {
  const standing = registrations.filter(({ endedOn }) => endedOn === null).map(({ regime }) => regime)
  const on: Readonly<Record<RuleSet, boolean>> = {
    FARA: standing.includes('FARA') || !standing.includes('LDA'),
    LDA: standing.includes('LDA'),
    FECA: taxKind === '527' || standing.includes('FEC'),
    IRC: taxKind !== 'unknown',
    '527': taxKind === '527',
    BSA: true,
    OFAC: true,
    'IL-charity': inIllinois || standing.includes('IL'),
  }
  return ruleSets.filter((set) => on[set])
}

/** Gives the rule sets for one record: what is meant for a US election is under election law as well. */
export function ruleSetsForPurposes(on: readonly RuleSet[], purposes: readonly Purpose[]): readonly RuleSet[] {
  return purposes.includes('us_election') && !on.includes('FECA') ? [...on, 'FECA'] : on
}
