export * from '#network/services/ask.ts'
