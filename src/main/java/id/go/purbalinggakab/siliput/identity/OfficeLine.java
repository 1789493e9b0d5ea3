package id.go.purbalinggakab.siliput.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who is whose direct superior or deputy, from when until when.
 *
 * @param until the last day; empty while it holds on
 * @param struckBy who put another line in its place; a struck line stays for the record only
 */
public record OfficeLine(
        String user,
        Kind kind,
        String other,
        LocalDate from,
        Optional<LocalDate> until,
        String setBy,
        Instant setAt,
        Optional<String> struckBy) {

    /** What the other person is to the officer. */
    public enum Kind {
        SUPERIOR("Atasan langsung"),
        DEPUTY("Pengganti");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Indonesian name that people read. */
        public String label() {
            return label;
        }
    }
}
