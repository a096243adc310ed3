import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Account } from './account';
import { type Attributes, withoutResource } from './stand-in';

export interface Gate {
  readonly url: string;
  stop(): Promise<void>;
}

/** The resource that others need and the emulator's CloudFormation cannot create. */
const LOGICAL_ID = 'ClientDistribution';

/**
 * Passes all requests on to the emulator, and makes up for what would end a deployment there:
 * ValidateTemplate, which takes a linter's hints for errors, is answered with yes;
 * the distribution is created through its own interface.
 */
export async function startGate(emulatorUrl: string, account: Account): Promise<Gate> {
  let created: Promise<Attributes> | undefined;
  // One request at a time: the emulator answers them in threads that share its data without locks.
  let turn = Promise.resolve();
  const server = createServer((request, response) => {
    turn = turn
      .then(() => handle(request, response))
      .catch((error) => void response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The gate does not listen');
  return { url: `http://127.0.0.1:${address.port}`, stop };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    const form = new URLSearchParams(isForm ? String(body) : '');
    const action = form.get('Action') ?? '';
    if (action === 'ValidateTemplate') {
      response.end('<ValidateTemplateResponse><ValidateTemplateResult/></ValidateTemplateResponse>');
    } else if (['CreateStack', 'UpdateStack'].includes(action)) {
      await passOn(emulatorUrl, request, response, Buffer.from(String(await withStandIn(form))));
    } else {
      await passOn(emulatorUrl, request, response, body);
    }
  }

  async function withStandIn(form: URLSearchParams): Promise<URLSearchParams> {
    const url = form.get('TemplateURL');
    const text = url ? await account.objectAt(new URL(url).pathname) : form.get('TemplateBody');
    // The stack that `sls` makes first has nothing but the bucket for what it will deploy.
    if (!text?.includes(`"${LOGICAL_ID}"`)) return form;
    created ??= account.createDistribution();
    form.delete('TemplateURL');
    form.set('TemplateBody', JSON.stringify(withoutResource(JSON.parse(text), LOGICAL_ID, await created)));
    return form;
  }

  async function stop(): Promise<void> {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
}

/** Sends a request with this body to the emulator, and its answer to who asked. */
async function passOn(
  emulatorUrl: string,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): Promise<void> {
  const { 'transfer-encoding': _, ...headers } = request.headers;
  const { method, url = '' } = request;
  const options = { method, headers: { ...headers, 'content-length': body.length } };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    send(emulatorUrl + url, options, resolve)
      .on('error', reject)
      .end(body);
  });
  await pipeline(answer, response.writeHead(answer.statusCode ?? 500, answer.headers));
}
