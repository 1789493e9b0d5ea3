#!/usr/bin/env bash
# Start of Siliput against a bare Camunda web application, in turn, both on an H2 file that exists already.
# Prints seconds from the JVM's start to "Started", medians and their ratio. Run after ./mvnw test-compile.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./mvnw -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=runtime
libs=$(cat "$work/classpath")
echo 'camunda.bpm: { auto-deployment-enabled: false, admin-user: { id: demo, password: demo } }' > "$work/bare.yaml"

start() { # name, port, class path, main class, arguments
    local name=$1 port=$2 path=$3 main=$4
    shift 4
    java -cp "$path" "$main" --server.port="$port" --server.address=127.0.0.1 \
        --spring.datasource.url="jdbc:h2:file:$work/$name" --spring.datasource.username=sa "$@" > "$work/$name.log" 2>&1 &
    local pid=$!
    for _ in $(seq 1 600); do
        grep -q 'process running for' "$work/$name.log" && break
        sleep 0.1
    done
    grep -o 'process running for [0-9.]*' "$work/$name.log" | grep -o '[0-9.]*$' >> "$work/$name.figures"
    kill "$pid"
    wait "$pid" || true
}

for round in $(seq 0 "${1:-5}"); do
    start siliput 8191 "target/classes:$libs" id.go.purbalinggakab.siliput.SiliputApplication \
        --siliput.archive.folder="$work/archive" --siliput.mail.outbox="$work/outbox" --siliput.publishing.folder="$work/public"
    start bare 8192 "target/test-classes:$libs" bare.BareWebapp --spring.config.location="file:$work/bare.yaml"
    # the first round fills the databases and does not count
    [ "$round" -gt 0 ] || rm -f "$work"/*.figures
done
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
a=$(median "$work/siliput.figures")
b=$(median "$work/bare.figures")
echo "siliput: $(tr '\n' ' ' < "$work/siliput.figures")median $a s"
echo "bare:    $(tr '\n' ' ' < "$work/bare.figures")median $b s"
awk -v a="$a" -v b="$b" 'BEGIN { printf "RATIO %.2f\n", a / b }'
