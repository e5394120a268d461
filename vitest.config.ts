import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    environment: 'node',
    setupFiles: ['tests/property-seed.ts', 'tests/patience.ts'],
    // A busy machine is slow, and that is no fault of the code.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    // Two cores: browsers and servers of two files at once are enough.
    maxWorkers: 2,
    reporters: ['default'],
  },
})
