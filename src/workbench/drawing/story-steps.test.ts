import { describe, expect, it } from 'vitest'
import type { WireStorySpec } from '#http/wire-story.ts'
import { stepsOfStory } from './story-steps.ts'
import { told } from './told-step.ts'

const story = (...hops: WireStorySpec['hops']) =>
  stepsOfStory({ name: 'A story', client: 'you', server: 'x.example', hops })

describe('the steps of a told exchange', () => {
  it('take request and response apart', () => {
    expect(
      story({
        request: 'POST /orders',
        server: 'stores it',
        response: '201 Created',
        field: 'Location: /orders/1',
      }),
    ).toEqual([
      {
        kind: 'hop',
        method: 'POST',
        target: '/orders',
        dashed: false,
        server: ['stores it'],
        response: { status: 201, reason: 'Created', field: 'Location: /orders/1' },
      },
    ])
  })

  it('keep a phrase of several words, and do without one', () => {
    const responses = story(
      { request: 'GET /', response: '404 Not Found' },
      { request: 'GET /', response: '299' },
    )
    expect(responses.map((step) => step.kind === 'hop' && step.response)).toEqual([
      { status: 404, reason: 'Not Found' },
      { status: 299, reason: '' },
    ])
  })

  it('say what was lost, and what the client makes of it', () => {
    expect(story({ request: 'GET /slow', lost: 'response', note: 'no reply after 5 s' })).toEqual([
      {
        kind: 'hop',
        method: 'GET',
        target: '/slow',
        dashed: false,
        server: [],
        lost: 'response',
        outcome: 'no reply after 5 s',
      },
    ])
  })

  it('keep what the client makes of an answer, in the picture and in words', () => {
    const [step] = story({ request: 'GET /orders', response: '200 OK', note: 'reloading orders nothing' })
    expect(step).toMatchObject({ note: 'reloading orders nothing', response: { status: 200 } })
    expect(step).not.toHaveProperty('outcome')
    expect(step && told(step)).toBe(
      'the client sends GET /orders; it answers 200 OK; for the client: reloading orders nothing.',
    )
  })

  it('draw a preflight dashed, and a wait as a wait', () => {
    expect(story({ request: 'OPTIONS /', preflight: true }, { wait: 'waits 2 s' })).toMatchObject([
      { kind: 'hop', dashed: true },
      { kind: 'wait', text: 'waits 2 s' },
    ])
  })
})
