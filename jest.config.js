// That the SDK will want a newer Node one day is no news in the output of the tests.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
// Nor does any test use an account.
delete process.env.AWS_PROFILE;

/** Suites by what they need: nothing (unit), an engine (integration), the whole local run (e2e), a browser too. */
const suite = (displayName, options = {}) => ({
  displayName,
  testMatch: [`<rootDir>/__tests__/**/*.${displayName}.test.ts`],
  transform: {
    '^.+\\.(tsx?|m?js)$': [
      'ts-jest',
      { tsconfig: '<rootDir>/__tests__/tsconfig.jest.json', diagnostics: false },
    ],
  },
  // Packages that exist only as ES modules.
  transformIgnorePatterns: ['/node_modules/(?!(@middy|preact|uqr)/)'],
  ...options,
});

module.exports = {
  projects: [suite('unit'), suite('integration'), suite('e2e'), suite('browser')],
  // One worker a core, not one less: much of the work is done by servers and browsers that the tests wait for.
  maxWorkers: '100%',
  testTimeout: 60_000,
};
