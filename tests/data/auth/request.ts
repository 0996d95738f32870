/** A request, as Next gives it to lib/auth: its cookies and headers. `jest.mock('next/headers', …)` puts it in the place of Next's own. */
export const jar = new Map<string, string>()
export const sent = new Map<string, string>()

export const nextHeaders = {
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
      set: (name: string, value: string) => (value === '' ? jar.delete(name) : jar.set(name, value)),
    }),
  headers: () => Promise.resolve({ get: (name: string) => sent.get(name) ?? null }),
}

/** Where an action leads after success; Next throws it. */
export const nextNavigation = {
  redirect: (address: string) => {
    throw new Error(`redirected to ${address}`)
  },
  notFound: () => {
    throw new Error('not found')
  },
}
