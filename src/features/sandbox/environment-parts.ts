import { lazyPart } from '#ui/lazy-part.tsx'

/** Which environment is in use, and the editor of all of them. */
export const environmentChoice = lazyPart(
  async () => (await import('#workbench/variables/environment-choice.tsx')).EnvironmentChoice,
)

/** Offers to keep the values that a link brought along. */
export const offeredEnvironment = lazyPart(
  async () => (await import('#workbench/variables/offered-environment.tsx')).OfferedEnvironment,
)

/** Completes variables in every text field around it. */
export const variableCompletion = lazyPart(
  async () => (await import('#workbench/variables/variable-completion.tsx')).VariableCompletion,
)
