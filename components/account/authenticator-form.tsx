'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { Form, type FormProps } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import type { AuthenticatorSetUp } from '@/lib/auth/authenticator-code'
import styles from './account.module.css'

type AuthenticatorFormProps = Pick<FormProps, 'action' | 'formKey' | 'today' | 'title'> & { readonly waiting: AuthenticatorSetUp }

/** The secret as a picture to scan, as a link on the same telephone and as a key to type; then the first code. */
export function AuthenticatorForm({ waiting: { key, uri, qr }, ...form }: AuthenticatorFormProps) {
  const words = useTranslations('secondFactor')
  const labels = { code: words('fields.code') }
  const loadSchema = () => import('@/lib/schemas/second-factor').then((file) => file.authenticatorCodeSchema)
  return (
    <Form {...form} name="confirm-authenticator" chapter={null} labels={labels} heading={words('app.setUp')} loadSchema={loadSchema}>
      <p>{words('app.scan')}</p>
      {/* Always black on white: cameras read nothing else. */}
      <svg className={styles.qr} viewBox={`0 0 ${String(qr.size)} ${String(qr.size)}`} role="img" aria-label={words('app.picture')} shapeRendering="crispEdges">
        <rect width={qr.size} height={qr.size} fill="white" />
        <path d={qr.path} fill="black" />
      </svg>
      <p>
        <a href={uri}>{words('app.open')}</a>
      </p>
      <p>{words('app.type')}</p>
      <p>
        <code dir="ltr" className={styles.key}>
          {key}
        </code>
      </p>
      <p>{words('app.effect')}</p>
      <TextField name="code" label={labels.code} hint={words('fields.codeHint')} inputMode="numeric" autoComplete="one-time-code" width="short" spellCheck={false} />
      <ActionBar save={words('app.confirm')} />
    </Form>
  )
}
