'use client'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'next-intl'
import { optionsOf } from '@/components/records/options'
import { SelectField } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Part } from '@/components/ui/part'
import { TextField } from '@/components/ui/text-field'
import { electionRecipients, remedies } from '@/lib/domain/election'
import { citizenStatusBases, citizenStatuses } from '@/lib/domain/person'
import { electionPart } from './donation-labels'

/** Follows the purpose as it is chosen; without scripts, and before they run, the part stands there closed. */
function useIsForElection(place: { readonly current: HTMLElement | null }): boolean | null {
  const [chosen, setChosen] = useState<boolean | null>(null)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const look = () => { setChosen(new FormData(form).get('purpose') === 'us_election') }
    look()
    form.addEventListener('change', look)
    return () => { form.removeEventListener('change', look) }
  }, [place])
  return chosen
}

/** What election law asks: who gets the gift, whether donor and decider may take part, who passed it on, what mended it. Asked for an election alone. */
export function ElectionPart() {
  const words = useTranslations('donations')
  const people = useTranslations('people')
  const place = useRef<HTMLDivElement>(null)
  const asked = useIsForElection(place)
  const label = (field: (typeof electionPart)[number]) => words(`fields.${field}`)
  const statuses = optionsOf(citizenStatuses, (value) => people(`citizenStatuses.${value}`))
  return (
    <div ref={place} hidden={asked === false}>
      <Part summary={words('parts.election')} names={electionPart} open={asked === true}>
        <p>{words('hints.election')}</p>
        <SelectField name="citizenship" label={label('citizenship')} hint={words('hints.citizenship')} options={statuses} optional />
        <SelectField name="citizenshipBasis" label={label('citizenshipBasis')} options={optionsOf(citizenStatusBases, (value) => people(`citizenStatusBases.${value}`))} optional />
        <TextField name="citizenshipSeenBy" label={label('citizenshipSeenBy')} optional />
        <DateField name="citizenshipSeenOn" label={label('citizenshipSeenOn')} optional />
        <SelectField name="electionRecipient" label={label('electionRecipient')} options={optionsOf(electionRecipients, (value) => words(`electionRecipients.${value}`))} optional />
        <TextField name="electionCandidate" label={label('electionCandidate')} optional />
        <TextField name="electionCode" label={label('electionCode')} hint={words('hints.electionCode')} optional spellCheck={false} />
        <SelectField name="deciderCitizenship" label={label('deciderCitizenship')} options={statuses} optional />
        <DateField name="conduitReceivedOn" label={label('conduitReceivedOn')} optional />
        <DateField name="forwardedOn" label={label('forwardedOn')} optional />
        <DateField name="bestEffortsOn" label={label('bestEffortsOn')} hint={words('hints.bestEffortsOn')} optional />
        <SelectField name="remedy" label={label('remedy')} options={optionsOf(remedies, (value) => words(`remedies.${value}`))} optional />
        <DateField name="remedyOn" label={label('remedyOn')} optional />
      </Part>
    </div>
  )
}
