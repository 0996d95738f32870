import { defineConfig } from 'prisma/config'
import { env } from './lib/env'

/** For those who use Prisma's own tools beside the program. The program itself migrates by lib/data/database/migrate.ts. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: env.databaseUrl ?? 'postgresql://127.0.0.1/sunledger' },
})
