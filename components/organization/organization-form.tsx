'use client'
import { useTranslations } from 'next-intl'
import { timeZoneOptions } from '@/components/chapters/place-options'
import { ActionBar } from '@/components/ui/action-bar'
import { AmountField } from '@/components/ui/amount-field'
import { SelectField, type Option } from '@/components/ui/choice-fields'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { approverLists } from '@/lib/domain/reports/approvers'
import { IdentityFields, useIdentityLabels } from './identity-fields'

type OrganizationFormProps = Pick<FormProps, 'action' | 'formKey' | 'today' | 'title' | 'chapter' | 'initial'> & {
  readonly countries: readonly Option[]
}

function useSettingsLabels() {
  const words = useTranslations('organization')
  return {
    website: words('fields.website'),
    telephone: words('fields.telephone'),
    email: words('fields.email'),
    description: words('fields.description'),
    timeZone: words('fields.timeZone'),
    approvalLimit: words('fields.approvalLimit'),
    lateEntryDays: words('fields.lateEntryDays'),
    depositDays: words('fields.depositDays'),
    reportApprovers: words('fields.reportApprovers'),
    retentionYears: words('fields.retentionYears'),
    reason: words('reason'),
  }
}

/** The profile and settings of the organization; every change says why. */
export function OrganizationForm({ countries, ...form }: OrganizationFormProps) {
  const words = useTranslations('organization')
  const settings = useSettingsLabels()
  const labels = { ...useIdentityLabels(), ...settings }
  const loadSchema = () => import('@/lib/schemas/organization').then((file) => file.organizationSchema)
  return (
    <Form {...form} name="organization" labels={labels} heading={words('title')} loadSchema={loadSchema}>
      <IdentityFields countries={countries} />
      <TextField name="website" label={settings.website} type="url" optional />
      <TextField name="telephone" label={settings.telephone} type="tel" optional width="medium" />
      <TextField name="email" label={settings.email} type="email" optional />
      <TextArea name="description" label={settings.description} optional rows={4} />
      <SelectField name="timeZone" label={settings.timeZone} options={timeZoneOptions} />
      <AmountField name="approvalLimit" label={settings.approvalLimit} sign="not-negative" />
      <TextField name="lateEntryDays" label={settings.lateEntryDays} inputMode="numeric" width="short" />
      <TextField name="depositDays" label={settings.depositDays} inputMode="numeric" width="short" />
      <SelectField name="reportApprovers" label={settings.reportApprovers} options={approverLists.map((value) => ({ value, label: words(`approverLists.${value}`) }))} />
      <TextField name="retentionYears" label={settings.retentionYears} inputMode="numeric" width="short" />
      <TextArea name="reason" label={settings.reason} rows={2} />
      <ActionBar save={words('save')} />
    </Form>
  )
}
