import type { Plugin } from 'vite';

/**
 * What a chat shows of a link, by the file that the link leads to. A crawler is not sent what follows the `#`, so all
 * links to one file look alike: what is said for index.html must be true of a game and of the page itself. There is no
 * `og:url` either, for a canonical address would lose what follows the `#`.
 */
const PREVIEWS = {
  'index.html': {
    title: 'Rock Paper Scissors Lizard Spock',
    description: 'A duel for two, live in the browser. Open the link and pick your move!',
  },
  'replay.html': {
    title: 'A match of Rock Paper Scissors Lizard Spock',
    description: 'Watch the replay, round by round. Then play your own.',
  },
} as const;

/** Vite plugin: the page once for each kind of link. `SITE_URL` is where it will be; previews need whole addresses. */
export const previews = (): Plugin => ({
  name: 'previews',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') throw new Error('The page was not built');
    const template = String(page.source);
    for (const [fileName, { title, description }] of Object.entries(PREVIEWS)) {
      const source = template
        .replaceAll('%SITE_URL%', process.env.SITE_URL ?? '')
        .replaceAll('%PREVIEW_TITLE%', title)
        .replaceAll('%PREVIEW_DESCRIPTION%', description);
      if (fileName === 'index.html') page.source = source;
      else this.emitFile({ type: 'asset', fileName, source });
    }
  },
});
