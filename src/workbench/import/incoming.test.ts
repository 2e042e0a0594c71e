import { describe, expect, it } from 'vitest'
import { saysRequest } from './incoming.ts'

describe('a text pasted for a URL', () => {
  it.each([
    "curl 'https://httpbin.org/get'",
    '  $ curl -d a=b localhost:8080',
    'curl.exe https://httpbin.org/get',
    'fetch("https://httpbin.org/get", {})',
    'await fetch(`/get`)',
    "const response = await fetch('https://httpbin.org/get')",
    'POST /orders HTTP/1.1\nHost: api.example.com',
    'GET https://httpbin.org/get',
    '### First\nGET https://httpbin.org/get',
    '{"log": {"version": "1.2"}}',
    'openapi: 3.1.0',
  ])('says a request: %s', (text) => {
    expect(saysRequest(text)).toBe(true)
  })

  it.each([
    '',
    'https://httpbin.org/get?q=a b',
    'httpbin.org/get',
    '{{base}}/users',
    '{base}/users',
    '/users/42',
    'curling.example.com',
    'See https://httpbin.org',
  ])('is left alone: %s', (text) => {
    expect(saysRequest(text)).toBe(false)
  })
})
