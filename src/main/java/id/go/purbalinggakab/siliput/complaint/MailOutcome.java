package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.mail.MailNature;

/** What became of a mail that arrived; what nobody asked a person about stands in the list of incoming mails. */
public enum MailOutcome {
    OPENED("Menjadi aduan"),
    JOINED("Masuk ke berkas aduan"),
    /** A reply to a complaint that is answered. */
    AFTER_ANSWER("Balasan atas aduan yang sudah dijawab"),
    /** Says it is the complainant's; nothing proves it. */
    UNVERIFIED("Susulan aduan, pengirim belum terverifikasi"),
    AUTOMATIC("Balasan otomatis sebuah mesin"),
    BOUNCE("Laporan surel tidak sampai"),
    OWN_LOOP("Surel kita sendiri yang kembali");

    private final String label;

    MailOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it stands in the list until an officer looked at it. */
    public boolean waits() {
        return this != OPENED && this != JOINED;
    }

    public static MailOutcome of(MailNature nature) {
        return switch (nature) {
            case AUTOMATIC -> AUTOMATIC;
            case BOUNCE -> BOUNCE;
            case OWN_LOOP -> OWN_LOOP;
            case PERSONAL, SUSPECT, BULK -> throw new IllegalArgumentException("%s counts".formatted(nature));
        };
    }
}
