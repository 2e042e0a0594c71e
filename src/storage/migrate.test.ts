import { describe, expect, it } from 'vitest'
import { migrateExchange, migratePanel } from './migrate.ts'
import { exchangeOfVersion1, panelOfVersion1 } from './version-1.sample.ts'

describe('a panel of version 1', () => {
  it('says of cookies and redirects what fetch did without being told', () => {
    const { draft } = migratePanel(panelOfVersion1)
    expect(draft.credentials).toBe('same-origin')
    expect(draft.policy.redirects).toBe('follow')
  })

  it('keeps everything that was in it', () => {
    expect(migratePanel(panelOfVersion1)).toMatchObject(panelOfVersion1)
  })

  it('keeps a guess', () => {
    expect(migratePanel({ ...panelOfVersion1, prediction: '503' }).prediction).toBe('503')
  })
})

describe('an exchange of version 1', () => {
  const migrated = migrateExchange(exchangeOfVersion1)
  const hops = migrated.attempts.flatMap((attempt) => attempt.hops)

  it('lists the one fault that hit a hop, and none where none did', () => {
    expect(hops.map(({ faults }) => faults)).toEqual([
      [{ kind: 'status', status: 503, retryAfterSeconds: 1 }],
      [],
    ])
  })

  it('keeps everything else that was in it, bytes included', () => {
    const { request, attempts, ...facts } = exchangeOfVersion1
    expect(migrated).toMatchObject(facts)
    expect(migrated.request).toMatchObject(request)
    for (const [index, { hops: before, ...attempt }] of attempts.entries()) {
      expect(migrated.attempts[index]).toMatchObject(attempt)
      for (const { fault: _listed, ...hop } of before) {
        expect(hops.find(({ id }) => id === hop.id)).toMatchObject(hop)
      }
    }
  })
})

describe('a record that is up to date', () => {
  it('stays as it is', () => {
    const panel = migratePanel(panelOfVersion1)
    const script = { ...panel, draft: { ...panel.draft, credentials: 'include' as const } }
    expect(migratePanel(script)).toEqual(script)
    const exchange = migrateExchange(exchangeOfVersion1)
    expect(migrateExchange(exchange)).toEqual(exchange)
  })
})
