package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.TrackingLinks;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Where a complainant follows, objects and rates: the lines under every mail and under every text read out or typed. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ComplaintLinks {

    private final Register register;
    private final TrackingLinks links;

    /** The lines that end whatever is said to a complainant; an answer asks for its rating. */
    public String closing(ComplaintCase about, What what) {
        var rating = what == What.ANSWER
                ? "Nilai jawaban kami (tanpa masuk): %s\nBelum puas? Aduan ini dapat Anda minta dibuka kembali"
                                .formatted(links.rating(about.ratingToken()))
                        + " dalam 10 hari kerja di halaman lacak.\n"
                : "";
        return "%s%s\n\nNomor aduan: %s. Layanan ini gratis (Rp0).\nDinkominfo Kabupaten Purbalingga\n"
                .formatted(
                        rating,
                        register.find(about.number())
                                .map(CaseSummary::trackingCode)
                                .map(this::tracking)
                                .orElse(""),
                        about.number());
    }

    public String tracking(String trackingCode) {
        return "Perkembangan aduan ini: %s (kode lacak %s)".formatted(links.page(trackingCode), trackingCode);
    }
}
