import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Move } from '../../domain/rules';

/** One person at a browser of their own. */
export class Player {
  private constructor(
    readonly page: Page,
    /** What the page logged as errors. */
    readonly errors: string[],
  ) {}

  /** Opens the page in a new browser context, so that players share no storage. */
  static async open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Player> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(url);
    return new Player(page, errors);
  }

  /** The address once it names a game: the link to share. */
  async link(): Promise<string> {
    await this.page.waitForURL(/#[A-Z0-9]{6}$/);
    return this.page.url();
  }

  async play(move: Move): Promise<void> {
    await this.button(move).click();
  }

  button(move: Move) {
    return this.page.getByRole('button', { name: new RegExp(`^${move}\\b`, 'i') });
  }

  /** Waits until the page shows these scores. */
  async seesScore(yours: number, theirs: number): Promise<void> {
    await this.sees('your-score', String(yours));
    await this.sees('their-score', String(theirs));
  }

  /** Waits until the part of the page has this text in it. */
  async sees(testId: string, text: string | RegExp): Promise<void> {
    await this.page.getByTestId(testId).filter({ hasText: text }).waitFor();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
