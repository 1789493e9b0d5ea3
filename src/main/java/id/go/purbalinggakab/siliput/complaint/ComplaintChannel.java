package id.go.purbalinggakab.siliput.complaint;

/** The nine ways in (clause 6.a); an answer leaves by the way its complaint came. */
public enum ComplaintChannel {
    TATAP_MUKA("Tatap muka"),
    KOTAK_PENGADUAN("Kotak pengaduan"),
    WHATSAPP("WhatsApp"),
    TELEPON("Telepon"),
    EMAIL("Surel"),
    SP4N_LAPOR("SP4N-LAPOR!"),
    INSTAGRAM("Instagram"),
    X("X (Twitter)"),
    FACEBOOK("Facebook");

    private final String label;

    ComplaintChannel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
