/** A text about moves as people write it: the rules and the wire know no names, but Spock is one. */
export const spelled = (text: string): string => text.replaceAll('spock', 'Spock');
