import { hashOf, NO_LINK } from './link';

/** One scene of the guided tour. */
export interface Scene {
  readonly id: string;
  readonly title: string;
  readonly text: readonly [string, string, string];
  /** What has happened before it is shown. */
  readonly lead: readonly string[];
  /** What happens in it: labels of choices, and `*` for all that follows by itself. */
  readonly script: readonly string[];
  /** The design of 2020 is shown beside it. */
  readonly hasOriginal?: true;
}

/** What comes before everything else: both sit in a new game. */
export const BOTH_ARE_THERE = ['Ann starts a game', '*', 'Bob opens the link', '*'];
/** The first move of a round gets no receipt, so a phone that hears nothing for some seconds sends it again, and gets one. */
const ANN_HAS_MOVED = [...BOTH_ARE_THERE, 'Ann plays rock', '**'];

/** The guided tour. */
export const SCENES: readonly Scene[] = [
  {
    id: 'same-instant',
    title: 'Two players at the same instant',
    text: [
      'Ann and Bob tap at the same moment, so two Lambdas run at once and neither knows of the other.',
      'Each makes one write, “add my move if it is my turn”, and DynamoDB applies such writes one after the other, in whatever order they come.',
      'Each gets the item back as its own write left it: only the later one sees both moves there, so exactly one Lambda announces the result.',
    ],
    lead: BOTH_ARE_THERE,
    script: [
      'Ann plays rock',
      'Bob plays paper',
      "Ann's play Lambda tries to write Ann's rock",
      "Bob's play Lambda tries to write Bob's paper",
      '*',
    ],
  },
  {
    id: 'dies-after-the-write',
    title: 'The Lambda dies after the write',
    text: [
      'Bob’s move is stored, and then his Lambda dies before it can tell anyone.',
      'Nothing is half done: a round is over once both moves are in the item, and no second write is needed to say so.',
      'Bob’s phone hears nothing, asks again, and is told the result; the design of 2020 needed that second write, and is stuck forever.',
    ],
    lead: ANN_HAS_MOVED,
    script: [
      'Bob plays paper',
      "Bob's play Lambda tries to write Bob's paper",
      "Bob's play Lambda dies",
      '**',
    ],
    hasOriginal: true,
  },
  {
    id: 'lost-answer',
    title: 'The answer is lost and the SDK asks again',
    text: [
      'DynamoDB stores Bob’s move, but its answer gets lost, so AWS’s SDK sends the same write again.',
      'Now the condition does not hold, because it is no longer Bob’s turn, so the repeated write changes nothing.',
      'A refused write comes back with the item, and there the Lambda finds Bob’s own move, so Bob gets the result instead of an error.',
    ],
    lead: ANN_HAS_MOVED,
    script: [
      'Bob plays paper',
      "Bob's play Lambda tries to write Bob's paper, hears nothing, and its SDK asks again",
      '*',
    ],
  },
  {
    id: 'tunnel',
    title: 'The train tunnel',
    text: [
      'Ann’s train enters a tunnel and nobody notices, so her move goes nowhere and Bob’s news does not reach her.',
      'Her phone hears no answer, asks once more, then gives up on that connection and opens another.',
      'Coming back is one write that changes only her address, the answer brings everything she missed, and her phone sends the move again.',
    ],
    lead: BOTH_ARE_THERE,
    script: ["Ann's train enters a tunnel", 'Ann plays rock', 'Bob plays paper', '**'],
  },
  {
    id: 'second-tab',
    title: 'The second tab',
    text: [
      'Ann opens her own link again in a second tab, where she is the same player with the same seat.',
      'The write for a newcomer is refused because she already has a seat; one more write puts the new connection in place of the old one and returns which one that was.',
      'So the older tab is told, and stops; “Play here” brings the seat back with the same write, and the two never fight over it.',
    ],
    lead: [...BOTH_ARE_THERE, "Ann's clock rings: old answers count no more", 'Ann plays rock', '*'],
    script: [
      "Ann's second tab opens the link",
      '*',
      "Ann's second tab's clock rings: old answers count no more",
      'Ann taps “Play here”',
      '*',
    ],
  },
  {
    id: 'cheat',
    title: 'The cheat who wants to see the move',
    text: [
      'Ann has moved, and Bob would love to know her move before making his, so he connects again, which is answered with the whole game.',
      'Every message is made by one function that never includes the opponent’s open move, and a move sent ahead of time fails the condition of the write.',
      'The design of 2020 sends a returning player what the item holds, Ann’s rock included.',
    ],
    lead: ANN_HAS_MOVED,
    script: ['Bob changes networks', '*', 'Bob cheats: sends spock for round 2', '*'],
    hasOriginal: true,
  },
];

/** The link of a scene: it names the scene, and plays it from the very beginning. */
export const linkOf = ({ id, lead, script }: Scene): string =>
  hashOf({ ...NO_LINK, scene: id, run: [...lead, ...script] });
