import { KeyboardSensor, type Activators, type SensorInstance, type SensorProps } from '@dnd-kit/core';

/** Enter keeps its own meaning on what can be carried: only the space bar picks up. */
const CODES = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter', 'Tab'] };

interface Options {
  /** Is told of each other key while something is carried. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/**
 * Carries by keys, for dnd-kit. Its own keyboard sensor listens only from the next task on and loses the key of a
 * swift hand that follows the space bar at once; this one listens from the moment of picking up.
 */
export class CarryKeys implements SensorInstance {
  static readonly activators: Activators<Options> = KeyboardSensor.activators.map(({ eventName, handler }) => ({
    eventName,
    handler: (event, options, context) => handler(event, { ...options, keyboardCodes: CODES }, context),
  }));

  readonly autoScrollEnabled = false;
  readonly #listening = new AbortController();

  constructor(props: SensorProps<Options>) {
    const { event: pickedUpBy, options, onStart, onEnd, onCancel } = props;
    const over = (event: Event, tell: () => void): void => {
      event.preventDefault();
      this.#listening.abort();
      tell();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      // The event that picked up is still on its way to the document.
      if (event === pickedUpBy) return;
      if (CODES.end.includes(event.code)) over(event, onEnd);
      else if (CODES.cancel.includes(event.code)) over(event, onCancel);
      else options.onKey(event);
    };
    const { signal } = this.#listening;
    document.addEventListener('keydown', onKeyDown, { signal });
    const cancel = (event: Event): void => over(event, onCancel);
    window.addEventListener('resize', cancel, { signal });
    document.addEventListener('visibilitychange', cancel, { signal });
    onStart({ x: 0, y: 0 });
  }
}
