import type { ReactNode } from 'react'
import { signOutAction } from './account/actions'
import { SignOut } from '@/components/account/sign-out'
import { Shell } from '@/components/frame/shell'
import { currentUser } from '@/lib/auth/current-user'
import { servedLocales } from '@/lib/i18n/served-locales'
import { programVersion } from '@/lib/program-version'

/** The frame of pages that need no role. */
export default async function PublicLayout({ children }: { readonly children: ReactNode }) {
  const user = await currentUser()
  const account = user === null ? null : { name: user.name, signOut: <SignOut action={signOutAction} /> }
  return (
    <Shell organization={null} chapter={null} navigation={[]} locales={servedLocales()} account={account} version={programVersion}>
      {children}
    </Shell>
  )
}
