import { spawnSync } from 'node:child_process';

/** The first of these commands (a program and its first arguments) that is installed. */
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
