import { describe, expect, test } from 'vitest';
import { showLinks } from '../test/show.js';

const check = (text: string, ...expected: string[]): void =>
  test(JSON.stringify(text), () => expect(showLinks(text)).toEqual(expected));

/** Nothing of it is a link. */
const none = (...texts: string[]): void => {
  for (const text of texts) check(text);
};

describe('inline links', () => {
  check('[Lenin](person:x)', 'inline `[Lenin](person:x)` label `Lenin` to `person:x`');
  check('a [Lenin](person:x), b', 'inline `[Lenin](person:x)` label `Lenin` to `person:x`');
  check('[a](x)[b](y)', 'inline `[a](x)` label `a` to `x`', 'inline `[b](y)` label `b` to `y`');
  check('[](person:x)', 'inline `[](person:x)` label `` to `person:x`');
  check('[a]()', 'inline `[a]()` label `a` to ``');
  check('[a]( )', 'inline `[a]( )` label `a` to ``');
  check('[a]()\n\n[a]: x', 'inline `[a]()` label `a` to ``', 'definition `[a]: x` to `x`');
  // Titles.
  check('[a](x "t")', 'inline `[a](x "t")` label `a` to `x`');
  check("[a](x 't')", "inline `[a](x 't')` label `a` to `x`");
  check('[a](x (t))', 'inline `[a](x (t))` label `a` to `x`');
  check('[a](\n  x\n  "t"\n)', 'inline `[a](\n  x\n  "t"\n)` label `a` to `x`');
  // Angle brackets.
  check('[a](<x>)', 'inline `[a](<x>)` label `a` to `x`');
  check('[a](<x y> "t")', 'inline `[a](<x y> "t")` label `a` to `x y`');
  check('[a](<>)', 'inline `[a](<>)` label `a` to ``');
  // Escapes and balanced parentheses.
  check('[a](x\\)y)', 'inline `[a](x\\)y)` label `a` to `x\\)y` = x)y');
  check('[a](x(y)z)', 'inline `[a](x(y)z)` label `a` to `x(y)z`');
  check('[a\\]b](x)', 'inline `[a\\]b](x)` label `a\\]b` to `x`');
  // Labels with markup and brackets in them.
  check('[**a** `b](c)`](x)', 'inline `[**a** `b](c)`](x)` label `**a** `b](c)`` to `x`');
  check('[a [b] c](x)', 'inline `[a [b] c](x)` label `a [b] c` to `x`');
  check('[Trotzky [sic]](x)', 'inline `[Trotzky [sic]](x)` label `Trotzky [sic]` to `x`');
  check('[“[…]” [?]](x)', 'inline `[“[…]” [?]](x)` label `“[…]” [?]` to `x`');
  // No link in a link, so that the inner one counts, also where it is a reference.
  check('[a [b](x) c](y)', 'inline `[b](x)` label `b` to `x`');
  check('[a [b] c](y)\n\n[b]: x', 'reference `[b]` label `b` to `x`', 'definition `[b]: x` to `x`');
  check('[two\nlines](x)', 'inline `[two\nlines](x)` label `two\nlines` to `x`');
  none('[a] (x)', '\\[a](x)', '[a\\](x)', '[a](x y)', '[a](x "t" u)', '[a](<x)', '[a](x', '[a]\n(x)', '[a\n\nb](x)');
  none('[a](x(y)', '[a](x "t"y)', '](x)', '[a(x)');
});

describe('references', () => {
  const def = 'definition `[b]: x` to `x`';
  check('[a][b]\n\n[b]: x', 'reference `[a][b]` label `a` to `x`', def);
  check('[b][]\n\n[b]: x', 'reference `[b][]` label `b` to `x`', def);
  check('[b]\n\n[b]: x', 'reference `[b]` label `b` to `x`', def);
  check('[b][ ]\n\n[b]: x', 'reference `[b]` label `b` to `x`', def);
  check('[b] [a]\n\n[b]: x', 'reference `[b]` label `b` to `x`', def);
  check('[*b*][b]\n\n[b]: x', 'reference `[*b*][b]` label `*b*` to `x`', def);
  check('![a][b]\n\n[b]: x', 'image `![a][b]` label `a` to `x`', def);
  check('![b]\n\n[b]: x', 'image `![b]` label `b` to `x`', def);
  // The definition may stand first, between, in a quote, in a list.
  check('[b]: x\n\n[b]', def, 'reference `[b]` label `b` to `x`');
  check('> [b]: x\n\n[b]', def, 'reference `[b]` label `b` to `x`');
  check('- [b]: x\n\n[b]', def, 'reference `[b]` label `b` to `x`');
  // Labels: case and white space do not matter, nor line ends, of whatever kind.
  check('[A  B]\n\n[a b]: x', 'reference `[A  B]` label `A  B` to `x`', 'definition `[a b]: x` to `x`');
  check('[a\nb]\n\n[a b]: x', 'reference `[a\nb]` label `a\nb` to `x`', 'definition `[a b]: x` to `x`');
  check('[a\r\nb]\r\n\r\n[a b]: x', 'reference `[a\r\nb]` label `a\r\nb` to `x`', 'definition `[a b]: x` to `x`');
  check('[ẞ]\n\n[SS]: x', 'reference `[ẞ]` label `ẞ` to `x`', 'definition `[SS]: x` to `x`');
  check('[ЛЕВ]\n\n[лев]: x', 'reference `[ЛЕВ]` label `ЛЕВ` to `x`', 'definition `[лев]: x` to `x`');
  check('[a\\]]\n\n[a\\]]: x', 'reference `[a\\]]` label `a\\]` to `x`', 'definition `[a\\]]: x` to `x`');
  // Names that every object has.
  check('[constructor] [__proto__]');
  check(
    '[valueOf]\n\n[valueof]: x',
    'reference `[valueOf]` label `valueOf` to `x`',
    'definition `[valueof]: x` to `x`',
  );
  // The first definition counts.
  check('[b]\n\n[b]: x\n[b]: y', 'reference `[b]` label `b` to `x`', def, 'definition `[b]: y` to `y`');
  // Definitions in all their forms.
  check('[b]: <x y> "t"', 'definition `[b]: <x y> "t"` to `x y`');
  check("[b]:\n  x\n  't'", "definition `[b]:\n  x\n  't'` to `x`");
  check('[b]: x\\*y', 'definition `[b]: x\\*y` to `x\\*y` = x*y');
  check('[b]: x \r\n\r\na', 'definition `[b]: x` to `x`');
  check('[b]: <>', 'definition `[b]: <>` to ``');
  // Without a definition, or with what is none, brackets are prose.
  none('[sic]', '[a][b]', '[a][]', '![a]', '[1923] and [?]', '[b]: two words', '[b]:', '[]: x', 'text\n[b]: x');
  check('[x] [b][c] [b]\n\n[b]: y', 'reference `[b]` label `b` to `y`', 'definition `[b]: y` to `y`');
});

describe('autolinks and images', () => {
  check('<person:x>', 'autolink `<person:x>` to `person:x`');
  check('<https://example.org/a\\*b>', 'autolink `<https://example.org/a\\*b>` to `https://example.org/a\\*b`');
  check('<lenin@example.org>', 'autolink `<lenin@example.org>` to `lenin@example.org`');
  check('![a](x "t")', 'image `![a](x "t")` label `a` to `x`');
  check('![](person:x)', 'image `![](person:x)` label `` to `person:x`');
  check('[![a](x)](y)', 'inline `[![a](x)](y)` label `![a](x)` to `y`', 'image `![a](x)` label `a` to `x`');
  check('!\\[a](x)');
  check('\\![a](x)', 'inline `[a](x)` label `a` to `x`');
  // No scheme, a space, bare addresses: no links of ours.
  none('<person>', '<person: x>', 'person:x', 'https://example.org/[a](x)y', 'www.example.org', 'lenin@example.org');
});

describe('wikilinks', () => {
  const wiki = (text: string, ...expected: string[]): void =>
    test(`on: ${JSON.stringify(text)}`, () => expect(showLinks(text, true)).toEqual(expected));

  wiki('[[person:x]]', 'wikilink `[[person:x]]` to `person:x`');
  wiki('a [[person:x|Lenin]] b', 'wikilink `[[person:x|Lenin]]` label `Lenin` to `person:x`');
  wiki('[[ person:x |]]', 'wikilink `[[ person:x |]]` label `` to ` person:x ` = person:x');
  wiki('[[a|b|c]]', 'wikilink `[[a|b|c]]` label `b|c` to `a`');
  wiki('[[a]][[b]]', 'wikilink `[[a]]` to `a`', 'wikilink `[[b]]` to `b`');
  wiki('[[a]](x)', 'wikilink `[[a]]` to `a`');
  for (const text of ['`[[a]]`', '\\[[a]]', '[[a\nb]]', '[[]]', '[[a]', '[[a[b]]']) wiki(text);
  for (const text of ['<b title="[[a]]">', '    [[a]]']) wiki(text);
  // Everything else stays as it is.
  wiki('[a](x)', 'inline `[a](x)` label `a` to `x`');

  none('[[person:x]]', '[[person:x|Lenin]]');
  check('[[a]](x)', 'inline `[[a]](x)` label `[a]` to `x`');
});

describe('over several lines, and in what begins elsewhere', () => {
  const toX = 'reference `[a]` label `a` to `x`';
  check('[a]: x "t\nu"\n\n[a]', 'definition `[a]: x "t\nu"` to `x`', toX);
  check('[a]: x (t)\n\n[a]', 'definition `[a]: x (t)` to `x`', toX);
  check('> [a]: x\n> "t"\n\n[a]', 'definition `[a]: x\n> "t"` to `x`', toX);
  check('- [a]: x\n  "t"\n\n[a]', 'definition `[a]: x\n  "t"` to `x`', toX);
  check('[a]: x\n"t" b\n\n[a]', 'definition `[a]: x` to `x`', toX);
  check("[a](x 't\nu')", "inline `[a](x 't\nu')` label `a` to `x`");
  check('# [a]\n\n[a]: x', toX, 'definition `[a]: x` to `x`');
  check('- b\n\n  [^1]: [a](x)', 'inline `[a](x)` label `a` to `x`');
  check('|[a\\|b](x)|`c\\|d`|\n|-|-|', 'inline `[a\\|b](x)` label `a\\|b` to `x`');
  none('[a]: x "t\nu\n\n[a]', '[a](<x\ny>)');
});

describe('HTML of every kind ends where CommonMark ends it', () => {
  const behind = 'inline `[b](y)` label `b` to `y`';
  check('<pre>\n\n[a](x)\n</pre>\n[b](y)', behind);
  check('<!--\n[a](x)\n\n-->\n[b](y)', behind);
  check('<?a\n\n[a](x)\n?>\n[b](y)', behind);
  check('<!DOCTYPE\n\n[a](x)>\n[b](y)', behind);
  check('<![CDATA[\n\n[a](x)\n]]>\n[b](y)', behind);
  check('<table>\n[a](x)\n\n[b](y)', behind);
  check('</ins>\n[a](x)\n\n[b](y)', behind);
  check('<b\ntitle="[a](x)">[b](y)', behind);
});

describe('never a link', () => {
  none('`[a](x)`', '``[a](x) ` b``', '`[a\n](x)`');
  none('```\n[a](x)\n```', '~~~ md\n[a](x)\n~~~', '```\n[a](x)', '> ```\n> [a](x)', '- ```\n  [a](x)');
  none('    [a](x)', '\t[a](x)', 'b\n\n    [a](x)', '- b\n\n      [a](x)');
  none('<div>\n[a](x)\n</div>', '<!-- [a](x) -->', '<!--\n\n[a](x)\n\n-->');
  none('<script>\n\n[a](x)\n</script>', '<? [a](x) ?>');
  none('b <span title="[a](x)">', 'b <!-- [a](x) --> c', 'b <? [a](x) ?>', 'b <![CDATA[ [a](x) ]]>');
  none('---\na: "[a](x)"\n---', '---\na: "[a](x)"\n...', '---\r\na: "[a](x)"\r\n---\r\n', '+++\na = "[a](x)"\n+++\n');
  none('https://example.org/[a](x)');
  check('<https://example.org/[a](x)>', 'autolink `<https://example.org/[a](x)>` to `https://example.org/[a](x)`');
  // But: an unclosed code span is no code, front matter that is never closed no front matter.
  check('`[a](x)', 'inline `[a](x)` label `a` to `x`');
  check('---\na\n\n[a](x)', 'inline `[a](x)` label `a` to `x`');
  check('<b>[a](x)</b>', 'inline `[a](x)` label `a` to `x`');
  check('<div>\n\n[a](x)\n\n</div>', 'inline `[a](x)` label `a` to `x`');
  check('---\nt: a\n---\n[a](x)', 'inline `[a](x)` label `a` to `x`');
});

describe('links in every kind of block', () => {
  const link = 'inline `[a](x)` label `a` to `x`';
  const blocks = [
    '# [a](x)',
    '###### [a](x) ######',
    '[a](x)\n---',
    '> [a](x)',
    '> > b\n> [a](x)',
    '> b\n[a](x)',
    '- [a](x)',
    '1. b\n   - [a](x)',
    '- [ ] [a](x)',
    '- [X] [a](x)',
    '| b |\n|---|\n| [a](x) |',
    '| [a](x) |\n|---|',
    'b|c\n-|-\n[a](x)',
    '**[a](x)**',
    '~~b [a](x)~~',
    '[^1]: [a](x)',
    '[^1]: b\n\n    [a](x)',
    '[^1]: b\n[^2]: [a](x)',
    '[^1]: b\n[a](x)',
    '[^1]: b\n\n[a](x)',
    '> [^1]: b\n>\n>       [a](x)',
    '[a](x)[^1]',
    'b  \n[a](x)',
    'b\\\n[a](x)',
  ];
  for (const block of blocks) {
    check(block, link);
    // The same with the other line ends.
    check(block.replaceAll('\n', '\r\n'), link);
    check(block.replaceAll('\n', '\r'), link);
  }

  check('[^1]: b\n\n        [a](x)'); // Code in a footnote.
  check('> [^1]: b\n>\n>         [a](x)');
  none('- [x](y', 'b[^1] [^note]');
  check('| [a\\|b](x) |\n|---|', 'inline `[a\\|b](x)` label `a\\|b` to `x`');
  check('🜚 é\u0301 [𝐋](x)', 'inline `[𝐋](x)` label `𝐋` to `x`');
  check('---\nt: 🜚\n---\n🜚 [a](x)', link);
});
