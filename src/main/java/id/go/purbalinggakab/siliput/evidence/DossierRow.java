package id.go.purbalinggakab.siliput.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One row of a case as the dossier shows it and as the chain keeps it: plain facts, and texts of which the chain keeps
 * the hash only.
 */
public record DossierRow(Map<String, Object> facts, Map<String, String> texts) {

    /** What a text's hash is called beside the text. */
    static final String HASH = "Sha256";

    public static DossierRow empty() {
        return new DossierRow(new TreeMap<>(), new TreeMap<>());
    }

    public DossierRow with(String name, Object value) {
        facts.put(
                name,
                value instanceof Instant at ? at.truncatedTo(ChronoUnit.MICROS).toString() : value);
        return this;
    }

    public DossierRow with(String name, Optional<?> value) {
        value.ifPresent(present -> with(name, present));
        return this;
    }

    public DossierRow text(String name, String text) {
        facts.put(name + HASH, Sha256.of(text));
        texts.put(name, text);
        return this;
    }

    public DossierRow text(String name, Optional<String> text) {
        text.ifPresent(present -> text(name, present));
        return this;
    }

    /** The same row for somebody who may not read what it says. */
    DossierRow closed() {
        return new DossierRow(facts, new TreeMap<>());
    }
}
