package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.identity.PersonName;
import id.go.purbalinggakab.siliput.publishing.Journalist.Person;
import id.go.purbalinggakab.siliput.publishing.MailingList.RefusedEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody on the mailing list.
 *
 * @param optedOutAt the person pressed the link in a mail
 * @param refusedAt the address is unknown to its server
 * @param refusedReason what the server or a person said about that
 */
public record Journalist(
        UUID id,
        Person person,
        boolean active,
        Optional<Instant> optedOutAt,
        Optional<Instant> refusedAt,
        Optional<String> refusedReason) {

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_NOTE = 500;

    public Standing standing() {
        if (active) {
            return Standing.ACTIVE;
        }
        if (optedOutAt.isPresent()) {
            return Standing.OPTED_OUT;
        }
        return refusedAt.isPresent() ? Standing.RETURNED : Standing.STOPPED;
    }

    /** As typed; what was not sent is empty. */
    public record Person(String name, String media, String mail, String note) {

        public Person {
            name = Objects.requireNonNullElse(name, "");
            media = Objects.requireNonNullElse(media, "");
            mail = Objects.requireNonNullElse(mail, "");
            note = Objects.requireNonNullElse(note, "");
        }
    }

    /** Who gets mails, and why somebody does not. */
    public enum Standing {
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

    /** The person as kept: trimmed, the address in small letters. */
    public static Person checked(Person typed) {
        var person = new Person(
                PersonName.cleaned(typed.name()),
                PersonName.cleaned(typed.media()),
                MailAddress.cleaned(typed.mail()).toLowerCase(Locale.ROOT),
                PersonName.cleaned(typed.note()));
        required("nama", person.name());
        required("media", person.media());
        if (MailAddress.read(person.mail()).isEmpty()) {
            throw new RefusedEntry("alamat surel '%s' tidak benar.".formatted(shown(person.mail())));
        }
        if (person.note().length() > LONGEST_NOTE) {
            throw new RefusedEntry("catatan paling panjang %d huruf.".formatted(LONGEST_NOTE));
        }
        return person;
    }

    private static void required(String what, String words) {
        if (words.isEmpty() || words.length() > LONGEST_NAME) {
            throw new RefusedEntry("%s wajib diisi, paling panjang %d huruf.".formatted(what, LONGEST_NAME));
        }
    }

    private static String shown(String address) {
        return address.length() > 60 ? address.substring(0, 60) + "…" : address;
    }
}
