import { FOLDERS, KIND_WORDS, KINDS } from '@glossator/model';

/**
 * What the YAML extension of Red Hat is told: which schema, as the build puts it into `dist`, describes which files.
 *
 * @param folder where the dataset lies in what the editor opens: empty, or a path that ends with `/`
 * @example yamlSchemas('')['./dist/schema/editor/person-record.schema.json'] // 'people/*.yaml'
 */
export const yamlSchemas = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ...KINDS.map((kind) => [`editor/${KIND_WORDS[kind]}-record`, `${FOLDERS[kind]}/*.yaml`]),
      ['editor/source-record', 'sources/*.yaml'],
      ['editor/dataset', 'dataset.yaml'],
      ['redirects', 'redirects.yaml'],
    ].map(([stem, files]) => [`./${folder}dist/schema/${stem}.schema.json`, `${folder}${files}`]),
  );
