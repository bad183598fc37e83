#!/bin/sh
# Writes large files of cyclers into a folder (default: a new one under /tmp), reads each with the
# program and prints wall, user and system time and the largest resident memory.
# Needs the program built (./anodyne --version), GNU time and a JDK of version 25 or later as java.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
lib="$home/app/target/lib/*"
aot=$home/app/target/lib/anodyne.aot
flags="-XX:+UseSerialGC --enable-native-access=ALL-UNNAMED"
[ -f "$aot" ] && flags="-XX:AOTCache=$aot $flags"

measure() { # format rows heap
  file=$folder/large.$1
  [ -f "$file" ] || java -cp "$lib" "$home/bench/LargeFiles.java" "$1" "$2" "$file"
  printf '%-5s %8s rows %4s MB heap %s: ' "$1" "$2" "$(($(wc -c <"$file") / 1000000))" "$3"
  # shellcheck disable=SC2086
  /usr/bin/time -f '%e s wall, %U s user, %S s system, %M kB' \
    java -Xmx"$3" $flags -cp "$lib" anodyne.app.Main lab "$file" --role anode --json >/dev/null
}

measure ndax 700000 1g
measure nda 700000 1g
measure csv 1000000 1g
measure res 800000 2g
measure xlsx 650000 2g
