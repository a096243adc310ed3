// A stand-in for a fresh Lambda: `node cold-start-process.js <bundle> <event> <warm calls>`. It loads what Lambda's
// runtime has loaded before it loads a handler, which is Node's HTTP client (RAPIDClient.js in
// github.com/aws/aws-lambda-nodejs-runtime-interface-client). Milliseconds count from the start of the process.
require('node:http');
const { readFileSync } = require('node:fs');

const [bundle, event, calls] = process.argv.slice(2);
const context = { getRemainingTimeInMillis: () => 9000 };
const { write } = process.stdout;
process.stdout.write = () => true;

async function measure() {
  const start = performance.now();
  const { handler } = bundle.endsWith('.mjs') ? await import(bundle) : require(bundle);
  const loaded = performance.now();
  await handler(JSON.parse(event), context);
  const done = performance.now();
  const cpu = process.cpuUsage();
  const memory = peakMemory();
  const warm = [];
  for (let call = 0; call < Number(calls); call++) {
    const before = performance.now();
    await handler(JSON.parse(event), context);
    warm.push(performance.now() - before);
  }
  const report = {
    total: done,
    load: loaded - start,
    firstCall: done - loaded,
    cpu: (cpu.user + cpu.system) / 1000,
    memory,
    warm,
  };
  write.call(process.stdout, JSON.stringify(report), () => process.exit());
}

/** In MB. Linux starts a process's own count with what its parent had, but not this one. */
function peakMemory() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

void measure();
