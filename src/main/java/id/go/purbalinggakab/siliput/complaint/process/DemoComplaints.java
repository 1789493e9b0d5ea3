package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.engine.ExampleSteps;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Example complaints at a first start: one at each desk of the complaint procedure and one that is closed. */
@Component
@ConditionalOnProperty({"siliput.demo", "siliput.demo-cases"})
@RequiredArgsConstructor
class DemoComplaints {

    private static final Logger LOG = LoggerFactory.getLogger(DemoComplaints.class);
    private static final String DESK = "pejabat";
    private static final String TEAM = "tim";

    private final ComplaintCases cases;
    private final Intakes intakes;
    private final ComplaintTexts texts;
    private final ExampleSteps steps;
    private final Clock clock;

    /** The example may lack later steps where one fails: the application starts all the same. */
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (!cases.isEmpty()) {
            return;
        }
        try {
            enter("WHATSAPP", "PENGADUAN", "Tautan berita Gelar Karya Pelajar tidak dapat dibuka dari telepon.");
            classified("TELEPON", "RINGAN", "Nama narasumber pada berita senam massal keliru ditulis.");
            answered(
                    classified("FACEBOOK", "NORMATIF", "Bagaimana cara meminta salinan rilis bulan lalu?"),
                    "handleNormative");
            answered(
                    classified(
                            "TATAP_MUKA",
                            "TIDAK_BERKADAR_PENGAWASAN",
                            "Surat permohonan liputan kami dua kali tidak dijawab."),
                    "handleNonSupervisory");
            classified("SP4N_LAPOR", "BERKADAR_PENGAWASAN", "Ada yang meminta uang agar acara kami diliput.");
            enter("INSTAGRAM", "SARAN", "Mohon jadwal liputan diumumkan tiap pekan.");
            thanked(enter("TATAP_MUKA", "APRESIASI", "Petugas liputan datang tepat waktu dan ramah."));
        } catch (RuntimeException e) {
            LOG.warn("Aduan contoh tidak dapat dibuat lengkap.", e);
        }
    }

    private String classified(String channel, String complaintClass, String text) {
        var instance = enter(channel, "PENGADUAN", text);
        steps.complete(
                DESK,
                instance,
                "classifyComplaint",
                Map.of(
                        "classification",
                        "CLASSIFIED",
                        "complaintClass",
                        complaintClass,
                        "classificationReason",
                        paper(DESK, "classificationReason", "Sesuai isi aduan (contoh).")));
        return instance;
    }

    private void answered(String instance, String step) {
        steps.complete(
                TEAM,
                instance,
                step,
                Map.of("answer", paper(TEAM, "answer", "Terima kasih. Jawaban ini contoh, bukan jawaban dinas.")));
    }

    private void thanked(String instance) {
        steps.complete(
                DESK,
                instance,
                "thankSender",
                Map.of(
                        "answer", paper(DESK, "answer", "Terima kasih atas apresiasinya."),
                        "delivered", true,
                        "deliveredAt", Date.from(clock.instant()),
                        "deliveryProof", paper(DESK, "deliveryProof", "Disampaikan langsung di loket.")));
    }

    private String enter(String channel, String kind, String text) {
        var intake = new Intake(
                text,
                ComplainantMode.NAMED,
                new Identity("Warga Contoh", "081200000000", "", "", ""),
                "",
                Optional.empty(),
                "",
                channel.equals("SP4N_LAPOR") ? "CONTOH-1" : "",
                Optional.empty(),
                List.of());
        var receipt = new HashMap<String, Object>();
        receipt.put("receivedAt", Date.from(clock.instant().minus(Duration.ofMinutes(5))));
        receipt.put("receivedVia", channel);
        receipt.put("complaintKind", kind);
        receipt.put("intake", intakes.keep(intake, DESK).toString());
        return steps.start(DESK, ComplaintProcess.KEY, receipt);
    }

    private String paper(String user, String what, String text) {
        return texts.write(what, text, user).toString();
    }
}
