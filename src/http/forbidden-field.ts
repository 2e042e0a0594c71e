// Fetch standard, "forbidden request-header": names a page may not set.
const FORBIDDEN = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'access-control-request-private-network',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  // Not forbidden by the standard, but Chromium drops it all the same.
  'user-agent',
  'via',
])

/** Whether `fetch` drops a request field of this name without a word (Fetch standard, forbidden request-header). */
export function isForbiddenField(name: string, value = ''): boolean {
  const lower = name.toLowerCase()
  if (FORBIDDEN.has(lower) || lower.startsWith('proxy-') || lower.startsWith('sec-')) return true
  const overridesMethod = /^x-(http-method|http-method-override|method-override)$/.test(lower)
  return overridesMethod && value.split(',').some((method) => /^\s*(connect|trace|track)\s*$/i.test(method))
}

/** Whether no script ever reads a response field of this name (Fetch standard, forbidden response-header name). */
export function isForbiddenResponseField(name: string): boolean {
  return /^set-cookie2?$/i.test(name)
}
