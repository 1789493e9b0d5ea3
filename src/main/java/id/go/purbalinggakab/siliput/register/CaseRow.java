package id.go.purbalinggakab.siliput.register;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One row of a case as people read it and as its chain keeps it: plain facts, and texts of which the chain keeps the
 * hash only.
 */
public record CaseRow(Map<String, Object> facts, Map<String, String> texts) {

    /** What a text's hash is called beside the text. */
    public static final String HASH = "Sha256";

    /** Stands for a text that this reader may not read. */
    public static final String SECRET = "dirahasiakan; hash teksnya ada pada rantai";

    public static CaseRow empty() {
        return new CaseRow(new TreeMap<>(), new TreeMap<>());
    }

    public CaseRow with(String name, Object value) {
        facts.put(
                name,
                value instanceof Instant at ? at.truncatedTo(ChronoUnit.MICROS).toString() : value);
        return this;
    }

    public CaseRow with(String name, Optional<?> value) {
        value.ifPresent(present -> with(name, present));
        return this;
    }

    public CaseRow text(String name, String text) {
        facts.put(name + HASH, DigestUtils.sha256Hex(text));
        texts.put(name, text);
        return this;
    }

    public CaseRow text(String name, Optional<String> text) {
        text.ifPresent(present -> text(name, present));
        return this;
    }

    /** The same row for somebody who may not read what it says. */
    public CaseRow closed() {
        return new CaseRow(facts, new TreeMap<>());
    }

    public boolean is(String name) {
        return Boolean.TRUE.equals(facts.get(name));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(facts.get(name)).map(Object::toString);
    }

    public String fact(String name) {
        return find(name).orElse("");
    }

    public Optional<Instant> instant(String name) {
        return find(name).map(Instant::parse);
    }

    /** As the office writes it. */
    public String time(String name) {
        return instant(name).map(IndonesianTime::dateTime).orElse("");
    }

    /** The text, or that there is one which this reader may not read. */
    public String said(String name) {
        return texts.getOrDefault(name, facts.containsKey(name + HASH) ? SECRET : "");
    }
}
