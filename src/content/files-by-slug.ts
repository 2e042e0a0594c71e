/** What stands in the lessons' folders, by the slug of the lesson. */
export function filesBySlug<T>(files: Record<string, T>): ReadonlyMap<string, T> {
  return new Map(
    Object.entries(files).map(([path, value]) => [path.replace(/^\/lessons\/\d+-([^/]+)\/.*$/, '$1'), value]),
  )
}
