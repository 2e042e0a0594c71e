import type { Certificate } from './certificate.ts'

export const certificateKinds = [
  'good',
  'expired',
  'not-yet',
  'other-name',
  'self-signed',
  'stranger',
  'company',
  'revoked',
] as const

export type CertificateKind = (typeof certificateKinds)[number]

export const certificateNames: Record<CertificateKind, string> = {
  good: 'In order',
  expired: 'Expired',
  'not-yet': 'Not valid yet',
  'other-name': 'For another host',
  'self-signed': 'Signed by itself',
  stranger: 'From a root nobody knows',
  company: 'Made by your company’s gateway',
  revoked: 'Revoked',
}

const good: Certificate = {
  names: ['example.com', '*.example.com'],
  validFrom: -30,
  validUntil: 60,
  issuedBy: 'public',
  revoked: false,
}

/** What a server can show. */
export const certificates: Record<CertificateKind, Certificate> = {
  good,
  expired: { ...good, validFrom: -93, validUntil: -3 },
  'not-yet': { ...good, validFrom: 2, validUntil: 92 },
  'other-name': { ...good, names: ['hosting.example.net'] },
  'self-signed': { ...good, issuedBy: 'self' },
  stranger: { ...good, issuedBy: 'stranger' },
  company: { ...good, names: ['*.example.com'], validFrom: -1, validUntil: 6, issuedBy: 'company' },
  revoked: { ...good, revoked: true },
}
