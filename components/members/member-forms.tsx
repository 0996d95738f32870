'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { RadioGroup, SelectField, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'

/** The roles that are given here; an auditor comes with the audit. */
const givenRoles = ['administrator', 'treasurer', 'secretary', 'reviewer', 'viewer'] as const

type MemberFormProps = Pick<FormProps, 'action' | 'formKey' | 'today' | 'title' | 'chapter' | 'initial' | 'hidden'>
type GrantProps = MemberFormProps & { readonly chapters: readonly Option[] }

function GrantFields({ chapters }: { readonly chapters: readonly Option[] }) {
  const words = useTranslations('members')
  return (
    <>
      <RadioGroup
        name="role"
        label={words('fields.role')}
        options={givenRoles.map((value) => ({ value, label: words(`roles.${value}`) }))}
      />
      <SelectField name="chapterId" label={words('fields.chapterId')} hint={words('fields.chapterHint')} options={chapters} optional />
      <DateField name="untilOn" label={words('fields.untilOn')} hint={words('fields.untilHint')} optional />
    </>
  )
}

function useGrantLabels() {
  const words = useTranslations('members.fields')
  return { role: words('role'), chapterId: words('chapterId'), untilOn: words('untilOn') }
}

export function InviteForm({ chapters, ...form }: GrantProps) {
  const words = useTranslations('members')
  const labels = { email: words('fields.email'), name: words('fields.name'), ...useGrantLabels() }
  const loadSchema = () => import('@/lib/schemas/member').then((file) => file.memberSchema)
  return (
    <Form {...form} name="invite-member" labels={labels} heading={words('inviteTitle')} loadSchema={loadSchema}>
      <TextField name="email" label={labels.email} type="email" inputMode="email" spellCheck={false} />
      <TextField name="name" label={labels.name} />
      <GrantFields chapters={chapters} />
      <ActionBar save={words('inviteSave')} />
    </Form>
  )
}

export function ChangeMemberForm({ chapters, name, ...form }: GrantProps & { readonly name: string }) {
  const words = useTranslations('members')
  const labels = { ...useGrantLabels(), reason: words('fields.reason') }
  const loadSchema = () => import('@/lib/schemas/member').then((file) => file.memberChangeSchema)
  return (
    <Form {...form} name="change-member" labels={labels} heading={words('changeTitle', { name })} loadSchema={loadSchema}>
      <GrantFields chapters={chapters} />
      <TextArea name="reason" label={labels.reason} rows={2} />
      <ActionBar save={words('changeSave')} />
    </Form>
  )
}

export function EndMemberForm({ name, ...form }: MemberFormProps & { readonly name: string }) {
  const words = useTranslations('members')
  const labels = { reason: words('fields.reason') }
  const loadSchema = () => import('@/lib/schemas/member').then((file) => file.memberEndSchema)
  return (
    <Form {...form} name="end-member" labels={labels} heading={words('endTitle', { name })} loadSchema={loadSchema}>
      <p>{words('endEffect')}</p>
      <TextArea name="reason" label={labels.reason} rows={2} />
      <ActionBar save={words('endSave')} />
    </Form>
  )
}
