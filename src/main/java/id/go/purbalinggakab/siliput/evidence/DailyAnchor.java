package id.go.purbalinggakab.siliput.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The ends of all chains at the close of a day, outside this installation.
 *
 * @param coversFrom the first day that no earlier seal covers: earlier than the day itself after a downtime
 * @param prev the hash of the seal before, 64 zeros in front of the first
 */
public record DailyAnchor(
        long number, String day, String coversFrom, String at, String prev, List<ChainHead> heads, String hash) {

    static final String FORMAT = "siliput-segel/1";

    /** What the installation itself remembers of a seal. */
    public record Line(long number, String day, String at, String file, String prev, String hash) {}

    static DailyAnchor closed(
            long number, String day, String coversFrom, String at, String prev, List<ChainHead> heads) {
        var open = new DailyAnchor(number, day, coversFrom, at, prev, heads, "");
        return new DailyAnchor(number, day, coversFrom, at, prev, heads, open.computed());
    }

    String computed() {
        var content = new TreeMap<String, Object>(fields());
        content.remove("hash");
        return DigestUtils.sha256Hex(CanonicalJson.of(content));
    }

    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("format", FORMAT);
        fields.put("number", number);
        fields.put("day", day);
        fields.put("coversFrom", coversFrom);
        fields.put("at", at);
        fields.put("prev", prev);
        fields.put("hash", hash);
        var ends = new LinkedHashMap<String, Object>();
        heads.forEach(head -> ends.put(head.chain(), Map.of("seq", head.seq(), "hash", head.hash())));
        fields.put("heads", ends);
        return fields;
    }

    static DailyAnchor read(JsonNode file) {
        var heads = new ArrayList<ChainHead>();
        file.path("heads")
                .properties()
                .forEach(head -> heads.add(new ChainHead(
                        head.getKey(),
                        head.getValue().path("seq").asLong(),
                        head.getValue().path("hash").asText())));
        return new DailyAnchor(
                file.path("number").asLong(),
                file.path("day").asText(),
                file.path("coversFrom").asText(),
                file.path("at").asText(),
                file.path("prev").asText(),
                heads,
                file.path("hash").asText());
    }
}
