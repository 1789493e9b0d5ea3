package id.go.purbalinggakab.siliput.notification;

import java.util.Optional;
import lombok.RequiredArgsConstructor;

/**
 * A person prepared a notice for a telephone or says that it went out; published in the transaction that keeps it.
 *
 * @param to the officer whom it is for; empty where it is for somebody outside
 */
public record NoticePushed(String caseNumber, String kind, Optional<String> to, Act act, String by) {

    /** The two presses. */
    @RequiredArgsConstructor
    public enum Act {
        PREPARED("disiapkan"),
        CONFIRMED("ditandai terkirim");

        private final String label;

        public String label() {
            return label;
        }
    }
}
