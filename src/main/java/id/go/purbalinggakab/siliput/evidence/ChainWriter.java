package id.go.purbalinggakab.siliput.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.evidence.Chain.PendingEvent;
import id.go.purbalinggakab.siliput.evidence.Chain.PendingEvent.Join;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a transaction's events at the end of their chains, the chains in order of name, so that nobody waits in a ring. */
@Component
@RequiredArgsConstructor
class ChainWriter {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final ChainTable table;
    private final ObjectProvider<ChainOfInstance> chains;
    private final ChainActors actors;
    private final ObjectMapper json = new ObjectMapper();

    static String text(Instant at) {
        return MICROS.format(at);
    }

    void write(List<PendingEvent> events) {
        var names = new HashMap<String, String>();
        var byChain = new TreeMap<String, List<PendingEvent>>();
        for (var event : events) {
            var chain = event.instance() ? names.computeIfAbsent(event.chain(), this::chainOf) : event.chain();
            byChain.computeIfAbsent(chain, missing -> new ArrayList<>()).add(event);
        }
        var capacities = new HashMap<String, String>();
        var rows = new ArrayList<ChainEvent>();
        var facts = new LinkedHashMap<String, List<Ready>>();
        byChain.forEach((chain, waiting) -> {
            var ready = joined(waiting);
            ready.forEach(one -> capacities.computeIfAbsent(one.event().actor(), actors::capacityOf));
            if (!ready.isEmpty()) {
                facts.put(chain, ready);
            }
        });
        facts.forEach((chain, ready) -> rows.addAll(chained(chain, ready, capacities)));
        table.add(rows);
    }

    private String chainOf(String instance) {
        return chains.getObject().chainOf(instance);
    }

    /** An event with its facts asked for. */
    private record Ready(PendingEvent event, Map<String, Object> facts) {}

    private List<Ready> joined(List<PendingEvent> waiting) {
        var ready = new ArrayList<Ready>();
        var standing = new HashMap<String, Ready>();
        for (var event : waiting) {
            var mark = "%s %s %s".formatted(event.kind(), event.actor(), event.mark());
            var earlier = event.join() == Join.ALONE ? null : standing.get(mark);
            if (earlier == null) {
                var fresh = new Ready(event, plain(event.facts().get()));
                standing.put(mark, fresh);
                ready.add(fresh);
            } else if (event.join() == Join.TOGETHER) {
                plain(event.facts().get())
                        .forEach((name, value) -> earlier.facts().merge(name, value, ChainWriter::both));
            }
        }
        ready.removeIf(one -> !one.event().wanted().test(one.facts()));
        return ready;
    }

    private static Object both(Object before, Object after) {
        if (before instanceof Map<?, ?> map && after instanceof Map<?, ?> more) {
            var together = new TreeMap<Object, Object>(map);
            together.putAll(more);
            return together;
        }
        return before;
    }

    private List<ChainEvent> chained(String chain, List<Ready> ready, Map<String, String> capacities) {
        var head = table.lock(chain);
        var rows = new ArrayList<ChainEvent>();
        var seq = head.seq();
        var prev = head.hash();
        for (var one : ready) {
            var event = one.event();
            var row = ChainEvent.sealed(
                    chain,
                    ++seq,
                    text(event.at()),
                    event.actor(),
                    capacities.get(event.actor()),
                    event.kind().name(),
                    one.facts(),
                    prev);
            prev = row.hash();
            rows.add(row);
        }
        table.move(new ChainHead(chain, seq, prev));
        return rows;
    }

    /** Through text and back: what is hashed now is what a reader will hash. */
    private Map<String, Object> plain(Map<String, Object> facts) {
        try {
            return json.readValue(CanonicalJson.of(facts), new TypeReference<TreeMap<String, Object>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
