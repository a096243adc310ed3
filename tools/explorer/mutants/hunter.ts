/** The program that is built with a bug in it: looks for it, first in the scope given, and prints what it found. */
import { hunt } from './hunt';

hunt(process.argv[2] ?? '').then(
  (find) => console.log(JSON.stringify(find ?? null)),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
