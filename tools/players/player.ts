import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Move } from '../../domain/rules';

/** What a page can be opened with, besides the browser's own options. */
export interface PlayerOptions extends BrowserContextOptions {
  /** Runs in the page before its own scripts. */
  readonly beforehand?: () => void;
}

/** One person with a browser of their own. */
export class Player {
  /** What the page logged as errors. */
  readonly errors: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** Opens the page in a new browser context, so that players share no storage. */
  static async open(browser: Browser, url: string, options: PlayerOptions = {}): Promise<Player> {
    const { beforehand, ...contextOptions } = options;
    // The shaking of the hands would only take time; the tests of the shaking turn it on.
    const context = await browser.newContext({ reducedMotion: 'reduce', ...contextOptions });
    if (beforehand) await context.addInitScript(beforehand);
    return Player.openTab(context, url);
  }

  /** Opens the front page and starts a game for two. */
  static async host(browser: Browser, url: string, options: PlayerOptions = {}): Promise<Player> {
    const player = await Player.open(browser, url, options);
    await player.press('Play with a friend');
    return player;
  }

  /** Opens the link of a game and joins it. */
  static async join(browser: Browser, link: string, options: PlayerOptions = {}): Promise<Player> {
    const player = await Player.open(browser, link, options);
    await player.press('Join');
    return player;
  }

  /** Opens the page in one more tab of the same browser. */
  static async openTab(context: BrowserContext, url: string): Promise<Player> {
    const player = new Player(await context.newPage());
    await player.page.goto(url);
    return player;
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  /** The address once it names a game: the link to share. */
  async link(): Promise<string> {
    await this.page.waitForURL(/#[A-Z0-9]{7}$/);
    return this.page.url();
  }

  async play(move: Move): Promise<void> {
    await this.move(move).click();
  }

  move(move: Move) {
    return this.page.locator('.move', { hasText: new RegExp(move, 'i') });
  }

  /** Presses the button with this name. */
  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  /** Goes to practice against one of the computer's characters. */
  async practice(opponent = 'Fox'): Promise<void> {
    await this.press('Practice with the computer');
    await this.press(new RegExp(`^${opponent}`));
  }

  /** Plays the same move, from this round on, until the match is over. */
  async playMatch(move: Move, from = 1): Promise<void> {
    for (let round = from; (await this.page.getByTestId('match-end').count()) === 0; round++) {
      await this.play(move);
      await this.sees('announcement', `Round ${round}:`);
    }
  }

  /** Waits until the page shows these scores. */
  async seesScore(yours: number, theirs: number): Promise<void> {
    await this.sees('your-score', new RegExp(`^${yours}$`));
    await this.sees('their-score', new RegExp(`^${theirs}$`));
  }

  /** Waits until this part of the page contains the text. */
  async sees(testId: string, text: string | RegExp): Promise<void> {
    await this.page.getByTestId(testId).filter({ hasText: text }).waitFor();
  }

  /** Waits until there is such a heading. */
  async seesHeading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name }).waitFor();
  }

  /** Goes to another tab, or comes back from there, as far as the page can tell. */
  async look(where: 'elsewhere' | 'here'): Promise<void> {
    await this.page.evaluate(
      (state) => {
        Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      },
      where === 'here' ? 'visible' : 'hidden',
    );
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** Two people in one game; the second joined by the link of the first. */
export async function openPair(
  browser: Browser,
  url: string,
  options: PlayerOptions = {},
): Promise<[Player, Player]> {
  const ann = await Player.host(browser, url, options);
  const bob = await Player.join(browser, await ann.link(), options);
  await Promise.all([ann.sees('status', 'Pick your move'), bob.sees('status', 'Pick your move')]);
  return [ann, bob];
}

/** Plays one round to its end on both sides. */
export async function playRound(ann: Player, annsMove: Move, bob: Player, bobsMove: Move, summary: string) {
  await ann.play(annsMove);
  await bob.sees('status', 'has played');
  await bob.play(bobsMove);
  await Promise.all([ann.sees('summary', summary), bob.sees('summary', summary)]);
}
