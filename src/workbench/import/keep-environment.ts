import type { NamedVariables } from '#http/imported.ts'
import type { Storage } from '#storage/storage.ts'
import { newEnvironment } from '#workbench/variables/changed-environment.ts'

/** Keeps an imported environment beside those that are there, and takes it into use; not twice the same. */
export async function keepEnvironment(storage: Storage, imported: NamedVariables): Promise<{ name: string }> {
  const library = await storage.library()
  const { all } = await library.environments()
  const text = JSON.stringify(imported.variables)
  const same = all.find(({ variables }) => JSON.stringify(variables) === text)
  const environment = same ?? newEnvironment(all, imported)
  if (!same) await library.putEnvironment(environment)
  await library.chooseEnvironment(environment.id)
  return { name: environment.name }
}
