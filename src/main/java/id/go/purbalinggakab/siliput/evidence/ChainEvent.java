package id.go.purbalinggakab.siliput.evidence;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One row of a chain.
 *
 * @param at UTC with six digits: {@code 2026-11-23T03:14:15.926535Z}
 * @param capacity the position, and for whom somebody acts, as it was at that time
 * @param prev the hash of the row before, 64 zeros in front of the first
 * @param hash SHA-256 over the canonical JSON of all other fields
 */
public record ChainEvent(
        String chain,
        long seq,
        String at,
        String actor,
        String capacity,
        String kind,
        Map<String, Object> payload,
        String prev,
        String hash) {

    /** The row with the hash that belongs to it. */
    static ChainEvent sealed(
            String chain,
            long seq,
            String at,
            String actor,
            String capacity,
            String kind,
            Map<String, Object> payload,
            String prev) {
        var open = new ChainEvent(chain, seq, at, actor, capacity, kind, payload, prev, "");
        return new ChainEvent(chain, seq, at, actor, capacity, kind, payload, prev, open.computed());
    }

    /** The same row at another place. */
    ChainEvent numbered(long place) {
        return new ChainEvent(chain, place, at, actor, capacity, kind, payload, prev, hash);
    }

    /** The hash as the content gives it now. */
    public String computed() {
        var content = new TreeMap<String, Object>(fields());
        content.remove("hash");
        return DigestUtils.sha256Hex(CanonicalJson.of(content));
    }

    /** As files carry it. */
    public Map<String, Object> fields() {
        var fields = new TreeMap<String, Object>();
        fields.put("chain", chain);
        fields.put("seq", seq);
        fields.put("at", at);
        fields.put("actor", actor);
        fields.put("capacity", capacity);
        fields.put("kind", kind);
        fields.put("payload", payload);
        fields.put("prev", prev);
        fields.put("hash", hash);
        return fields;
    }
}
