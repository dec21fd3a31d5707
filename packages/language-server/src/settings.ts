/** What a reader may choose, beside the configuration of the notes, which is everybody's. */
export interface Settings {
  /** In which notes a name that is not linked shows who it is: those that refer to something, all, none. */
  readonly mentionsHover: 'referenced' | 'all' | 'off';
  /** Whether the dates of a life stand behind a reference to a person. */
  readonly lifeDates: boolean;
  /** What opens the list of entities at the start of a word; nothing does where it is empty. */
  readonly trigger: string;
}

/** The section of `workspace/configuration`. */
export const SECTION = 'glossator';

export const DEFAULTS: Settings = { mentionsHover: 'referenced', lifeDates: false, trigger: '@' };

const HOVERS: readonly unknown[] = ['referenced', 'all', 'off'] satisfies Settings['mentionsHover'][];

/** One character that is no part of a word and opens no link. */
const TRIGGER = /^[^\p{L}\p{M}\p{N}\s[\]()<>\\`]?$/u;

/** What a client says, with the defaults for what it does not say or what nobody could mean. */
export function settingsFrom(given: unknown, otherwise: Settings = DEFAULTS): Settings {
  const { mentions, inlayHints, completion } = (given ?? {}) as Readonly<Record<string, Record<string, unknown>>>;
  const [hover, dates, trigger] = [mentions?.['hover'], inlayHints?.['lifeDates'], completion?.['trigger']];
  return {
    mentionsHover: HOVERS.includes(hover) ? (hover as Settings['mentionsHover']) : otherwise.mentionsHover,
    lifeDates: typeof dates === 'boolean' ? dates : otherwise.lifeDates,
    trigger: typeof trigger === 'string' && TRIGGER.test(trigger) ? trigger : otherwise.trigger,
  };
}
