// Silence the SDK's warning about Node 20 in the output of the tests.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
// No test uses an AWS account.
delete process.env.AWS_PROFILE;

/** Suites by what they need: nothing (unit), an engine (integration), the local run (e2e), a browser as well. */
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
  // One worker per core instead of one fewer: tests mostly wait for servers and browsers.
  maxWorkers: '100%',
  testTimeout: 60_000,
};
