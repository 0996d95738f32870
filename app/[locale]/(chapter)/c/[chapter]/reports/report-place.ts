import type { ReportPlace } from '@/components/reports/places'
import type { OpenReport } from '@/lib/data/reports/open'
import { can, type Actor } from '@/lib/domain/permission'

/** The chapter of a report, or the organization that it covers. */
export type PlaceOfReport = { readonly chapter: { readonly id: string; readonly slug: string } } | { readonly organization: { readonly slug: string } }

/** Where a report and what it names stand for this reader. Things of the organization are opened through its first chapter. */
export function placeOfReport(actor: Actor, place: PlaceOfReport, { form, period, chapters }: Pick<OpenReport, 'form' | 'period' | 'chapters'>, version: number | null = null): ReportPlace {
  const chapter = 'chapter' in place ? place.chapter : null
  const slug = chapter?.slug ?? Object.values(chapters)[0]
  const below = (folder: string, may: boolean) => (may && slug !== undefined ? `/c/${slug}/${folder}` : null)
  const settings = below('settings', can(actor, 'settings.change', chapter?.id ?? null).ok)
  return {
    form, period: period.id, chapters, version, settings,
    ...('chapter' in place ? { reports: `/c/${place.chapter.slug}/reports`, query: `chapter=${place.chapter.slug}` } : { reports: `/org/${place.organization.slug}/reports`, query: `organization=${place.organization.slug}` }),
    accounts: chapter === null || settings === null ? null : `${settings}/bank-accounts`,
    profile: below('profile', can(actor, 'journal.read', chapter?.id ?? null).ok),
    drafts: can(actor, 'report.draft', chapter?.id ?? null).ok, packed: can(actor, 'journal.read', chapter?.id ?? null).ok,
  }
}
