#!/usr/bin/env bash
# bench/fuzz.sh [-j N] SECONDS [TARGET...]
# Runs Jazzer on the readers of instrument files, SECONDS on each (N at a time), and prints a line for each.
# Targets: nda ndax ndc mpr cex res raw xlsx xls parquet; without any, all. A finding is what a reader must not do: end with
# another exception than the message for users, take more than 10 s for a file, or run out of a heap of 1 GB.
# Logs and findings lie in target/fuzz. Exit code: 0 no finding, 1 a finding, 2 wrong use, 4 no JDK.
set -euo pipefail
cd "$(dirname "$0")/.."
version=0.30.0
all="nda ndax ndc mpr cex res raw xlsx xls parquet"

parallel=1
if [ "${1:-}" = -j ]; then
  parallel=${2:-}
  shift 2 || shift $#
fi
seconds=${1:-}
if ! [[ $seconds =~ ^[1-9][0-9]*$ && $parallel =~ ^[1-9][0-9]*$ ]]; then
  sed -n '2,6s/^# //p' "$0" >&2
  exit 2
fi
shift
targets=${*:-$all}
for target in $targets; do
  case " $all " in *" $target "*) ;; *)
    echo "error: no target $target; known are $all" >&2
    exit 2
  esac
done

jdk=""
for candidate in "${ANODYNE_JAVA_HOME:-}" /usr/lib/jvm/*25* "${JAVA_HOME:-}"; do
  if [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] && grep -q '^JAVA_VERSION="2[5-9]' "$candidate/release"; then
    jdk=$candidate
    break
  fi
done
if [ -z "$jdk" ]; then
  echo "error: needs a JDK of version 25 or later" >&2
  exit 4
fi
export JAVA_HOME=$jdk

out=$PWD/target/fuzz
mkdir -p "$out/jars"
for artifact in jazzer jazzer-api; do
  [ -s "$out/jars/$artifact-$version.jar" ] || ./mvnw -q -B -ntp -N dependency:copy \
    -Dartifact=com.code-intelligence:$artifact:$version -DoutputDirectory="$out/jars"
done
./mvnw -q -B -ntp -pl lab -am test-compile dependency:build-classpath -Dmdep.outputFile="$out/classpath"
classpath=$PWD/lab/target/test-classes:$PWD/lab/target/classes:$(cat "$out/classpath")

# Prints a line: target, runs, seconds, finding or none.
fuzz() {
  local target=$1 code=0 begin=$SECONDS
  local log=$out/$target.log findings=$out/findings/$target
  rm -rf "$findings" "$out/seeds/$target"
  mkdir -p "$findings" "$out/corpus/$target"
  "$jdk/bin/java" -Xmx500m -cp "$classpath" anodyne.lab.ReaderFuzz "$target" "$out/seeds/$target"
  (cd "$findings" && "$jdk/bin/java" -Xmx1g -XX:+UseSerialGC -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -cp "$out/jars/jazzer-$version.jar:$out/jars/jazzer-api-$version.jar:$classpath" \
    com.code_intelligence.jazzer.Jazzer --target_class=anodyne.lab.ReaderFuzz --target_args="$target" \
    --instrumentation_includes='anodyne.**:io.github.spannm.**' --custom_hook_includes='anodyne.**' --reproducer_path="$findings" \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=4096 -print_final_stats=1 -artifact_prefix="$findings/" \
    "$out/corpus/$target" "$out/seeds/$target") > "$log" 2>&1 || code=$?
  local runs
  runs=$(sed -n 's/^#\([0-9]*\).*/\1/p; s/^stat::number_of_executed_units: //p' "$log" | sort -n | tail -1)
  local result="no finding"
  if [ "$code" -ne 0 ]; then
    local what
    what=$(grep -a -m1 -E '^== Java Exception|^==[0-9]+== ERROR|^ERROR' "$log" | cut -c1-160) || what="exit code $code"
    result="FINDING $what (${log#"$PWD/"}, ${findings#"$PWD/"})"
    touch "$out/failed"
  fi
  printf '%-8s %10s runs %5s s  %s\n' "$target" "${runs:-0}" $((SECONDS - begin)) "$result"
}

rm -f "$out/failed"
for target in $targets; do
  while [ "$(jobs -rp | wc -l)" -ge "$parallel" ]; do
    wait -n || true
  done
  { fuzz "$target" || touch "$out/failed"; } &
done
wait
[ ! -e "$out/failed" ]
