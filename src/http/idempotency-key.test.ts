import { describe, expect, it } from 'vitest'
import { emptyDraft } from './draft.ts'
import { fieldValue } from './field.ts'
import { withKey } from './idempotency-key.ts'
import { defaultPolicy } from './policy.ts'
import { prepareRequest } from './prepare.ts'

const policy = { ...defaultPolicy, idempotencyKey: true }
const keyOf = (method: string, written?: string, on = true) => {
  const headers = written === undefined ? [] : [{ name: 'idempotency-key', value: written, enabled: true }]
  const request = prepareRequest({ ...emptyDraft('https://api.example.com/orders'), method, headers })
  return fieldValue(withKey(request, on ? policy : defaultPolicy, 'k1').fields, 'Idempotency-Key')
}

describe('an Idempotency-Key', () => {
  it.each(['POST', 'PATCH', 'PURGE'])('goes with %s, as a string in quotes', (method) => {
    expect(keyOf(method)).toBe('"k1"')
  })

  it.each(['GET', 'PUT', 'DELETE'])('does not go with %s, which is idempotent by itself', (method) => {
    expect(keyOf(method)).toBeUndefined()
  })

  it('that was written by hand stands', () => {
    expect(keyOf('POST', 'mine')).toBe('mine')
  })

  it('goes with nothing where the policy does not ask for it', () => {
    expect(keyOf('POST', undefined, false)).toBeUndefined()
  })
})
