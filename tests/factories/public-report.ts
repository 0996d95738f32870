import { instant } from '@/lib/domain/instant'
import { publicReport, type PublicSight } from '@/lib/domain/publication/build'
import type { PublicReport } from '@/lib/domain/publication/public-report'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { goldenReport } from './gift-proof'

const everybody: PublicSight = {
  donorNames: 'never', summary: '', withheldNames: [], withheldIds: new Set(), donorNamesHidden: [], toPerson: new Set(), overlap: 'none',
}

/** The public version of a report as if it were sealed, made without a database; of the golden quarter where no report is given. */
export function aPublicReport(document: ReportDocument = goldenReport(), sight: Partial<PublicSight> = {}): PublicReport {
  const { form, edition, period } = document
  const sealed: SealedReport = {
    id: 'seal', reportId: 'report', chapterId: 'chapter', form: 'quarterly-disclosure', edition, period: { from: period.from, through: period.through }, number: 'CHI-QD-2025-Q4-1', version: 1, amendmentReason: '',
    journalSize: 42, checkpoint: '', textHash: 'a'.repeat(64), maskedHash: 'b'.repeat(64), lineRoot: 'c'.repeat(64), lineCount: 7, giftsHash: '', rules: [], approvals: [], notes: [], signers: [], files: [],
    sealedBy: null, sealedName: 'Amina', sealedAt: instant('2026-01-20T17:00:00.000Z'),
  }
  return { ...publicReport(document, sealed, { ...everybody, ...sight }), form }
}
