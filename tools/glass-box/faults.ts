import type { Choice } from './choice';
import type { Shown } from './shown';

/** Something that somebody may want to break: what it does, as labels of choices, one after the other. */
export interface Fault {
  readonly name: string;
  readonly labels: readonly string[];
}

/** The faults that hit more than one thing at once, or have no place in the drawing; those that cannot happen do nothing. */
export function faultsAt({ choices }: Shown): Fault[] {
  const labels = (wanted: (choice: Choice) => boolean) => choices.filter(wanted).map(({ label }) => label);
  const named = (...wanted: readonly string[]) =>
    wanted.every((label) => choices.some((choice) => choice.label === label)) ? wanted : [];
  const isStoreCall = ({ about }: Choice) => about.type === 'call' && about.call.port !== 'notifier';
  return [
    { name: 'Two plays at once', labels: named('Ann plays rock', 'Bob plays paper') },
    {
      name: 'Throttle DynamoDB',
      labels: labels((choice) => isStoreCall(choice) && isWay(choice, 'undone')),
    },
    {
      name: 'Restart the database',
      labels: labels((choice) => isStoreCall(choice) && isWay(choice, 'unheard')),
    },
    {
      name: 'Kill every Lambda',
      labels: labels(({ about }) => about.type === 'handler' && about.what === 'dies'),
    },
    {
      name: 'Lose every message',
      labels: labels(({ about }) => about.type === 'wire' && about.what === 'lost'),
    },
    {
      name: 'Jump 5 minutes ahead',
      labels: labels(({ about }) => about.type === 'alarm' && about.alarm !== 'expiry'),
    },
    {
      name: 'Jump 2 hours ahead',
      labels: labels(({ about }) => about.type === 'alarm' && about.alarm === 'expiry'),
    },
    { name: "Ann's second tab", labels: named("Ann's second tab opens the link") },
  ];
}

const isWay = ({ about }: Choice, way: string): boolean => about.type === 'call' && about.way === way;
