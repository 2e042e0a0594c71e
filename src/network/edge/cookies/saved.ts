import * as v from 'valibot'
import type { KeptCookie } from './excess.ts'

const cookie = v.object({
  name: v.string(),
  value: v.string(),
  domain: v.string(),
  hostOnly: v.boolean(),
  path: v.string(),
  secure: v.boolean(),
  httpOnly: v.boolean(),
  sameSite: v.picklist(['strict', 'lax', 'none', 'default']),
  expiresAt: v.exactOptional(v.number()),
  createdAt: v.number(),
  usedAt: v.number(),
})

const saved = v.object({ version: v.literal(1), cookies: v.array(cookie) })

export type SavedJar = v.InferOutput<typeof saved>

/** The cookies that were saved; none where what is given can't be read. */
export function readSaved(given: unknown): readonly KeptCookie[] {
  const result = v.safeParse(saved, given)
  return result.success ? result.output.cookies : []
}
