--- References of notes, `[Miasnikov](person:gavriil-myasnikov)`, as plain words for Word, OpenDocument, LaTeX and whatever else pandoc
-- writes; where the metadata ask for it, with an entry for the index of the book behind the words.
--
--   pandoc note.md --lua-filter glossator.lua -o note.docx
--   pandoc note.md --lua-filter glossator.lua -M glossator-index -M glossator-entities=index.json -o note.docx
--
-- glossator-index       entries for the index: XE fields in docx, index marks in odt, \index in latex; in other formats nothing
-- glossator-entities    a file that `glossator index --format json` wrote: its headings ("Trotsky, Leon") stand in the index, one for
--                       all ids that the notes write for somebody; who is not in it stands there as the note calls them
--
-- Runs in pandoc 2.17 and newer, and reads no other file.

local KINDS = { person = true, org = true, event = true, work = true, place = true, concept = true }

--- The id that a destination is, or was to be: where `Person:Nobody%20Known` leads, no reader of a book can go. Nil where its prefix
--- is none of ours: other links are left alone.
local function id_of(target)
  local kind = target:lower():match('^(%l+):')
  return kind and KINDS[kind] and target:lower() or nil
end

-- JSON (RFC 8259). pandoc has a reader of its own from 3.1.1 on; what stands here reads what it has to in older ones, too.

local WORDS = { ['true'] = true, ['false'] = true, ['null'] = true }

local ESCAPES = { b = '\b', f = '\f', n = '\n', r = '\r', t = '\t' }

local function fail(at, what)
  error('glossator-entities: no JSON at byte ' .. at .. ': expected ' .. what .. '; write it with "glossator index --format json".', 0)
end

local read_value

local function behind_space(text, at) return text:match('^[ \n\r\t]*()', at) end

local function read_string(text, at)
  local parts, from = {}, at + 1
  while true do
    local stop, sign = text:match('^[^"\\]*()(["\\])', from)
    if not stop then fail(at, 'the end of a text') end
    parts[#parts + 1] = text:sub(from, stop - 1)
    if sign == '"' then return table.concat(parts), stop + 1 end
    local escape = text:sub(stop + 1, stop + 1)
    from = stop + 2
    if escape == 'u' then
      local unit = tonumber(text:match('^%x%x%x%x', from) or fail(stop, 'four digits'), 16)
      from = from + 4
      local low = unit >= 0xD800 and unit < 0xDC00 and text:match('^\\u(%x%x%x%x)', from)
      if low then
        unit = 0x10000 + (unit - 0xD800) * 0x400 + (tonumber(low, 16) - 0xDC00)
        from = from + 6
      end
      parts[#parts + 1] = (unit >= 0xD800 and unit < 0xE000) and '\u{FFFD}' or utf8.char(unit)
    else
      parts[#parts + 1] = ESCAPES[escape] or escape
    end
  end
end

--- A list or an object: what stands between its brackets, one after the other.
local function read_members(text, at, close, read_member)
  local next_at = behind_space(text, at + 1)
  if text:sub(next_at, next_at) == close then return next_at + 1 end
  while true do
    next_at = behind_space(text, read_member(behind_space(text, next_at)))
    local sign = text:sub(next_at, next_at)
    if sign == close then return next_at + 1 end
    if sign ~= ',' then fail(next_at, '"," or "' .. close .. '"') end
    next_at = next_at + 1
  end
end

function read_value(text, at)
  local sign = text:sub(at, at)
  if sign == '"' then return read_string(text, at) end
  local value = {}
  if sign == '[' then
    return value, read_members(text, at, ']', function(from)
      local member, behind = read_value(text, from)
      value[#value + 1] = member
      return behind
    end)
  elseif sign == '{' then
    return value, read_members(text, at, '}', function(from)
      if text:sub(from, from) ~= '"' then fail(from, 'a name') end
      local name, behind = read_string(text, from)
      behind = behind_space(text, behind)
      if text:sub(behind, behind) ~= ':' then fail(behind, '":"') end
      value[name], behind = read_value(text, behind_space(text, behind + 1))
      return behind
    end)
  end
  local word, behind = text:match('^([%w.+-]+)()', at)
  if not word or not (tonumber(word) or WORDS[word]) then fail(at, 'a value') end
  -- Nothing here asks which of the words it is.
  return tonumber(word) or false, behind
end

--- The headings of an index by the ids of their entities, and by those that the notes write for them.
local function headings_in(file)
  local handle, reason = io.open(file, 'rb')
  if not handle then error('glossator-entities: ' .. reason, 0) end
  local text = handle:read('a')
  handle:close()
  local headings = {}
  local index = read_value(text, behind_space(text, 1))
  local entries = type(index) == 'table' and index.entries
  if type(entries) ~= 'table' then fail(1, 'an index with "entries"') end
  for _, entry in ipairs(entries) do
    headings[entry.entity] = entry.heading
    -- Which ids moved, and which a short one reaches, the configuration of the notes decides.
    for _, id in ipairs(entry.references or {}) do headings[id] = entry.heading end
  end
  return headings
end

-- What stands in an index, by what is written.

local XML = { ['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;' }

--- What XML 1.0 cannot hold is a replacement character.
local function xml(text) return (text:gsub('[%z\1-\8\11\12\14-\31]', '\u{FFFD}'):gsub('[&<>"]', XML)) end

-- LaTeX and makeindex count braces in an entry, those with a backslash as well.
local LATEX = {
  ['\\'] = '\\textbackslash{}', ['{'] = '\\textbraceleft{}', ['}'] = '\\textbraceright{}', ['%'] = '\\%', ['#'] = '\\#', ['&'] = '\\&', ['$'] = '\\$',
  ['_'] = '\\_', ['^'] = '\\textasciicircum{}', ['~'] = '\\textasciitilde{}',
  -- makeindex takes these for its own signs; a quotation mark before them makes them letters.
  ['"'] = '""', ['@'] = '"@', ['!'] = '"!',
  -- hyperref, which pandoc's own template loads, looks for the bar before makeindex does, and knows no quotation mark.
  ['|'] = '\\textbar{}',
}

local ENTRIES = {
  -- ECMA-376, 17.16.5.79: a colon would begin an entry below the entry.
  docx = function(heading)
    local field = xml((heading:gsub('["\\:]', '\\%0')))
    return pandoc.RawInline('openxml',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> XE &quot;' .. field ..
      '&quot; </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')
  end,
  odt = function(heading)
    return pandoc.RawInline('opendocument', '<text:alphabetical-index-mark text:string-value="' .. xml(heading) .. '"/>')
  end,
  latex = function(heading)
    return pandoc.RawInline('latex', '\\index{' .. heading:gsub('[\\{}%%#&$_^~"@!|]', LATEX) .. '}')
  end,
}
ENTRIES.opendocument = ENTRIES.odt
ENTRIES.beamer = ENTRIES.latex

local entry_of, headings

local function folded(text) return (text:gsub('%s+', ' '):gsub('^ ', ''):gsub(' $', '')) end

--- The words of a reference, or of a picture of one, and behind them its entry.
local function plain(words, target)
  local id = id_of(target)
  if not id then return nil end
  local heading = headings[id] or folded(pandoc.utils.stringify(words))
  if entry_of and heading ~= '' then words[#words + 1] = entry_of(heading) end
  return words
end

--- A comment that speaks to the checker is for no other reader.
local function without_directive(raw)
  if raw.format:match('^html') and raw.text:match('^%s*<!%-%-%s*glossator%-') then return {} end
  return nil
end

local function read_settings(meta)
  entry_of = meta['glossator-index'] and ENTRIES[FORMAT] or nil
  local file = meta['glossator-entities']
  headings = file and headings_in(pandoc.utils.stringify(file)) or {}
  meta['glossator-index'], meta['glossator-entities'] = nil, nil
  return meta
end

return {
  { Meta = read_settings },
  {
    Link = function(link) return plain(link.content, link.target) end,
    Image = function(image) return plain(image.caption, image.src) end,
    RawInline = without_directive,
    RawBlock = without_directive,
  },
}
