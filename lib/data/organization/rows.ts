import 'server-only'
import { oneOf } from '@/lib/data/records/one-of'
import { centsFromDatabase } from '@/lib/domain/money'
import { approverRoles } from '@/lib/domain/reports/approvers'
import { taxKinds, type Organization, type OrganizationFacts } from '@/lib/domain/organization'

/** The facts of an organization and nothing else, whatever else the object carries: what a row and an entry hold. */
export function organizationFacts(from: OrganizationFacts): OrganizationFacts {
  const { name, legalName, ein, taxKind, addressLines, city, state, postalCode, country, website, telephone, email, description } = from
  const { timeZone, expenditureApprovalLimitCents, lateEntryDays, depositDays, reportApprovers, retentionYears } = from
  return {
    name,
    legalName,
    ein,
    taxKind,
    addressLines,
    city,
    state,
    postalCode,
    country,
    website,
    telephone,
    email,
    description,
    timeZone,
    expenditureApprovalLimitCents,
    lateEntryDays,
    depositDays,
    reportApprovers: [...reportApprovers],
    retentionYears,
  }
}

type OrganizationRow = Omit<OrganizationFacts, 'taxKind' | 'expenditureApprovalLimitCents' | 'reportApprovers'> & {
  readonly id: string
  readonly revision: number
  readonly taxKind: string
  readonly expenditureApprovalLimitCents: bigint
  readonly reportApprovers: readonly string[]
}

export function organizationFromRow(row: OrganizationRow): Organization {
  const expenditureApprovalLimitCents = centsFromDatabase(row.expenditureApprovalLimitCents)
  return {
    ...organizationFacts({ ...row, taxKind: oneOf(taxKinds, row.taxKind), expenditureApprovalLimitCents, reportApprovers: row.reportApprovers.map((role) => oneOf(approverRoles, role)) }),
    id: row.id,
    revision: row.revision,
  }
}
