import { describe, expect, test } from 'vitest'
import { addressProblem, emptySocketDraft, messageOf, protocolsOf, protocolsProblem } from './socket-draft.ts'

const draft = emptySocketDraft('wss://echo.example.com/')

describe('the address of a WebSocket', () => {
  test.each(['wss://echo.example.com/', 'ws://localhost:8765', 'https://echo.example.com/?a=b'])(
    '%s will do',
    (url) => expect(addressProblem(url)).toBeUndefined(),
  )

  test.each([
    ['', 'Write an address'],
    ['echo.example.com', 'begins with wss://'],
    ['ftp://echo.example.com', 'ftp://'],
    ['wss://echo.example.com/#top', 'fragment'],
  ])('%j will not, with the reason', (url, reason) => {
    expect(addressProblem(url)).toContain(reason)
  })
})

describe('subprotocols', () => {
  test('are names with commas or spaces between them', () => {
    expect(protocolsOf({ ...draft, protocols: ' chat.v2, chat.v1 ' })).toEqual(['chat.v2', 'chat.v1'])
    expect(protocolsOf(draft)).toEqual([])
  })

  test('are refused where the browser would refuse them', () => {
    expect(protocolsProblem({ ...draft, protocols: 'a/b' })).toContain('“a/b”')
    expect(protocolsProblem({ ...draft, protocols: 'a, a' })).toContain('twice')
    expect(protocolsProblem({ ...draft, protocols: 'a, b-1.0' })).toBeUndefined()
  })
})

describe('a message', () => {
  test('of text or JSON goes as it is written', () => {
    expect(messageOf({ ...draft, kind: 'text', text: 'grüß dich' })).toEqual({ data: 'grüß dich' })
    expect(messageOf({ ...draft, kind: 'json', json: '{ "a":  1 }' })).toEqual({ data: '{ "a":  1 }' })
  })

  test('of bytes goes as bytes', () => {
    expect(messageOf({ ...draft, kind: 'binary', binary: 'ca fe' })).toEqual({
      data: new Uint8Array([0xca, 0xfe]),
    })
  })

  test('that can’t be read is held back with the reason', () => {
    expect(messageOf({ ...draft, kind: 'json', json: '{' }).problem).toContain('no JSON')
    expect(messageOf({ ...draft, kind: 'binary', binary: 'xyz' }).problem).toContain('“x”')
  })
})
