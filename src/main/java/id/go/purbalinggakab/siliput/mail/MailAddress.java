package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/** Whether an address can be written to, asked before anybody is told that mail will come. */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern PLAIN =
            Pattern.compile("[^\\s@<>()\",;:\\\\\\[\\]]{1,64}@[a-z0-9.-]+\\.[a-z0-9-]{2,}");

    private MailAddress() {}

    /** @param address in lower case, without name and brackets */
    public static boolean isUsable(String address) {
        try {
            new InternetAddress(address, true);
            return address.length() <= LONGEST
                    && address.chars().allMatch(sign -> sign > ' ' && sign < 127)
                    && PLAIN.matcher(address).matches();
        } catch (AddressException wrong) {
            return false;
        }
    }
}
