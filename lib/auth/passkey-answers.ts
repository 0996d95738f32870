import 'server-only'
import { z } from 'zod'

/** What a browser sends of a passkey, as text; checked for its form before anything reads it. */
const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])

const common = {
  id: z.string().min(1).max(1500),
  rawId: z.string().max(1500),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
}

const registration = z.object({
  ...common,
  response: z.object({ clientDataJSON: z.string(), attestationObject: z.string(), transports: z.array(transport.catch('internal')).optional() }),
})

const authentication = z.object({
  ...common,
  response: z.object({ clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string(), userHandle: z.string().optional() }),
})

function read<Answer>(schema: z.ZodType<Answer>, text: string): Answer | null {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** The answer of a browser that has made a passkey; null for anything else. */
export function readRegistration(text: string) {
  return read(registration, text)
}

/** The answer of a browser that signs with a passkey; null for anything else. */
export function readAuthentication(text: string) {
  return read(authentication, text)
}

export const knownTransports = z.array(transport).catch([])
