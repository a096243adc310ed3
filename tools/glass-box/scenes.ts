import { hashOf, NO_LINK } from './link';
import type { Scene } from './scene';

/** What comes before everything else: both sit in a new game. */
export const BOTH_ARE_THERE = ['Ann starts a game', '*', 'Bob opens the link', '*'];
/** The first move of a round gets no receipt, so a phone that hears nothing for some seconds sends it again, and gets one. */
const ANN_HAS_MOVED = [...BOTH_ARE_THERE, 'Ann plays rock', '**'];

/** The guided tour. */
export const SCENES: readonly Scene[] = [
  {
    id: 'same-instant',
    title: 'Two players at the same instant',
    lead: BOTH_ARE_THERE,
    sentences: [
      {
        text: 'Ann and Bob tap at the same moment, so two Lambdas run at once and neither knows of the other.',
        script: ['Ann plays rock', 'Bob plays paper'],
      },
      {
        text: 'Each makes one write, “add my move if it is my turn”, and DynamoDB applies such writes one after the other, in the order in which they arrive.',
        script: [
          "Ann's play Lambda tries to write Ann's rock",
          "Bob's play Lambda tries to write Bob's paper",
        ],
      },
      {
        text: 'Each gets the item back as its own write left it: only the later one sees both moves there, so exactly one Lambda announces the result.',
        script: ['*'],
      },
    ],
  },
  {
    id: 'dies-after-the-write',
    title: 'The Lambda dies after the write',
    lead: ANN_HAS_MOVED,
    sentences: [
      {
        text: 'Bob’s move is stored, and then his Lambda dies before it can tell anyone.',
        script: ['Bob plays paper', "Bob's play Lambda tries to write Bob's paper"],
      },
      {
        text: 'Nothing is half done: a round is over once both moves are in the item, and no second write is needed to say so.',
        script: ["Bob's play Lambda dies"],
      },
      {
        text: 'Bob’s phone hears nothing, asks again, and is told the result; the design of 2020 needed that second write, and is stuck forever.',
        script: ['**'],
      },
    ],
    hasOriginal: true,
  },
  {
    id: 'lost-answer',
    title: 'The answer is lost and the SDK asks again',
    lead: ANN_HAS_MOVED,
    sentences: [
      {
        text: 'DynamoDB stores Bob’s move, but its answer gets lost, so AWS’s SDK sends the same write again.',
        script: ['Bob plays paper'],
      },
      {
        text: 'Now the condition does not hold, because it is no longer Bob’s turn, so the repeated write changes nothing.',
        script: ["Bob's play Lambda tries to write Bob's paper, hears nothing, and its SDK asks again"],
      },
      {
        text: 'A refused write comes back with the item, and there the Lambda finds Bob’s own move, so Bob gets the result instead of an error.',
        script: ['*'],
      },
    ],
  },
  {
    id: 'tunnel',
    title: 'The train tunnel',
    lead: BOTH_ARE_THERE,
    sentences: [
      {
        text: 'Ann’s train enters a tunnel and nobody notices, so her move goes nowhere and she does not hear of Bob’s.',
        script: ["Ann's train enters a tunnel", 'Ann plays rock', 'Bob plays paper', '*'],
      },
      {
        text: 'Her phone hears no answer, asks once more, then gives up on that connection and opens another.',
        script: ['**2'],
      },
      {
        text: 'Coming back is one write that changes only her address, the answer brings everything she missed, and her phone sends the move again.',
        script: ['**'],
      },
    ],
  },
  {
    id: 'second-tab',
    title: 'The second tab',
    lead: [...BOTH_ARE_THERE, "Ann's timer fires: old answers no longer count", 'Ann plays rock', '*'],
    sentences: [
      {
        text: 'Ann opens her own link again in a second tab, where she is the same player with the same seat.',
        script: ["Ann's second tab opens the link"],
      },
      {
        text: 'The write for a newcomer is refused because she already has a seat; one more write puts the new connection in place of the old one and returns which one that was.',
        script: ['*3'],
      },
      {
        text: 'So the older tab is told, and stops; “Play here” brings the seat back with the same write, and the two never fight over it.',
        script: [
          '*',
          "Ann's second tab's timer fires: old answers no longer count",
          'Ann taps “Play here”',
          '*',
        ],
      },
    ],
  },
  {
    id: 'cheat',
    title: 'The cheat who wants to see the move',
    lead: ANN_HAS_MOVED,
    sentences: [
      {
        text: 'Ann has moved, and Bob would love to know her move before making his, so he connects again, which is answered with the whole game.',
        script: ['Bob changes networks', '*'],
      },
      {
        text: 'Every message is made by one function that never includes the opponent’s open move, and a move sent ahead of time fails the condition of the write.',
        script: ['Bob cheats: sends spock for round 2', '*1'],
      },
      {
        text: 'The design of 2020 sends a returning player what the item holds, Ann’s rock included.',
        script: ['*'],
      },
    ],
    hasOriginal: true,
  },
];

/** The link of a scene: it names the scene, and plays it from the very beginning. */
export const linkOf = ({ id, lead, sentences }: Scene): string =>
  hashOf({ ...NO_LINK, scene: id, run: [...lead, ...sentences.flatMap(({ script }) => script)] });
