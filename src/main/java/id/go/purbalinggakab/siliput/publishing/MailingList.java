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

    Optional<Entry> find(UUID id);

    /** @throws RefusedEntry what is missing or wrong, in Indonesian */
    void add(Person person, String by);

    /** Mends an entry; a new address where mails came back is sent to again. */
    void change(UUID id, Person person, String by);

    /** Stops the mails, or sends again what the person asked for again. */
    void sendTo(UUID id, boolean active, String by);

    /** Somebody saw that mails do not arrive there. */
    void returned(UUID id, String by);

    /** @throws RefusedEntry who stopped the mails stays, or the next import would send them again */
    void remove(UUID id, String by);

    /**
     * Says what a CSV file would bring; changes nothing.
     *
     * @throws RefusedEntry the file is no such list
     */
    List<ImportLine> preview(byte[] csv);

    /**
     * Takes in the new ones of a preview; an address known by now stays as it is.
     *
     * @return how many were new
     */
    int take(List<ImportLine> lines, String by);

    /** The list as a spreadsheet in Indonesian opens it; no cell of it is run as a formula. */
    String csv();

    /** Newest first. */
    List<Change> changes(int limit);

    record Person(String name, String media, String mail, String note) {}

    /**
     * @param optedOutAt the person pressed the link in a mail
     * @param refusedAt the address is unknown to its server
     * @param refusedReason what the server or a person said about that
     */
    record Entry(
            UUID id,
            Person person,
            boolean active,
            Optional<Instant> optedOutAt,
            Optional<Instant> refusedAt,
            Optional<String> refusedReason) {

        public Standing standing() {
            if (active) {
                return Standing.ACTIVE;
            }
            if (optedOutAt.isPresent()) {
                return Standing.OPTED_OUT;
            }
            return refusedAt.isPresent() ? Standing.RETURNED : Standing.STOPPED;
        }
    }

    /** Who gets mails, and why somebody does not. */
    enum Standing {
        ACTIVE("Dikirimi"),
        OPTED_OUT("Berhenti sendiri"),
        RETURNED("Alamat tidak sampai"),
        STOPPED("Dihentikan petugas");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A line of a file.
     *
     * @param number as the spreadsheet counts
     * @param remark why it is not taken in; empty for a new one
     */
    record ImportLine(long number, Person person, Verdict verdict, String remark) {}

    enum Verdict {
        NEW,
        KNOWN,
        REFUSED
    }

    record Change(Instant at, String by, String what) {}

    /** Why an entry or a file is not taken. */
    class RefusedEntry extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedEntry(String message) {
            super(message);
        }
    }
}
