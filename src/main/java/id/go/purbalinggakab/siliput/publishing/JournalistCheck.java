package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.mail.MailAddress;
import id.go.purbalinggakab.siliput.publishing.MailingList.Person;
import id.go.purbalinggakab.siliput.publishing.MailingList.RefusedEntry;
import java.net.IDN;
import java.util.Locale;

/** What an entry must have, typed or imported. */
final class JournalistCheck {

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_NOTE = 500;

    private JournalistCheck() {}

    /** The person as kept: trimmed, the address in small letters. */
    static Person checked(Person typed) {
        var person = new Person(
                line(typed.name()),
                line(typed.media()),
                address(line(typed.mail()).toLowerCase(Locale.ROOT)),
                line(typed.note()));
        required("nama", person.name());
        required("media", person.media());
        if (!MailAddress.isUsable(person.mail())) {
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

    /** A domain in letters of its own (IDN) as mail servers know it. */
    private static String address(String mail) {
        var domain = mail.lastIndexOf('@') + 1;
        try {
            return mail.substring(0, domain) + IDN.toASCII(mail.substring(domain));
        } catch (IllegalArgumentException noDomain) {
            return mail;
        }
    }

    /** One line without what nobody sees, such as the spaces that come along from a web page. */
    private static String line(String typed) {
        return typed.replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Cntrl}\\p{Z}]+", " ")
                .strip();
    }

    private static String shown(String address) {
        return address.length() > 60 ? address.substring(0, 60) + "…" : address;
    }
}
