package id.go.purbalinggakab.siliput.coverage;

import java.time.Instant;

/** Why an approved release is not out yet: two different things, and never both. */
public record Hold(Kind kind, Instant until, String reason) {

    public enum Kind {
        /** Back from every channel until the time. */
        SCHEDULED("Terjadwal"),
        /** Out to the journalists at once, marked; back from website and networks until the time. */
        EMBARGO("Embargo");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
