import type { Files } from '@glossator/dataset';

/**
 * Files whose texts are read once: what governs a folder is looked for in all folders above it, and those of its neighbours are the same.
 */
export function remembered(files: Files): Files {
  const texts = new Map<string, ReturnType<Files['read']>>();
  const read: Files['read'] = (file) => {
    const known = texts.get(file) ?? files.read(file);
    texts.set(file, known);
    // What could not be read may be readable the next time.
    known.catch(() => texts.delete(file));
    return known;
  };
  return { ...files, read };
}
