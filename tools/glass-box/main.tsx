import { render } from 'preact';
import { Glass } from './glass';
import { GlassBox } from './glass-box';
import { readLink } from './link';
import { linkOf, SCENES } from './scenes';
import { open } from './shown';

/** Shows what the address asks for; the first scene of the tour if it asks for nothing. */
async function show(): Promise<void> {
  const [first] = SCENES;
  const hash = location.hash.length > 1 || !first ? location.hash : linkOf(first);
  const glass = new Glass(await open(readLink(hash)));
  render(null, document.body);
  render(<GlassBox glass={glass} />, document.body);
}

void show();
addEventListener('hashchange', () => void show());
