import { views, type ContentNature, type View } from './content-views.ts'

const KEY = 'roundtrip-content-views'

type Kept = Partial<Record<ContentNature['family'], View>>

/**
 * The way content of a family was looked at last. Like the theme it is in localStorage: it must be known
 * when the content is first drawn.
 */
export function keptView(family: ContentNature['family']): View | undefined {
  const kept = read()[family]
  return views.find((view) => view === kept)
}

/** Remembers how content of a family is looked at, where the browser allows. */
export function keepView(family: ContentNature['family'], view: View): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), [family]: view }))
  } catch {
    // Without localStorage the choice lasts as long as the content is shown.
  }
}

function read(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    return {}
  }
}
