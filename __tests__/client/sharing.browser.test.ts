import { Player } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();

/** What a chat shows of a link: its crawler asks for the page without what follows the `#`, and runs no script. */
async function previewOf(path: string): Promise<Record<string, string>> {
  const response = await fetch(`${playground.url}/${path}`);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  const tags = (await response.text()).matchAll(/<meta property="og:([\w:]+)" content="([^"]*)"/g);
  return Object.fromEntries([...tags].map(([, name, content]) => [name, content]));
}

describe('the preview of a link', () => {
  it.each(['', '#C3DW7DK/Ann', '#practice'])(
    'to /%s invites to play, and to nothing that may not be there',
    async (path) => {
      const { title, description } = await previewOf(path);
      expect(title).toBe('Rock Paper Scissors Lizard Spock');
      expect(description).toBe('A duel for two, live in the browser. Open the link and pick your move!');
    },
  );

  it('to a replay promises a replay, and no game', async () => {
    const { title, description, image } = await previewOf('replay.html#1.RP/Ann/Bob');
    expect(title).toBe('A match of Rock Paper Scissors Lizard Spock');
    expect(description).toBe('Watch the replay, round by round. Then play your own.');
    expect(image).toMatch(/\/preview\.png$/);
  });

  it.each(['', 'replay.html'])('to /%s names no address that would lose what follows the #', async (path) => {
    expect(await previewOf(path)).not.toHaveProperty('url');
  });
});

/** Someone who has just finished a match against the computer. */
async function afterMatch(beforehand: () => void): Promise<Player> {
  const ann = await Player.open(playground.browser, playground.url, { beforehand });
  await ann.practice();
  await ann.sees('their-hand', 'ready!');
  await ann.playMatch('rock');
  return ann;
}

/** A browser with a share sheet, which its user closes the first time. It notes what it was given. */
function withShareSheet(): void {
  const given: unknown[] = [];
  Reflect.set(window, 'given', given);
  Reflect.set(navigator, 'share', async (data: unknown) => {
    given.push(data);
    if (given.length === 1) throw new DOMException('Closed', 'AbortError');
  });
}

/** A browser that has a share sheet and never opens it, and whose clipboard can be read back. */
function withBrokenShareSheet(): void {
  Reflect.set(navigator, 'share', async () => {
    throw new DOMException('Not here', 'NotAllowedError');
  });
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: async (text: string) => Reflect.set(window, 'copied', text) },
  });
}

const button = ({ page }: Player, name: string) => page.getByRole('button', { name, exact: true });

describe('the result of a match', () => {
  it('goes to the share sheet; one that was closed leaves the offer, one that was used takes it away', async () => {
    const ann = await afterMatch(withShareSheet);
    await ann.press('Share the result');
    await ann.page.waitForFunction(() => Reflect.get(window, 'given').length === 1);
    await ann.press('Share the result');
    await button(ann, 'Shared ✓').waitFor();
    expect(await button(ann, 'Share the result').count()).toBe(0);
    const [, { text, ...rest }] = await ann.page.evaluate(() => Reflect.get(window, 'given'));
    expect(rest).toEqual({});
    expect(text).toMatch(
      /^(I beat Fox the computer|Fox the computer beat me) 5-\d at Rock Paper Scissors Lizard Spock\n\n✊/,
    );
    expect(text.split('\n').at(-1)).toMatch(/\/replay\.html#1\.[RPSLK]+\/\/Fox$/);
  });

  it('is copied where the share sheet does not open, and stays copied until the next match', async () => {
    const ann = await afterMatch(withBrokenShareSheet);
    await ann.press('Share the result');
    await button(ann, 'Copied! ✓').waitFor();
    await ann.sees('announcement', 'The result is copied.');
    expect(await ann.page.evaluate(() => Reflect.get(window, 'copied'))).toContain('the computer\n\nhttp');
    await button(ann, 'Rules').focus();
    await button(ann, 'Copied! ✓').waitFor();
    await ann.press('Play again');
    expect(await button(ann, 'Copied! ✓').count()).toBe(0);
  });
});
