/**
 * `npm run lint:cloudformation`: checks the packaged template of every stage with cfn-lint. Exits with 0 if there are
 * no findings.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Checkout } from '../running/checkout';
import { firstInstalled } from './installed';

const STAGES = ['dev', 'staging', 'prod', 'alice'];

async function lint(): Promise<number> {
  const linter = firstInstalled([process.env.CFN_LINT, 'cfn-lint', 'python3 -m cfnlint']);
  if (!linter) {
    throw new Error(
      'cfn-lint was not found. Install it with pip install cfn-lint, on the path, or set CFN_LINT to it.',
    );
  }
  const checkout = await Checkout.copy();
  try {
    for (const stage of STAGES) await checkout.sls(['package', '--stage', stage, '--package', stage]);
    const templates = STAGES.map((stage) => join(stage, 'cloudformation-template-update-stack.json'));
    const [program, ...words] = linter;
    const { status } = spawnSync(program, [...words, ...templates], {
      cwd: checkout.folder,
      stdio: 'inherit',
    });
    if (status === 0) console.log(`cfn-lint has no findings in ${STAGES.join(', ')}.`);
    return status ?? 1;
  } finally {
    await checkout.remove();
  }
}

lint().then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
