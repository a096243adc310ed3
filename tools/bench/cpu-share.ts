import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** MB of memory at which a Lambda has one whole CPU; with less memory its share is proportional (AWS documentation). */
const MEMORY_OF_A_CPU = 1769;
/** The period of which a process gets its share, in microseconds. */
const PERIOD = 20_000;

/** A place for processes that get only a share of one CPU. */
export interface CpuShare {
  /** The command that starts a program in it. */
  command(program: string, words: readonly string[]): [string, string[]];
  remove(): void;
}

export const shareOf = (memoryMB: number): number => Math.min(1, memoryMB / MEMORY_OF_A_CPU);

/** Makes a Linux control group with a quota; undefined if this process may not. */
export function limitCpu(share: number): CpuShare | undefined {
  const quota = Math.max(1000, Math.round(share * PERIOD));
  const isFirstVersion = existsSync('/sys/fs/cgroup/cpu/cpu.cfs_quota_us');
  const folder = join(isFirstVersion ? '/sys/fs/cgroup/cpu' : '/sys/fs/cgroup', `bench-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    if (isFirstVersion) {
      writeFileSync(join(folder, 'cpu.cfs_period_us'), String(PERIOD));
      writeFileSync(join(folder, 'cpu.cfs_quota_us'), String(quota));
    } else {
      writeFileSync(join(folder, 'cpu.max'), `${quota} ${PERIOD}`);
    }
  } catch {
    return undefined;
  }
  const enter = `echo $$ > ${join(folder, 'cgroup.procs')} && exec "$@"`;
  return {
    command: (program, words) => ['sh', ['-c', enter, 'sh', program, ...words]],
    remove: () => rmdirSync(folder),
  };
}
