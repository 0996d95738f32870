/** When a statement, a notice or a look at a claim is due, and whether it came in time. */
import { addDays, daysBetween } from '../../../calendar-date'
import { faraChangeNoticeDue, faraRegistrationDue, faraSupplementalDue } from '../../../due-date'
import { faraPeriodEnd } from '../../../reporting-period'
import { sortedBy } from '../../../reports/lines'
import { servedPrincipals } from '../../../reports/fara/served'
import { daysExceedOn } from '../../thresholds'
import { atRecord, atRegistration, atReport, type FaraCheck, type FaraHit, type FaraStatement } from './check'

function lateRegistration(statement: FaraStatement): readonly FaraHit[] {
  const { becameAgentOn, registeredOn } = statement.facts.registration
  if (becameAgentOn === null) return []
  const { due } = faraRegistrationDue(becameAgentOn)
  if ((registeredOn ?? statement.facts.today) <= due) return []
  const done = registeredOn === null ? 'none is recorded' : `it is of ${registeredOn}`
  return [atRegistration(statement, `The organization became an agent on ${becameAgentOn}. Its registration was due on ${due}, ten days later: ${done}.`)]
}

function lateStatement({ facts, period }: FaraStatement): readonly FaraHit[] {
  const { due } = faraSupplementalDue(period.through)
  return (facts.filedOn ?? facts.today) > due ? [atReport(`The statement was due on ${due} and was not filed by then.`)] : []
}

function reminder({ facts, period }: FaraStatement): readonly FaraHit[] {
  const days = daysBetween(period.through, facts.today)
  const { due } = faraSupplementalDue(period.through)
  if (facts.finalised || !daysExceedOn('check.fara.reminder', days, facts.today) || facts.today > due) return []
  return [atReport(`The statement is not final. It is due on ${due}; more time must be asked for in writing before that day.`)]
}

/** An end that no half-year of the registration gives, where nobody has noted why. */
function strangeEnd({ facts, period }: FaraStatement): boolean {
  const { registeredOn, endedOn, periodNote } = facts.registration
  if (registeredOn === null || periodNote !== '' || endedOn === period.through) return false
  let number = 1
  while (faraPeriodEnd(registeredOn, number) < period.through) number += 1
  return faraPeriodEnd(registeredOn, number) !== period.through
}

/** The final statement ends with the obligation (28 CFR 5.205(a)). */
function goesOnAfterTheEnd(statement: FaraStatement): readonly FaraHit[] {
  const { facts: { registration: { endedOn } }, period } = statement
  if (endedOn === null || endedOn >= period.through) return []
  return [atRegistration(statement, `The obligation ended on ${endedOn}: the final statement ends on that day, and this period ends on ${period.through}.`)]
}

function periodGaps(statement: FaraStatement): readonly FaraHit[] {
  const { facts, period } = statement
  const ordered = sortedBy([...facts.periods, period], ({ from, through }) => [from, through]).filter(({ from }, place, all) => all[place - 1]?.from !== from)
  const broken = ordered.filter(({ from }, place) => {
    const before = ordered[place - 1]
    return before !== undefined && addDays(before.through, 1) !== from
  })
  return [
    ...broken.map(({ from }) => atRegistration(statement, `The period that begins on ${from} does not begin on the day after the one before it ended.`)),
    ...(strangeEnd(statement) ? [atRegistration(statement, `The period ends on ${period.through}, which is not the month end of the registration, and no note says why.`)] : []),
    ...goesOnAfterTheEnd(statement),
  ]
}

function untoldChanges({ facts }: FaraStatement): readonly FaraHit[] {
  return facts.changes
    .filter(({ on, toldOn }) => (toldOn ?? facts.today) > faraChangeNoticeDue(on).due)
    .map(({ record, what, on, toldOn }) => atRecord(record, `${what}, ${on}: the amendment that was due ten days later ${toldOn === null ? 'is not recorded' : `was filed on ${toldOn}`}.`))
}

function endedAgreements({ facts, period }: FaraStatement): readonly FaraHit[] {
  const served = servedPrincipals(facts, period).all.filter(({ untilOn }) => untilOn === null).map(({ id }) => id)
  return (facts.agreements ?? [])
    .filter(({ endsOn, renewedOn, principalId }) => endsOn !== null && renewedOn === null && served.includes(principalId) && !daysExceedOn('check.fara.agreement', daysBetween(facts.today, endsOn), facts.today))
    .map(({ record, endsOn }) => atRecord(record, `The agreement ${record.number} ends on ${endsOn ?? ''}, and neither a renewal nor the end of the connection is recorded.`))
}

/** Something happened since, or nobody has looked for long. */
function oldExposures({ facts }: FaraStatement): readonly FaraHit[] {
  return facts.exposures.flatMap(({ record, assessedOn, newestFactOn }) => {
    if (newestFactOn !== null && newestFactOn > assessedOn) return [atRecord(record, `Since the exposure record of ${assessedOn} an agreement, a change of one, or money to or from the principal is recorded, the newest of ${newestFactOn}.`)]
    return daysExceedOn('check.fara.exposure', daysBetween(assessedOn, facts.today), facts.today) ? [atRecord(record, `Nobody has looked anew at the exposure record of ${assessedOn} since.`)] : []
  })
}

export const timeChecks: readonly FaraCheck[] = [
  { id: 'FARA-01', find: lateRegistration, severity: 'warn' },
  { id: 'FARA-02', find: lateStatement, severity: 'warn' },
  { id: 'FARA-03', find: reminder, severity: 'info' },
  { id: 'FARA-04', find: periodGaps },
  { id: 'FARA-07', find: untoldChanges },
  { id: 'FARA-08', find: endedAgreements },
  { id: 'FARA-53', find: oldExposures },
]
