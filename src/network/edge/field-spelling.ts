// Words of field names that are not written with one capital and small letters.
const SPECIAL = new Map(
  'API DNT ETag ID IP MD5 RateLimit SourceMap TE UA URI URL WebSocket WWW XSS'
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
)

/**
 * A field name as servers and specifications write it: `etag` → `ETag`,
 * `www-authenticate` → `WWW-Authenticate`. `Headers` keeps small letters only, so the
 * edge restores the spelling.
 */
export function spellFieldName(name: string): string {
  return name
    .toLowerCase()
    .split('-')
    .map((word) => SPECIAL.get(word) ?? word.charAt(0).toUpperCase() + word.slice(1))
    .join('-')
}
