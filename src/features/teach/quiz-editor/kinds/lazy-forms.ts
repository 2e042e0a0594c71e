import { lazyPart } from '#ui/lazy-part.tsx'

/** The forms of the two kinds that send: their code comes with the first such question. */
export const wireForms = {
  request: lazyPart(async () => (await import('./request-form.tsx')).RequestForm),
  predict: lazyPart(async () => (await import('./predict-form.tsx')).PredictForm),
}
