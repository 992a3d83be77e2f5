#!/bin/sh
# Runs "$@" (the engine) and never outlives its starter, nor lets the engine do so.
#   standard input: a pipe that the starter holds open and never writes to; its end means stop, or that the starter died
#   descriptor 3:   the engine's process id is written here, once
exec 4<&0 </dev/null

"$@" 3>&- 4<&- &
engine=$!

(
  exec 3>&-
  while read -r _; do :; done <&4
  kill -TERM "$engine" 2>/dev/null
  for _ in 1 2 3 4 5; do
    kill -0 "$engine" 2>/dev/null || exit 0
    sleep 1
  done
  kill -KILL "$engine" 2>/dev/null
) &
guard=$!

exec 4<&-
echo "$engine" >&3
exec 3>&-

wait "$engine"
code=$?
kill "$guard" 2>/dev/null
exit "$code"
