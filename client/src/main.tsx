document.title = 'Rock Paper Scissors Lizard Spock';

export {};
