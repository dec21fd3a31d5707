-- Neovim's built-in client, set up as docs/editors.md says, against the real server. One line a result, "ok - …" or
-- "not ok - …", as TAP has it.
local failed = false
local function check(name, ok, text)
  io.stdout:write((ok and 'ok' or 'not ok') .. ' - ' .. name .. ': ' .. tostring(text or ''):gsub('\n', ' | ') .. '\n')
  if not ok then failed = true end
end

vim.wait(10000, function() return next(vim.lsp.buf_get_clients(0)) ~= nil end)
local _, client = next(vim.lsp.buf_get_clients(0))
check('initialized', client and client.initialized, client and client.name)
if client == nil then vim.cmd('cq!') end
check('diagnostics', vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end), (vim.diagnostic.get(0)[1] or {}).message)

local function ask(method, line, column, more)
  vim.api.nvim_win_set_cursor(0, { line, column })
  local params = vim.tbl_extend('force', vim.lsp.util.make_range_params(), vim.lsp.util.make_position_params(), more or {})
  local answer = vim.lsp.buf_request_sync(0, method, params, 10000)
  return answer and answer[client.id] and answer[client.id].result
end

local hover = ask('textDocument/hover', 1, 4)
check('hover', hover and hover.contents.value:find('Leon Trotsky'), hover and hover.contents.value)
local completion = ask('textDocument/completion', 3, 7)
check('completion', completion and #completion.items > 0, completion and completion.items[1].label)
local outline = ask('textDocument/documentSymbol', 1, 0)
check('outline', outline and outline[1].name:find('Trotzky'), outline and outline[1].name)
local tokens = ask('textDocument/semanticTokens/full', 1, 0)
check('names shown', tokens and #tokens.data >= 5, tokens and vim.inspect(tokens.data))

local actions = ask('textDocument/codeAction', 1, 25, { context = { diagnostics = {}, only = { 'quickfix' } } }) or {}
local fix = actions[1] or {}
if fix.edit then vim.lsp.util.apply_workspace_edit(fix.edit, client.offset_encoding) end
local line = vim.api.nvim_buf_get_lines(0, 0, 1, false)[1]
check('fix', line == '# Trotzky [Trotzky](person:leon-trotsky)', fix.title)
check('the fix clears the diagnostic', vim.wait(10000, function() return #vim.diagnostic.get(0) == 0 end), line)

local uses = ask('textDocument/references', 1, 25, { context = { includeDeclaration = false } }) or {}
local destination = vim.tbl_filter(function(use) return use.uri == vim.uri_from_bufnr(0) and use.range.start.character == 20 end, uses)
check('references', #destination == 1, vim.inspect(uses))

local places = ask('textDocument/definition', 1, 25) or {}
vim.cmd('write')
if places[1] then vim.lsp.util.jump_to_location(places[1], client.offset_encoding) end
check('definition', vim.api.nvim_buf_get_name(0):find('leon%-trotsky%.yaml$'), vim.api.nvim_buf_get_name(0))
client.stop()
check('shutdown', vim.wait(10000, function() return client.is_stopped() end))
vim.cmd(failed and 'cq!' or 'qa!')
