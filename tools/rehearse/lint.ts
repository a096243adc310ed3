/** `npm run lint:cloudformation`: has cfn-lint read the packaged template of every stage. Ends with 0 when it is content. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Checkout } from '../running/checkout';
import { firstInstalled } from './installed';

const STAGES = ['dev', 'staging', 'prod', 'alice'];

async function lint(): Promise<number> {
  const linter = firstInstalled([process.env.CFN_LINT, 'cfn-lint', 'python3 -m cfnlint']);
  if (!linter) {
    throw new Error(
      'There is no cfn-lint. Install it: pip install cfn-lint, and have it on the path or name it in CFN_LINT.',
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
    if (status === 0) console.log(`cfn-lint is content with ${STAGES.join(', ')}.`);
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
