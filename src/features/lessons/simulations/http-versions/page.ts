export type ResourceKind = 'html' | 'css' | 'js' | 'font' | 'data' | 'image'

/** One file of a page. */
export interface Resource {
  readonly name: string
  readonly kind: ResourceKind
  /** Its content and fields together. */
  readonly bytes: number
  /** Name of the file that mentions it: nobody can ask for it before that one is there in full. */
  readonly after?: string
}

/** What a page is made of; sizes in kB of 1,000 bytes. */
export interface PageSpec {
  readonly images: number
  readonly imageKb: number
  /** The style sheet names a font, and the script asks for data. */
  readonly chain: boolean
}

/** The files of a page, in the order in which its HTML mentions them. */
export function pageOf({ images, imageKb, chain }: PageSpec): Resource[] {
  const after = 'index.html'
  const page: Resource[] = [
    { name: 'index.html', kind: 'html', bytes: 14_000 },
    { name: 'style.css', kind: 'css', bytes: 28_000, after },
    { name: 'app.js', kind: 'js', bytes: 56_000, after },
  ]
  for (let number = 1; number <= images; number += 1) {
    page.push({ name: `image-${number}.webp`, kind: 'image', bytes: Math.round(imageKb * 1_000), after })
  }
  if (chain) {
    page.push({ name: 'font.woff2', kind: 'font', bytes: 28_000, after: 'style.css' })
    page.push({ name: 'data.json', kind: 'data', bytes: 7_000, after: 'app.js' })
  }
  return page
}
