/** The client of the protocol, in a file of its own: parsing it takes longer than all that activation does. */
export { LanguageClient, TransportKind } from 'vscode-languageclient/node';
