/** Written by vite-plugin.ts. */
declare module 'virtual:jsonplaceholder/*' {
  const records: readonly { readonly id: number; readonly [field: string]: unknown }[]
  export default records
}
