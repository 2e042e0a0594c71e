/**
 * Stands in for `tldts` (113 KB of public suffixes, gzipped), which msw's cookie
 * jar asks for a host's registrable domain. The lab never uses that jar, so the last two
 * labels are answer enough.
 */
export function getDomain(host: string): string | null {
  const labels = host.split('.').filter((label) => label !== '')
  return labels.length < 2 ? null : labels.slice(-2).join('.')
}
