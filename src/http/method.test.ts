import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isToken, mayCarryContent, methodProblem, methods, promiseOf, sentMethod } from './method.ts'
import { otherMethods } from './other-methods.ts'

describe('the methods', () => {
  it('are those of RFC 9110, 9.3 and PATCH, each once', () => {
    expect(methods.map(({ name }) => name)).toEqual([
      'GET',
      'HEAD',
      'POST',
      'PUT',
      'PATCH',
      'DELETE',
      'OPTIONS',
      'TRACE',
      'CONNECT',
    ])
  })

  it.each([
    ['GET', 'safe'],
    ['HEAD', 'safe'],
    ['OPTIONS', 'safe'],
    ['TRACE', 'safe'],
    ['PUT', 'idempotent'],
    ['DELETE', 'idempotent'],
    ['POST', 'neither'],
    ['PATCH', 'neither'],
    ['CONNECT', 'neither'],
  ])('%s is %s (RFC 9110, 9.2)', (method, promise) => {
    expect(promiseOf(method)).toBe(promise)
  })

  it('that are safe are idempotent too (RFC 9110, 9.2.2)', () => {
    expect(methods.filter(({ safe, idempotent }) => safe && !idempotent)).toEqual([])
  })

  it('that nobody knows promise nothing; and names are case-sensitive (RFC 9110, 9.1)', () => {
    expect(promiseOf('PURGE')).toBe('neither')
    expect(promiseOf('get')).toBe('neither')
  })
})

// The IANA HTTP Method Registry without its *, which is reserved so that it never becomes a method (RFC 9110, 18.2).
const registry = {
  safe: words('GET HEAD OPTIONS PRI PROPFIND QUERY REPORT SEARCH TRACE'),
  idempotent: words(`ACL BASELINE-CONTROL BIND CHECKIN CHECKOUT COPY DELETE LABEL LINK MERGE MKACTIVITY
    MKCALENDAR MKCOL MKREDIRECTREF MKWORKSPACE MOVE ORDERPATCH PROPPATCH PUT REBIND UNBIND UNCHECKOUT UNLINK
    UNLOCK UPDATE UPDATEREDIRECTREF VERSION-CONTROL`),
  neither: words('CONNECT LOCK PATCH POST'),
}

function words(text: string): string[] {
  return text.split(/\s+/)
}

describe('the registry of methods', () => {
  const known = [...methods, ...otherMethods].map(({ name }) => name)

  it('is known whole, each method once', () => {
    expect(known.toSorted()).toEqual(Object.values(registry).flat().toSorted())
  })

  it.each(Object.entries(registry))('is %s for the methods that it calls so', (promise, names) => {
    expect(known.filter((name) => promiseOf(name) === promise).toSorted()).toEqual(names.toSorted())
  })

  it('says of each in a short sentence what it asks for, and where that is defined', () => {
    for (const { name, meaning, rfc } of otherMethods) {
      expect(meaning).toMatch(/^[A-Z].*\.$/)
      expect(meaning.length).toBeLessThan(90)
      expect(`${rfc.number}#${rfc.section}`, name).toMatch(/^\d+#\d+(\.\d+)*$/)
    }
  })
})

describe('isToken', () => {
  it('takes the characters of RFC 9110, 5.6.2, and no other', () => {
    const allowed = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    const taken = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).filter(isToken)
    expect(taken.toSorted()).toEqual([...allowed].toSorted())
  })

  it('takes just the names that Headers takes', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const byHeaders = () => void new Headers([[name, 'x']])
        if (isToken(name)) expect(byHeaders).not.toThrow()
        else expect(byHeaders).toThrow(TypeError)
      }),
    )
  })
})

describe('methodProblem', () => {
  it.each(['GET', 'PURGE', 'patch', 'M-SEARCH'])('finds none in %s', (method) => {
    expect(methodProblem(method, 'browser')).toBeUndefined()
  })

  it('asks for a method where there is none', () => {
    expect(methodProblem('', 'script')).toBe('Choose a method, such as GET.')
  })

  it.each(['GET /', 'GÉT', 'a:b', ' '])('“%s” can’t be one, for any client', (method) => {
    expect(methodProblem(method, 'browser')).toContain(`“${method}” can’t be a method`)
    expect(methodProblem(method, 'script')).toContain(`“${method}” can’t be a method`)
  })

  it.each(['TRACE', 'CONNECT', 'TRACK', 'trace'])(
    '%s is refused by fetch(), and only by fetch()',
    (method) => {
      expect(methodProblem(method, 'browser')).toBe(
        `A page may not send ${method.toUpperCase()}: fetch() refuses it. Send it as a script.`,
      )
      expect(methodProblem(method, 'script')).toBeUndefined()
    },
  )

  it('stops just the methods that Request refuses', () => {
    const method = fc.oneof(
      fc.constantFrom('GET', 'connect', 'Track', 'TRACE', 'PROPFIND'),
      fc.string({ minLength: 1 }),
    )
    fc.assert(
      fc.property(method, (name) => {
        const byRequest = () => new Request('https://x.example/', { method: name })
        if (methodProblem(name, 'browser') === undefined) expect(byRequest).not.toThrow()
        else expect(byRequest).toThrow(TypeError)
      }),
    )
  })
})

describe('content', () => {
  it('goes with GET and HEAD from a script only', () => {
    for (const method of ['GET', 'HEAD', 'get']) {
      expect(mayCarryContent(method, 'browser')).toBe(false)
      expect(mayCarryContent(method, 'script')).toBe(true)
    }
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PURGE'])('goes with %s', (method) => {
    expect(mayCarryContent(method, 'browser')).toBe(true)
  })
})

describe('sentMethod', () => {
  it('is in capitals for the six methods that fetch normalizes', () => {
    expect(sentMethod('get', 'browser')).toBe('GET')
    expect(sentMethod('Delete', 'browser')).toBe('DELETE')
  })

  it('stays as typed for every other method, patch too', () => {
    expect(sentMethod('patch', 'browser')).toBe('patch')
    expect(sentMethod('purge', 'browser')).toBe('purge')
  })

  it('stays as typed from a script', () => {
    expect(sentMethod('get', 'script')).toBe('get')
  })
})
