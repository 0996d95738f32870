'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { ErasureView } from '@/lib/data/people/erase'

type EraseFormProps = Omit<FormProps, 'labels' | 'loadSchema' | 'children' | 'name' | 'heading'> & { readonly view: ErasureView }

const lost = ['details', 'name', 'drafts'] as const
const stays = ['journal', 'sealed', 'backups', 'texts'] as const

/** Erases somebody: what will be lost, what stays, why, and the name once more. */
export function EraseForm({ view, ...form }: EraseFormProps) {
  const words = useTranslations('people.erase')
  const labels = { reason: words('reason'), confirmation: words('confirmation') }
  const { name, merged, donations, expenditures, transfers, contacts, statementRecords, profileEntries, filesLost, filesKept, filesBeside, bankLines, bankFiles } = view
  return (
    <Form {...form} name="person-erase" heading={words('title', { name })} labels={labels} loadSchema={() => import('@/lib/schemas/erasure').then((file) => file.erasureSchema)}>
      <p><strong>{words('forGood')}</strong></p>
      <h2>{words('lostTitle')}</h2>
      <ul>
        {lost.map((each) => <li key={each}>{words(`lost.${each}`)}</li>)}
        {merged === 0 ? null : <li>{words('lost.merged', { count: merged })}</li>}
        {bankLines === 0 ? null : <li>{words('lost.bankLines', { count: bankLines })}</li>}
        {bankFiles === 0 ? null : <li>{words('lost.bankFiles', { count: bankFiles })}</li>}
        {filesLost.length === 0 ? null : <li>{words('lost.files', { count: filesLost.length, names: filesLost.join(', ') })}</li>}
      </ul>
      <h2>{words('staysTitle')}</h2>
      <ul>
        <li>{words('stays.records', { donations, expenditures, transfers })}</li>
        {contacts === 0 ? null : <li>{words('stays.contacts', { contacts })}</li>}
        {statementRecords + profileEntries === 0 ? null : <li>{words('stays.others', { statementRecords, profileEntries })}</li>}
        {filesKept.map(({ name: file, report }, place) => <li key={place}>{words('stays.file', { file, report })}</li>)}
        {filesBeside === 0 ? null : <li>{words('stays.filesBeside', { count: filesBeside })}</li>}
        {stays.map((each) => <li key={each}>{words(`stays.${each}`)}</li>)}
      </ul>
      <p>{words('law')}</p>
      <TextArea name="reason" label={labels.reason} hint={words('reasonHint')} rows={2} />
      <TextField name="confirmation" label={labels.confirmation} hint={words('confirmationHint', { name })} autoComplete="off" />
      <ActionBar save={words('save')} />
    </Form>
  )
}
