import type { CDPSession, Locator } from 'playwright-core';

/** Clicks one button of a page at times of the mouse's own clock instead of the test's. */
export class Hand {
  #count = 0;
  readonly #start = Date.now() / 1000;

  private constructor(
    private readonly session: CDPSession,
    private readonly button: Locator,
  ) {}

  static async over(button: Locator): Promise<Hand> {
    const page = button.page();
    return new Hand(await page.context().newCDPSession(page), button);
  }

  /**
   * Clicks once more, in quick succession to the click before.
   * @param at milliseconds since the hand was created
   */
  async click(at: number): Promise<void> {
    await this.press(at);
    await this.release(at);
  }

  async press(at: number): Promise<void> {
    this.#count++;
    await this.#send('mousePressed', at);
  }

  async release(at: number): Promise<void> {
    await this.#send('mouseReleased', at);
  }

  async #send(type: 'mousePressed' | 'mouseReleased', at: number): Promise<void> {
    await this.button.scrollIntoViewIfNeeded();
    const box = await this.button.boundingBox();
    if (!box) throw new Error('There is no such button in sight');
    await this.session.send('Input.dispatchMouseEvent', {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      timestamp: this.#start + at / 1000,
      clickCount: this.#count,
      button: 'left',
    });
  }
}
