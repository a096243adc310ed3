import type { Ref } from 'preact';
import lizard from '../art/lizard.svg';
import paper from '../art/paper.svg';
import props from '../art/props.svg';
import rock from '../art/rock.svg';
import scissors from '../art/scissors.svg';
import spock from '../art/spock.svg';
import type { Art } from '../duel/ending';

const FILES: Readonly<Record<Art[0], string>> = { rock, paper, scissors, lizard, spock, props };

interface Props {
  readonly art: Art;
  readonly look?: string | undefined;
  /** See `Part.around`. */
  readonly around?: string | undefined;
  readonly animated?: Ref<SVGSVGElement>;
}

/** One of the drawings of `art/`, or a part of one. */
export const Drawing = ({ art: [file, part], look = '', around, animated }: Props) => (
  <svg
    ref={animated ?? null}
    class={`hand ${look}`}
    style={around && { transformOrigin: around }}
    viewBox="0 0 560 560"
    aria-hidden="true"
  >
    <use href={`${FILES[file]}#${part}`} />
  </svg>
);
