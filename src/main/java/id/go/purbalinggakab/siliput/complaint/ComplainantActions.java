package id.go.purbalinggakab.siliput.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;

/** What a complainant may do from the tracking page; whoever holds the code is taken for the complainant. */
public interface ComplainantActions {

    /** Author of what came in through this door. */
    String BY = "pengadu";

    /** Something that a complainant wants of the running complaint. */
    @RequiredArgsConstructor
    enum ComplainantRequest {
        REOPEN("objection"),
        WITHDRAW("withdrawal"),
        COMPLETE("completion");

        private final String paper;

        /** Under what the words are kept. */
        public String paper() {
            return paper;
        }
    }

    /** @param completeUntil end of the time for what is asked for, empty where nothing is asked for */
    record Open(Set<ComplainantRequest> requests, Optional<Instant> completeUntil) {}

    /** What is possible now. */
    Open open(String number);

    /**
     * Keeps the words and passes the request on, both or neither.
     *
     * @return false where that is not possible, or no longer: a second press of the same button changes nothing
     */
    boolean tell(String number, ComplainantRequest request, String words);

    /** The same words came in already: the button was pressed twice. Other words were not heard. */
    boolean isTold(String number, ComplainantRequest request, String words);
}
