import type { GameStore, SeatStore } from '../domain/ports';
/** Games in memory, for tests and for play without a network. Each step is atomic: nothing in it waits. */
export declare function memoryGameStore(): GameStore;
/** Where each connection sits, in memory. */
export declare function memorySeatStore(): SeatStore;
