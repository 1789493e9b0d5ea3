#!/usr/bin/env bash
# 1,000 running cases in a heap of 512 MB: enters them by REST, then asks the application how it is.
# Prints the heap after a collection and the time of a task list. Run after ./mvnw -DskipTests package.
set -euo pipefail
cd "$(dirname "$0")/../../.."
jar=$PWD/target/siliput.jar
work=$(mktemp -d)
cd "$work"
java -Xmx512m -jar "$jar" --server.port=8193 --siliput.demo-cases=false > log 2>&1 &
pid=$!
trap 'kill $pid; rm -rf "$work"' EXIT
for _ in $(seq 1 300); do
    grep -q 'Started SiliputApplication' log && break
    sleep 0.2
done
rest=http://127.0.0.1:8193/engine-rest
received=$(date -u +%Y-%m-%dT%H:%M:%S.000+0000)
start=$(date -u -d '+3 days' +%Y-%m-%dT%H:%M:%S.000+0000)
text() { printf '"%s":{"value":"%s","type":"String"}' "$1" "$2"; }
enter() {
    curl -sf -o /dev/null -u agendaris:Siliput-2026 -H 'Content-Type: application/json' "$rest/message" -d "{
        \"messageName\":\"coverage.requested\",\"processVariables\":{$(text letterNumber "HEAP/$1"),$(text senderInstitution Dinas),
        $(text subject Permohonan),$(text eventTitle Kegiatan),$(text eventPlace Pendopo),$(text contactPhone 0812345678),
        \"letterSigned\":{\"value\":true,\"type\":\"Boolean\"},\"letterStamped\":{\"value\":true,\"type\":\"Boolean\"},
        \"receivedAt\":{\"value\":\"$received\",\"type\":\"Date\"},\"eventStart\":{\"value\":\"$start\",\"type\":\"Date\"}}}"
}
for n in $(seq 1 1000); do enter "$n"; done
curl -sf -u auditor:Siliput-2026 "$rest/process-instance/count?processDefinitionKey=coverage"
echo
jcmd "$pid" GC.run > /dev/null
jcmd "$pid" GC.heap_info | grep -E 'used' | head -1
curl -s -o /dev/null -w 'task list of 1,000: %{time_total} s\n' -u agendaris:Siliput-2026 "$rest/task?maxResults=15"
curl -s http://127.0.0.1:8193/actuator/health
echo
grep -c OutOfMemoryError log || true
