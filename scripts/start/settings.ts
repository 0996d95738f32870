import type { Addresses } from '@/lib/data/database/addresses'
import { env } from '@/lib/env'
import { readSecrets } from './secrets'

/** What the process that builds or serves the pages is told. */
export function pageSettings(mode: 'start' | 'dev', { owner, app }: Addresses): Readonly<Record<string, string>> {
  return {
    ...readSecrets(),
    DATABASE_URL: owner,
    DATABASE_URL_APP: app,
    DATA_DIR: env.dataFolder,
    NEXT_DIST_DIR: env.distFolder,
    NEXTAUTH_URL: publicAddress(),
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: mode === 'start' ? 'production' : 'development',
  }
}

/** The address under which people open this site. */
export function publicAddress(): string {
  return env.nextAuthUrl ?? `http://localhost:${env.port}`
}
