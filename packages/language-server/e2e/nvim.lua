-- Neovim's built-in client against the real server. One line a result, "ok - …" or "not ok - …", as TAP has it.
local server, folder = vim.env.GLOSSATOR_SERVER, vim.env.GLOSSATOR_NOTES
local failed = false
local function check(name, ok, text)
  io.stdout:write((ok and 'ok' or 'not ok') .. ' - ' .. name .. ': ' .. tostring(text or ''):gsub('\n', ' | ') .. '\n')
  if not ok then failed = true end
end

local id = vim.lsp.start_client({ name = 'glossator', cmd = { vim.env.GLOSSATOR_NODE, server, '--stdio' }, root_dir = folder })
vim.lsp.buf_attach_client(0, id)
local client = vim.lsp.get_client_by_id(id)
check('initialized', vim.wait(10000, function() return client.initialized end), client.name)
check('diagnostics', vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end), (vim.diagnostic.get(0)[1] or {}).message)

local function ask(method, line, column)
  vim.api.nvim_win_set_cursor(0, { line, column })
  local answer = vim.lsp.buf_request_sync(0, method, vim.lsp.util.make_position_params(), 10000)
  return answer and answer[id] and answer[id].result
end

local hover = ask('textDocument/hover', 1, 4)
check('hover', hover ~= nil and hover.contents.value:find('Leon Trotsky') ~= nil, hover and hover.contents.value)
local completion = ask('textDocument/completion', 3, 7)
check('completion', completion ~= nil and #completion.items > 0, completion and completion.items[1].label)

vim.api.nvim_buf_set_text(0, 0, 20, 0, 39, { 'person:leon-trotsky' })
check('an edit clears the diagnostic', vim.wait(10000, function() return #vim.diagnostic.get(0) == 0 end), vim.api.nvim_buf_get_lines(0, 0, 1, false)[1])
client.stop()
check('shutdown', vim.wait(10000, function() return client.is_stopped() end))
vim.cmd(failed and 'cq!' or 'qa!')
