package id.go.purbalinggakab.siliput.publishing.mailing;

import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.identity.PersonName;
import id.go.purbalinggakab.siliput.publishing.Journalist.Person;
import id.go.purbalinggakab.siliput.publishing.MailingList.RefusedEntry;
import java.util.Locale;

/** What an entry must have, typed or imported. */
public final class JournalistCheck {

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_NOTE = 500;

    private JournalistCheck() {}

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
