/** The forms that can be built: the id names the builder's file, its address and the word of the command line. */
const forms = {
  'quarterly-disclosure': { code: 'QD', isFiling: true },
  'donation-audit': { code: 'DA', isFiling: false },
  'population-tests': { code: 'PT', isFiling: false },
  'bank-reconciliation': { code: 'BR', isFiling: false },
  'year-end-papers': { code: 'YE', isFiling: false },
  'fec-f3x': { code: 'F3X', isFiling: false },
  'fara-nsd1': { code: 'NSD1', isFiling: false, isTyped: true },
  'fara-nsd2': { code: 'NSD2', isFiling: true, isTyped: true },
  'fara-nsd3': { code: 'NSD3', isFiling: false, isTyped: true },
  'fara-nsd4': { code: 'NSD4', isFiling: false, isTyped: true },
  'fara-nsd5': { code: 'NSD5', isFiling: false, isTyped: true },
  'fara-nsd6': { code: 'NSD6', isFiling: false, isTyped: true },
  'lda-ld1': { code: 'LD1', isFiling: true, isOfDay: true, isTyped: true },
  'lda-ld2': { code: 'LD2', isFiling: true, isTyped: true },
  'lda-ld203': { code: 'LD203', isFiling: true, isTyped: true },
} as const satisfies Record<string, ReportFormFacts>

type ReportFormFacts = {
  /** Stands in the number of a report. */
  readonly code: string
  /** A filing goes from draft to sealed and filed; any other form is a working paper, always as the records stand. */
  readonly isFiling: boolean
  /** A registration is due days after what calls for it: it tells how the books stand and waits for no period to end. */
  readonly isOfDay?: boolean
  /** An agency takes it on screens of its own, into which it is typed. */
  readonly isTyped?: boolean
}

export type ReportForm = keyof typeof forms

export const reportForms: readonly ReportForm[] = [
  'quarterly-disclosure', 'donation-audit', 'population-tests', 'bank-reconciliation', 'year-end-papers', 'fec-f3x', 'fara-nsd1', 'fara-nsd2', 'fara-nsd3', 'fara-nsd4', 'fara-nsd5', 'fara-nsd6', 'lda-ld1', 'lda-ld2', 'lda-ld203',
]

/** Tells whether a text names a form. */
export function isReportForm(text: string): text is ReportForm {
  return Object.hasOwn(forms, text)
}

/** Tells whether an auditor reads a form within an engagement on donations: it shows donations and nothing else. */
export function isOfAudit(form: ReportForm): boolean {
  return form === 'donation-audit' || form === 'population-tests'
}

/** Tells whether a form is approved, sealed and filed. */
export function isFiling(form: ReportForm): boolean {
  return forms[form].isFiling
}

/** Tells whether a form is typed into an agency's screens: a sheet to copy from has a meaning for it alone. */
export function isTyped(form: string): boolean {
  const facts: ReportFormFacts | null = isReportForm(form) ? forms[form] : null
  return facts?.isTyped === true
}

/** Tells whether a form is approved and sealed only after the last day of its period: every report, but no registration. */
export function waitsForPeriod(form: string): boolean {
  const facts: ReportFormFacts | null = isReportForm(form) ? forms[form] : null
  return facts?.isOfDay !== true
}

/** Gives the number by which people name a version of a report: `CHI-QD-2025-Q4-1`. `prefix` is the chapter's, or ALL. */
export function reportNumber({ prefix, form, periodId, version }: { readonly prefix: string; readonly form: ReportForm; readonly periodId: string; readonly version: number }): string {
  return [prefix, forms[form].code, periodId, String(version)].join('-')
}
