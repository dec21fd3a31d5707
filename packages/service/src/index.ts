/** The language service: what a note says, as pure functions. No files, no editor, no Node. */
export { applyEdits } from './edits.js';
export type { Here } from './features/at.js';
export type { Card } from './features/card.js';
export type { Completion, CompletionItem } from './features/complete.js';
export { safeEdits } from './features/fix-all.js';
export type { Hover } from './features/hover.js';
export type { InlayDate } from './features/inlay-dates.js';
export type { Mention } from './features/mentions.js';
export type { Occurrence } from './features/occurrences.js';
export { type HoverFormat, renderCard } from './features/render.js';
export type { SemanticToken, TokenModifier } from './features/semantic-tokens.js';
export type { NoteSymbol } from './features/symbols.js';
export type { Edit, Finding, Fix, NewFile, Related, Severity } from './finding.js';
export { escapeLabel, escapeMarkdown } from './markdown-text.js';
export { RULES } from './rules/index.js';
export { createLanguageService, type LanguageService, type ServiceOptions } from './service.js';
export type { Logger } from './snapshot.js';
