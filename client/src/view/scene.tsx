import { useMemo } from 'preact/hooks';
import type { Round } from '../../../domain/game';
import { beats } from '../../../domain/rules';
import type { Actor, Part } from '../duel/ending';
import { endingOf } from '../duel/endings/endings';
import type { Phase } from '../duel/timeline';
import { Drawing } from './drawing';
import { useMotion } from './use-motion';

interface Props {
  readonly round: Round;
  readonly phase: Phase;
}

/**
 * Both hands, open, and what the winner does to the loser. It is there while the fists still shake, but hidden, so that
 * the hands open in one frame.
 */
export function Scene({ round: { yourPlay, theirPlay }, phase }: Props) {
  const isTheirWin = beats(theirPlay, yourPlay);
  const [winner, loser] = isTheirWin ? [theirPlay, yourPlay] : [yourPlay, theirPlay];
  const ending = useMemo(() => endingOf(winner, loser), [winner, loser]);
  return (
    <div class={`scene ${isTheirWin ? 'flipped' : ''} ${phase === 'fists' ? 'hidden' : ''}`}>
      {ending.map((actor, index) => (
        <ActorInPlace
          key={index}
          actor={actor}
          side={(actor.place === 'winner') === isTheirWin ? 'theirs' : 'yours'}
          phase={phase}
        />
      ))}
    </div>
  );
}

interface ActorProps {
  readonly actor: Actor;
  readonly side: 'yours' | 'theirs';
  readonly phase: Phase;
}

function ActorInPlace({ actor: { place, parts, poses, around }, side, phase }: ActorProps) {
  const moved = useMotion<HTMLDivElement>(poses, phase);
  return (
    <div ref={moved} class={`actor ${place} ${side}`} style={around && { transformOrigin: around }}>
      <div class="facing">
        {parts.map((part, index) => (
          <MovedPart key={index} part={part} phase={phase} />
        ))}
      </div>
    </div>
  );
}

function MovedPart({ part: { art, look, around, poses }, phase }: { part: Part; phase: Phase }) {
  const moved = useMotion<SVGSVGElement>(poses, phase);
  return <Drawing art={art} look={look} around={around} animated={moved} />;
}
