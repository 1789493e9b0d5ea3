package id.go.purbalinggakab.siliput.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The journalists who get releases by mail; every change is kept with its author. */
public interface MailingList {

    /** Longest list that one file brings. */
    int LARGEST_IMPORT = 5000;

    /** By media and name. */
    List<Entry> entries();

    /** @throws RefusedEntry what is missing or wrong, in Indonesian */
    void add(Person person, String by);

    /** Stops the mails, or sends again what the person asked for again. */
    void sendTo(UUID id, boolean active, String by);

    void remove(UUID id, String by);

    /**
     * Takes in a whole CSV file or nothing.
     *
     * @return how many were new; an address known already stays as it is
     * @throws RefusedEntry the file is no such list; names each row with its reason
     */
    int take(byte[] csv, String by);

    /** Newest first. */
    List<Change> changes(int limit);

    record Person(String name, String media, String mail) {}

    /**
     * @param optedOutAt the person pressed the link in a mail
     * @param refusedAt the recipient's server refused the address for good
     */
    record Entry(UUID id, Person person, boolean active, Optional<Instant> optedOutAt, Optional<Instant> refusedAt) {}

    record Change(Instant at, String by, String what) {}

    /** Why an entry or a file is not taken. */
    class RefusedEntry extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedEntry(String message) {
            super(message);
        }
    }
}
