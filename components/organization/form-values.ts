import { formatGrouped } from '@/lib/domain/money'
import type { OrganizationFacts } from '@/lib/domain/organization'

/** What stands in the fields of the organization's form. */
export function organizationFormValues(facts: OrganizationFacts): Readonly<Record<string, string>> {
  const { name, legalName, taxKind, addressLines, timeZone } = facts
  return {
    name, taxKind, addressLines, timeZone,
    legalName: legalName === name ? '' : legalName,
    ein: facts.ein ?? '',
    addressCountry: facts.country,
    addressCity: facts.city,
    addressState: facts.state,
    addressPostalCode: facts.postalCode,
    website: facts.website ?? '',
    telephone: facts.telephone ?? '',
    email: facts.email ?? '',
    description: facts.description ?? '',
    approvalLimit: formatGrouped(facts.expenditureApprovalLimitCents),
    lateEntryDays: String(facts.lateEntryDays),
    depositDays: String(facts.depositDays),
    reportApprovers: facts.reportApprovers.join(','),
    retentionYears: String(facts.retentionYears),
  }
}
