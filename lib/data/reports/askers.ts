import 'server-only'
import type { KeptAnswers, ReportQuestion } from '@/lib/domain/reports/answers'
import { nsd2Questions } from '@/lib/domain/reports/fara/questions'
import type { ReportForm } from '@/lib/domain/reports/forms'
import type { Builder } from './builders'
import { readFaraFacts } from './facts/fara-facts'
import { readLd1, readLd2, readLd203 } from './facts/lda/forms'

/** What a form asks because no record says it, in reading order, and the answers: kept, or taken over from the period before. */
export type Asked = { readonly questions: readonly ReportQuestion[]; readonly answers: KeptAnswers }

/** Null where the form cannot be built for this chapter. */
type Asker = (...asked: Parameters<Builder>) => Promise<Asked | null>

async function supplementalStatement(...asked: Parameters<Builder>): Promise<Asked | null> {
  const read = await readFaraFacts(...asked)
  return read === null ? null : { questions: nsd2Questions(read.facts, asked[2].period), answers: read.facts.answers }
}

function ldaForm(read: typeof readLd1 | typeof readLd2 | typeof readLd203): Asker {
  return (tx, { organizationId }, request, _sight, report) => read(tx, { organizationId, request, report })
}

/** The forms that ask: another one is a line here. */
const askers: Readonly<Partial<Record<ReportForm, Asker>>> = {
  'fara-nsd2': supplementalStatement, 'lda-ld1': ldaForm(readLd1), 'lda-ld2': ldaForm(readLd2), 'lda-ld203': ldaForm(readLd203),
}

/** Gives what reads the questions of a form; null for a form that its records fill alone. */
export function askerOf(form: ReportForm): Asker | null {
  return askers[form] ?? null
}
