package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.identity.PersonName;
import id.go.purbalinggakab.siliput.identity.PhoneNumber;
import java.util.stream.Stream;

/**
 * Who complains and how to reach them; kept encrypted, shown only on request and logged (UU 27/2022).
 *
 * @param wayBack number or handle that the channel gives; all that an anonymous complaint may have
 */
public record Identity(String name, String phone, String mail, String address, String wayBack) {

    public static final Identity NONE = new Identity("", "", "", "", "");

    public Identity {
        name = PersonName.cleaned(name);
        phone = PhoneNumber.cleaned(phone);
        mail = MailAddress.cleaned(mail);
        address = plain(address);
        wayBack = plain(wayBack);
    }

    public boolean tellsNothing() {
        return this.equals(NONE);
    }

    /** Whether it says anything beyond the channel's own way back. */
    public boolean tellsWho() {
        return Stream.of(name, phone, mail, address).anyMatch(part -> !part.isEmpty());
    }

    /** First letters only, as lists and forms show it. */
    public String masked() {
        return name.isEmpty() ? "" : name.replaceAll("(?U)(\\w)\\w*", "$1***");
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
