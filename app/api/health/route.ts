import { checkHealth } from '@/lib/data/installation/health'

export const dynamic = 'force-dynamic'

/** 200 while the installation can serve, 503 while it cannot: for the supervisor and for whoever watches it. */
export async function GET(): Promise<Response> {
  const health = await checkHealth()
  return Response.json(health, { status: health.database === 'ready' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
