/** Asks once for each text, and remembers what comes of it. */
export function onceEach<T>(ask: (text: string) => Promise<T>): (text: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (text) => {
    const known = asked.get(text) ?? ask(text);
    asked.set(text, known);
    return known;
  };
}
