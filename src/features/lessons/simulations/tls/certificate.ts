/** What of a certificate a client checks. */
export interface Certificate {
  /** The DNS names it is for (its subjectAltName). */
  readonly names: readonly string[]
  /** Days from today. */
  readonly validFrom: number
  readonly validUntil: number
  /** The root its chain ends at, or `self` where it signed itself. */
  readonly issuedBy: 'public' | 'company' | 'self' | 'stranger'
  readonly revoked: boolean
}

/** What the client knows. */
export interface Client {
  readonly host: string
  readonly roots: readonly Certificate['issuedBy'][]
  /** Whether it learns of revocations: browsers have lists of the most important ones, curl and Python don't look. */
  readonly knowsRevocations: boolean
}

export type CheckName = 'chain' | 'time' | 'name' | 'revocation'

export interface Check {
  readonly check: CheckName
  readonly passed: boolean
  readonly why: string
  readonly source: { readonly number: string; readonly section: string }
  /** What Chromium calls the failure. */
  readonly error?: string
}

/** All checks of a certificate, in the order in which a failure is told. */
export function checkCertificate(certificate: Certificate, client: Client): Check[] {
  return [
    chain(certificate, client),
    time(certificate),
    name(certificate, client),
    revocation(certificate, client),
  ]
}

function chain({ issuedBy }: Certificate, { roots }: Client): Check {
  const source = { number: '5280', section: '6.1' }
  if (roots.includes(issuedBy)) {
    const whose =
      issuedBy === 'company' ? 'your company’s root, which was installed here' : 'a root the client trusts'
    return { check: 'chain', passed: true, why: `Its signatures lead to ${whose}.`, source }
  }
  const why = {
    self: 'It signed itself. Anyone can make such a certificate, for any name.',
    company: 'Its signatures lead to a company’s root that is not installed here.',
    stranger: 'Its signatures lead to a root that the client has never heard of.',
    public: 'Its signatures lead to a public root that this client does not trust.',
  }[issuedBy]
  return { check: 'chain', passed: false, why, source, error: 'NET::ERR_CERT_AUTHORITY_INVALID' }
}

function time({ validFrom, validUntil }: Certificate): Check {
  const source = { number: '5280', section: '4.1.2.5' }
  const passed = validFrom <= 0 && validUntil >= 0
  if (passed) return { check: 'time', passed, why: `It is valid for another ${days(validUntil)}.`, source }
  const why =
    validUntil < 0
      ? `It ran out ${days(-validUntil)} ago.`
      : `It is valid only in ${days(validFrom)}. Is the client’s clock right?`
  return { check: 'time', passed, why, source, error: 'NET::ERR_CERT_DATE_INVALID' }
}

function name({ names }: Certificate, { host }: Client): Check {
  const source = { number: '9525', section: '6.3' }
  const match = names.find((pattern) => nameMatches(pattern, host))
  if (match !== undefined) return { check: 'name', passed: true, why: `It is for ${match}.`, source }
  const why = `It is for ${names.join(' and ')}, not for ${host || 'nothing'}.`
  return { check: 'name', passed: false, why, source, error: 'NET::ERR_CERT_COMMON_NAME_INVALID' }
}

function revocation({ revoked }: Certificate, { knowsRevocations }: Client): Check {
  const source = { number: '5280', section: '6.3' }
  if (!revoked) return { check: 'revocation', passed: true, why: 'Its issuer has not taken it back.', source }
  return knowsRevocations
    ? {
        check: 'revocation',
        passed: false,
        why: 'Its issuer has taken it back, and the client knows.',
        source,
        error: 'NET::ERR_CERT_REVOKED',
      }
    : {
        check: 'revocation',
        passed: true,
        why: 'Its issuer has taken it back, but this client does not look: it passes.',
        source,
      }
}

/**
 * Whether a name in a certificate covers a host: letters compare without case, and `*` stands
 * for exactly one label, as the whole left-most one (RFC 9525, 6.3); browsers let it stand for no domain right below the root.
 */
export function nameMatches(pattern: string, host: string): boolean {
  const wanted = pattern.toLowerCase().split('.')
  const given = host.toLowerCase().replace(/\.$/, '').split('.')
  if (wanted.length !== given.length || given.includes('')) return false
  return wanted.every(
    (label, index) => label === given[index] || (index === 0 && label === '*' && wanted.length > 2),
  )
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}
