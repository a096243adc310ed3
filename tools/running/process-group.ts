import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Whether there was anything to be signalled. */
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

/** Nothing reports the end of a grandchild, so this polls. */
export async function untilGroupEnded(pid: number): Promise<void> {
  while (isGroupAlive(pid)) await setTimeout(20);
}

/** Whether a process of the group still runs. One that has ended counts no more, even if nobody has reaped it yet. */
function isGroupAlive(pid: number): boolean {
  if (!existsSync('/proc/self/stat')) return signalGroup(pid, 0);
  return readdirSync('/proc').some((entry) => {
    const [state, , group] = /^\d+$/.test(entry) ? statOf(entry) : [];
    return group === String(pid) && state !== 'Z';
  });
}

/** A process's state, parent and group (proc(5)); nothing if it has just ended. */
function statOf(pid: string): string[] {
  try {
    // The name, in brackets, may itself hold spaces and brackets.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}
