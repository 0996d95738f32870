'use client'
import { useTranslations } from 'next-intl'
import { optionsOf } from '@/components/records/options'
import { wordOfValues } from '@/components/records/value-words'
import { ActionBar } from '@/components/ui/action-bar'
import { AmountField } from '@/components/ui/amount-field'
import { RadioGroup, SelectField, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { Part } from '@/components/ui/part'
import { PersonField } from '@/components/ui/person-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { contactModes, counterparts, knownAnswers, officialPlaces } from '@/lib/domain/lobbying-contact'
import { lobbyingContactLabels, officialParts, type LobbyingContactField, type OfficialPart } from './lobbying-contact-labels'
import { useLobbyingContactWords } from './lobbying-contact-words'

export type LobbyingContactFormProps = Omit<FormProps, 'name' | 'labels' | 'wordOf' | 'loadSchema' | 'children'> & {
  readonly save: string
  readonly principals: readonly Option[]
  /** General issue area codes of the LDA. */
  readonly issues: readonly Option[]
  /** A correction asks why; a new contact does not. */
  readonly correction?: boolean
}

/** Records or corrects a lobbying contact: when, how, with whom, for whom, about what. */
export function LobbyingContactForm({ save, principals, issues, correction = false, ...form }: LobbyingContactFormProps) {
  const words = useTranslations('lobbyingContacts')
  const label = (field: LobbyingContactField) => words(`fields.${field}`)
  const official = (part: OfficialPart, place: number) => words(`official.${part === '' ? 'Person' : part}`, { place })
  const wordOf = wordOfValues(useLobbyingContactWords(), { principalId: principals, issueCode: issues })
  const schema = () => import('@/lib/schemas/lobbying-contact').then((file) => (correction ? file.lobbyingContactCorrectionSchema : file.lobbyingContactSchema))
  return (
    <Form {...form} name={correction ? 'lobbying-contact-correction' : 'lobbying-contact'} labels={lobbyingContactLabels(label, official)} loadSchema={schema} wordOf={wordOf} drafts>
      <RadioGroup name="counterpart" label={label('counterpart')} options={optionsOf(counterparts, (value) => words(`counterparts.${value}`))} defaultValue="official" />
      <DateField name="contactOn" label={label('contactOn')} hint={words('hints.contactOn')} />
      <RadioGroup name="mode" label={label('mode')} options={optionsOf(contactModes, (value) => words(`modes.${value}`))} />
      <TextField name="place" label={label('place')} optional />
      {officialPlaces.map((place) => <OfficialPlace key={place} place={place} word={official} open={place === 1} />)}
      <TextArea name="participants" label={label('participants')} hint={words('hints.participants')} optional rows={3} />
      {principals.length === 0 ? null : <SelectField name="principalId" label={label('principalId')} options={principals} optional />}
      <TextField name="onBehalfOf" label={label('onBehalfOf')} hint={words('hints.onBehalfOf')} optional />
      <TextField name="topic" label={label('topic')} hint={words('hints.topic')} />
      <SelectField name="issueCode" label={label('issueCode')} options={issues} optional />
      <TextArea name="specificIssue" label={label('specificIssue')} hint={words('hints.specificIssue')} optional rows={2} />
      <TextArea name="position" label={label('position')} optional rows={2} />
      <TextArea name="asked" label={label('asked')} optional rows={2} />
      <TextArea name="summary" label={label('summary')} optional rows={4} />
      <TextArea name="materialsGiven" label={label('materialsGiven')} optional rows={2} />
      <DisclosurePart label={label} />
      {correction ? <TextArea name="reason" label={label('reason')} hint={words('hints.reason')} rows={2} /> : null}
      <ActionBar save={save} another={!correction} draft />
    </Form>
  )
}

type OfficialPlaceProps = { readonly place: number; readonly word: (part: OfficialPart, place: number) => string; readonly open: boolean }

/** One official; "covered" left open is answered from the office when the contact is saved. */
function OfficialPlace({ place, word, open }: OfficialPlaceProps) {
  const words = useTranslations('lobbyingContacts')
  const name = `official${String(place)}`
  return (
    <Part summary={words('official.title', { place })} names={officialParts.map((part) => `${name}${part}`)} open={open}>
      <PersonField name={name} label={word('', place)} hint={words('hints.official')} optional={!open} />
      <TextField name={`${name}Office`} label={word('Office', place)} hint={words('hints.office')} optional />
      <TextField name={`${name}Entity`} label={word('Entity', place)} hint={words('hints.entity')} optional />
      <RadioGroup name={`${name}Covered`} label={word('Covered', place)} hint={words('hints.covered')} options={optionsOf(knownAnswers, (value) => words(`answers.${value}`))} optional />
      <TextField name={`${name}Reason`} label={word('Reason', place)} optional />
    </Part>
  )
}

function DisclosurePart({ label }: { readonly label: (field: LobbyingContactField) => string }) {
  const words = useTranslations('lobbyingContacts')
  const answers = optionsOf(knownAnswers, (value) => words(`answers.${value}`))
  return (
    <details open>
      <summary>{words('parts.disclosure')}</summary>
      <RadioGroup name="registrationDisclosed" label={label('registrationDisclosed')} options={answers} defaultValue="not-known" />
      <RadioGroup name="copyFurnished" label={label('copyFurnished')} options={answers} defaultValue="not-known" />
      <AmountField name="relatedCost" label={label('relatedCost')} sign="not-negative" optional />
      <TextField name="expenditureNumber" label={label('expenditureNumber')} hint={words('hints.expenditureNumber')} optional spellCheck={false} />
      <TextArea name="reportText" label={label('reportText')} optional rows={2} />
      <TextArea name="privateNote" label={label('privateNote')} optional rows={2} />
    </details>
  )
}
