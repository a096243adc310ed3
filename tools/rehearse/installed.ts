import { spawnSync } from 'node:child_process';

/** The first of these commands, each a program and its first words, that is installed here. */
export const firstInstalled = (
  commands: readonly (string | undefined)[],
): [string, ...string[]] | undefined =>
  commands
    .filter((command): command is string => Boolean(command))
    .map((command): [string, ...string[]] => {
      const [program = '', ...words] = command.split(' ');
      return [program, ...words];
    })
    .find(
      ([program, ...words]) => spawnSync(program, [...words, '--help'], { stdio: 'ignore' }).status === 0,
    );
