/** With these lines of code, or without any where they are empty. */
export function withCode<T extends { code?: string }>(from: T, code: string): T {
  const { code: _code, ...rest } = from
  // What is left is T without its optional key, and so a T.
  return code === '' ? (rest as unknown as T) : { ...from, code }
}
