/** The parameters of a URL; `id[]=1` and `id[0]=1` are `id=1`, as to the service's parser of queries. */
export function queryOf(url: string): URLSearchParams {
  const params = new URL(url).searchParams
  return new URLSearchParams([...params].map(([name, value]) => [name.replace(/\[\d*\]$/, ''), value]))
}

/** What JavaScript's parseInt makes of a parameter; undefined where it is missing or empty. */
export function integer(params: URLSearchParams, name: string): number | undefined {
  const text = params.get(name)
  return text ? Number.parseInt(text, 10) : undefined
}
