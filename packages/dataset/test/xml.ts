/** XML by libxml2, and held to the schemas under test/schemas. */
import fs from 'node:fs';
import path from 'node:path';
import {
  RelaxNGValidator,
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

const SCHEMAS = path.join(import.meta.dirname, '../../../test/schemas');

const bytes = (file: string): Uint8Array => fs.readFileSync(path.join(SCHEMAS, file));

type Validate = (xml: string) => string[];

const errorsOf =
  (validator: RelaxNGValidator | XsdValidator): Validate =>
  (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      return (error as Error).message.split('\n').filter((line) => line !== '');
    } finally {
      document.dispose();
    }
  };

/** Says what is wrong with a document by TEI's own RELAX NG schema. Reading that takes seconds: once a file of tests. */
export const teiErrors = (): Validate =>
  errorsOf(RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(bytes('tei/tei_all.rng'))));

/** Says what is wrong with a document by the XML Schema of GraphML. */
export function graphmlErrors(): Validate {
  const files = ['graphml.xsd', 'graphml-structure.xsd', 'xlink.xsd'];
  xmlRegisterInputProvider(
    new XmlBufferInputProvider(Object.fromEntries(files.map((file) => [file, bytes(`graphml/${file}`)]))),
  );
  return errorsOf(XsdValidator.fromDoc(XmlDocument.fromBuffer(bytes('graphml/graphml.xsd'), { url: 'graphml.xsd' })));
}

/** What XPath finds in a document, as texts. */
export function select(xml: string, xpath: string, namespaces: Readonly<Record<string, string>>): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(xpath, { ...namespaces }).map(({ content }) => content);
  } finally {
    document.dispose();
  }
}
