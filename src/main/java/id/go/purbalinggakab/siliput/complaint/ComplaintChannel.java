package id.go.purbalinggakab.siliput.complaint;

import lombok.RequiredArgsConstructor;

/** The nine ways in (clause 6.a); an answer leaves by the way its complaint came. */
@RequiredArgsConstructor
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

    public String label() {
        return label;
    }
}
