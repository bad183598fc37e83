#!/usr/bin/env bash
# bench/peers/ida_steps.sh
# Builds ida_steps.c against SUNDIALS (Debian package libsundials-dev) in a temporary folder and prints the steps of IDA.
# The recorded numbers are science/src/test/resources/anodyne/numerics/ida-steps.csv.
set -euo pipefail
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
if ! echo '#include <ida/ida.h>' | "${CC:-cc}" -fsyntax-only -xc - 2> /dev/null; then
  echo "error: no C compiler that finds ida/ida.h; Debian has it in libsundials-dev" >&2
  exit 4
fi
"${CC:-cc}" -O2 -Wall -o "$out/ida_steps" ida_steps.c \
  -lsundials_ida -lsundials_nvecserial -lsundials_sunmatrixdense -lsundials_sunlinsoldense -lm
"$out/ida_steps" "$(uname -sm)"
