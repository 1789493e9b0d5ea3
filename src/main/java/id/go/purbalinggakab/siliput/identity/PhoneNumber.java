package id.go.purbalinggakab.siliput.identity;

import java.util.Optional;

/** A telephone number as people type it, read once for all rooms: {@code 0812-3456-7890} is {@code 6281234567890}. */
public record PhoneNumber(String international) {

    /** What a form says where {@link #read} finds no number. */
    public static final String UNREADABLE =
            "Nomor telepon tidak terbaca. Tulis seperti 0812 3456 7890 atau 0281 891 000, atau kosongkan.";

    /** Also what telephones put between and around when a number is copied: wide spaces, dashes, marks of direction. */
    private static final String SEPARATORS = "[\\s.()/\\p{Pd}\\p{Zs}\\p{Cf}]";

    /** As typed, without what nobody sees. */
    public static String cleaned(String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("\\p{Cf}", "")
                        .replaceAll("\\p{Pd}", "-")
                        .replaceAll("[\\p{Cntrl}\\p{Z}]+", " ")
                        .strip();
    }

    /** Empty where nobody could be called there. */
    public static Optional<PhoneNumber> read(String typed) {
        var digits = typed == null ? "" : typed.strip().replaceAll(SEPARATORS, "");
        if (digits.matches("0[1-9]\\d{5,12}")) {
            return Optional.of(new PhoneNumber("62" + digits.substring(1)));
        }
        if (digits.matches("(\\+|00)?620?[1-9]\\d{5,12}")) {
            return Optional.of(new PhoneNumber(digits.replaceFirst("^(\\+|00)?620?", "62")));
        }
        if (digits.matches("8\\d{8,11}")) {
            return Optional.of(new PhoneNumber("62" + digits));
        }
        return digits.matches("\\+[1-9]\\d{7,14}") && !digits.startsWith("+62")
                ? Optional.of(new PhoneNumber(digits.substring(1)))
                : Optional.empty();
    }

    /** Whether WhatsApp can reach it: in this country mobile numbers only, elsewhere nobody can tell. */
    public boolean isMobile() {
        return !international.startsWith("62") || international.matches("628[1-9]\\d{7,10}");
    }

    /** {@code 0812 3456 7890}, or with a plus where it is of another country. */
    @Override
    public String toString() {
        return international.startsWith("62")
                ? ("0" + international.substring(2)).replaceAll("(\\d{4})(?=\\d)", "$1 ")
                : "+" + international;
    }
}
