import { deployedFunctions } from './generated/deployed-function';
import { generatedResources } from './generated/resources';
import { type AwsConfig, publish, unpublish } from './publish';

/** The parts of a Serverless instance that the plugin uses. */
interface Serverless {
  readonly serviceDir: string;
  /** serverless.yml, its variables resolved. */
  readonly configurationInput: { readonly functions: unknown; readonly resources: unknown };
  extendConfiguration(path: string[], value: unknown): void;
  /** What `sls deploy` prints at its end, by heading. */
  readonly serviceOutputs: Map<string, string>;
  getProvider(name: 'aws'): {
    readonly naming: { getStackName(): string; getNormalizedFunctionName(name: string): string };
    getAwsSdkV3Config(): Promise<AwsConfig>;
  };
}

/** What Serverless gives a plugin to talk with. */
interface Utilities {
  readonly progress: { get(name: 'main'): { notice(text: string): void } };
}

/** Serverless plugin: the resources that follow from the functions, and the client's part of `sls deploy` and `sls remove`. */
export class CloudPlugin {
  readonly hooks = {
    'after:deploy:deploy': () => this.#publish(),
    'before:remove:remove': () => this.#unpublish(),
  };
  readonly #serverless: Serverless;
  readonly #utilities: Utilities;

  constructor(serverless: Serverless, _options: unknown, utilities: Utilities) {
    this.#serverless = serverless;
    this.#utilities = utilities;
    this.#generateResources();
  }

  #generateResources(): void {
    const { functions, resources } = this.#serverless.configurationInput;
    const { naming } = this.#serverless.getProvider('aws');
    const deployed = deployedFunctions(functions, (name) => naming.getNormalizedFunctionName(name));
    this.#serverless.extendConfiguration(['resources'], generatedResources(resources, deployed));
  }

  async #publish(): Promise<void> {
    this.#utilities.progress.get('main').notice('Building and uploading the client');
    const url = await publish(await this.#stack());
    this.#serverless.serviceOutputs.set('client', url);
  }

  async #unpublish(): Promise<void> {
    this.#utilities.progress.get('main').notice('Emptying the bucket of the client');
    await unpublish(await this.#stack());
  }

  async #stack() {
    const aws = this.#serverless.getProvider('aws');
    return { name: aws.naming.getStackName(), config: await aws.getAwsSdkV3Config() };
  }
}
