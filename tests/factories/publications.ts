import { changePublication } from '@/lib/data/publications/change'
import { previewReport } from '@/lib/data/publications/preview'
import { publishReport } from '@/lib/data/publications/publish'
import type { ReportKey } from '@/lib/data/reports/version'
import type { Publication, PublicationFacts, PublishedReport } from '@/lib/domain/publication/publication'
import { cents } from '@/lib/domain/money'
import type { PersonInput } from '@/lib/domain/person'
import { publicPageMail } from '@/lib/mail/public-page-mail'
import { aDonation } from './donation'
import { aRecordedPerson, valueOf, type TestOrganization } from './organization'
import { disclosureOf } from './reports'

/** Switches the public page of the first chapter, or (null) of the whole organization, on. */
export async function aPublicPage({ administrator, chapter }: TestOrganization, facts: Partial<PublicationFacts> = {}, chapterId: string | null = chapter.id): Promise<Publication> {
  return valueOf(await changePublication(administrator, { chapterId, revision: 0, shown: true, about: 'We help after floods.', contact: 'office@example.org', donorNames: 'never', ...facts }, publicPageMail))
}

/** Publishes a sealed version as its preview shows it. */
export async function aPublishedReport(organization: TestOrganization, key: ReportKey = disclosureOf(organization), version = 1, summary = ''): Promise<PublishedReport> {
  const { version: previewed } = valueOf(await previewReport(organization.administrator, key, version))
  return valueOf(await publishReport(organization.administrator, { key, version, previewedHash: previewed.hash, summary }))
}

/** So many donors of $10.00 each in the first chapter: none of them is listed singly. */
export async function smallDonors(organization: TestOrganization, count: number, facts: Partial<PersonInput> = {}): Promise<void> {
  for (let place = 0; place < count; place += 1) {
    const { id } = await aRecordedPerson(organization, { employer: 'Example Press', occupation: 'Printer', ...facts })
    await aDonation(organization, { donorId: id, amountCents: cents(1_000) })
  }
}
