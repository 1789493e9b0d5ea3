package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a complainant follows, objects and rates: the lines under every mail and under every text read out or typed. */
@Component
public class ComplaintLinks {

    private final Register register;
    private final String site;

    ComplaintLinks(Register register, @Value("${siliput.publishing.public-url:http://localhost:8080}") String site) {
        this.register = register;
        this.site = site;
    }

    /** The lines that end whatever is said to a complainant; an answer asks for its rating. */
    public String closing(ComplaintCase about, What what) {
        var rating = what == What.ANSWER
                ? "Nilai jawaban kami (tanpa masuk): %s/nilai/%s\nBelum puas? Aduan ini dapat Anda minta dibuka kembali"
                                .formatted(site, about.ratingToken())
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
        return "Perkembangan aduan ini: %s (kode lacak %s)".formatted(address(trackingCode), trackingCode);
    }

    /** Under the public address, wherever an officer's own browser stands. */
    public String address(String trackingCode) {
        return "%s/lacak/%s".formatted(site, trackingCode);
    }
}
