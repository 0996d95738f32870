/** What is asked of each informational material: a copy filed within 48 hours, and the label in the language used. */
import { hoursAfter, type Instant } from '../../instant'
import { factorsOf } from '../../rules/deadlines'
import { missingElements, type LabelNames } from '../../rules/fara-label'
import type { FaraFacts, FaraMaterial } from './facts'
import { principalName } from './served'

/** Tells whether the copy was filed not later than 48 elapsed hours after transmittal began (22 U.S.C. 614(a)). */
export function isFiledInTime({ transmittedAt, filedAt }: Pick<FaraMaterial, 'transmittedAt' | 'filedAt'>): boolean {
  return filedAt !== null && filedAt <= materialDueAt(transmittedAt)
}

/** Gives the moment by which the copy is to be filed: hours go on through nights and weekends. */
export function materialDueAt(transmittedAt: Instant): Instant {
  return hoursAfter(transmittedAt, factorsOf('fara.informational-materials-due').hours)
}

/** Gives the names that the label of a material has to bear. */
export function labelNames(facts: Pick<FaraFacts, 'organization' | 'principals'>, { principalId }: Pick<FaraMaterial, 'principalId'>): LabelNames {
  const { organization } = facts
  return { registrant: organization.legalName === '' ? organization.name : organization.legalName, principal: principalName(facts, principalId) }
}

/** Gives the elements of the statement that the label lacks; all of them where no label is stored. */
export function labelGaps({ labelText, labelLanguage }: Pick<FaraMaterial, 'labelText' | 'labelLanguage'>, names: LabelNames): readonly string[] {
  return missingElements(labelText, names, labelLanguage === '' ? 'English' : labelLanguage)
}

/** Tells whether a material bears the whole statement in its own language (28 CFR 5.402(b)). */
export function isLabelled(row: FaraMaterial, facts: FaraFacts): boolean {
  return labelGaps(row, labelNames(facts, row)).length === 0 && row.labelLanguage === row.language
}
