#!/bin/sh
# Checks notes where nobody types: in the GitHub Action, in a job of GitLab, before a commit.
#
# What is wanted comes from the environment and is never read as shell: names of branches and of files are written by others.
# What is empty counts as absent; lists have one entry a line.
#
#   GLOSSATOR_FOLDER         the folder in which glossator is installed; the working directory when absent
#   GLOSSATOR_PATHS          notes, folders and globs; all notes of that folder when absent
#   GLOSSATOR_FORMAT         formats, such as github, or codeclimate=report.json
#   GLOSSATOR_FAIL_ON, GLOSSATOR_BASELINE, GLOSSATOR_CHANGED_SINCE
#
# All paths are relative to the working directory, which should be the root of the repository: reports name notes from there.
# Arguments go to `glossator check` as they are. Exit codes are its own: 0 clean, 1 findings, 2 could not run.
set -euf

folder=${GLOSSATOR_FOLDER:-.}
command=$folder/node_modules/.bin/glossator
if [ ! -e "$command" ]; then
  echo "glossator: it is not installed in $folder: run \"npm install --save-dev glossator\" there once, \"npm ci\" ever after." >&2
  exit 2
fi

IFS='
'
for format in ${GLOSSATOR_FORMAT:-}; do set -- "--format=$format" "$@"; done
if [ -n "${GLOSSATOR_FAIL_ON:-}" ]; then set -- "--fail-on=$GLOSSATOR_FAIL_ON" "$@"; fi
if [ -n "${GLOSSATOR_BASELINE:-}" ]; then set -- "--baseline=$GLOSSATOR_BASELINE" "$@"; fi
if [ -n "${GLOSSATOR_CHANGED_SINCE:-}" ]; then set -- "--changed-since=$GLOSSATOR_CHANGED_SINCE" "$@"; fi
for path in ${GLOSSATOR_PATHS:-${GLOSSATOR_FOLDER:-}}; do
  # A name is no option, whatever it begins with.
  case $path in -*) path=./$path ;; esac
  set -- "$@" "$path"
done
exec "$command" check "$@"
