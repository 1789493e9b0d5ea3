package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.coverage.process.DemoScript.DemoCase;
import id.go.purbalinggakab.siliput.coverage.process.DemoScript.DemoCase.Until;
import id.go.purbalinggakab.siliput.engine.ExampleSteps;
import id.go.purbalinggakab.siliput.register.Register;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Example cases at a first start, so that every role finds a task and a finished case; made by the right people. */
@Component
@ConditionalOnProperty({"siliput.demo", "siliput.demo-cases"})
@RequiredArgsConstructor
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final String CHECKLIST = "{\"noSara\":true,\"namesChecked\":true,\"sourcesChecked\":true,"
            + "\"privacyChecked\":true,\"nothingExempt\":true,\"neutral\":true}";

    private static final String SHARED =
            """
            [{"network":"INSTAGRAM","link":"https://www.instagram.com/p/contoh/"},
             {"network":"FACEBOOK","link":"https://www.facebook.com/contoh/posts/1"},
             {"network":"X","reason":"Tidak diposting pada perkara contoh"}]""";

    private final Register register;
    private final Archive archive;
    private final ExampleSteps steps;
    private final DemoTimes times;

    /** Before the example complaints, which make the register no longer empty. */
    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (!register.latest(1).isEmpty()) {
            return;
        }
        for (var example : DemoScript.CASES) {
            try {
                tell(example);
            } catch (IOException | RuntimeException e) {
                LOG.warn("Perkara contoh '{}' tidak dapat dibuat lengkap.", example.event(), e);
            }
        }
    }

    private void tell(DemoCase example) throws IOException {
        var instance = enter(example);
        if (example.until() == Until.RETURNED) {
            steps.complete(
                    "agendaris",
                    instance,
                    "verifyLetter",
                    Map.of("letterDecision", "RETURNED", "letterRemark", "Surat belum dibubuhi cap instansi."));
        }
        if (example.until().reaches(Until.VERIFY)) {
            steps.complete("agendaris", instance, "verifyLetter", Map.of("letterDecision", "COMPLETE"));
        }
        if (example.until().reaches(Until.DISPOSITION)) {
            steps.complete(
                    "kepala",
                    instance,
                    "giveDisposition",
                    Map.of(
                            "dispositionInstructions", "LIPUT",
                            "dispositionNote", "Dikawal sampai terbit",
                            "actingAs", "DEFINITIF"));
        }
        if (example.until().reaches(Until.ASSESSMENT)) {
            steps.complete(
                    "kabid",
                    instance,
                    "assessRequest",
                    Map.of(
                            "assessment", "ACCEPTED",
                            "crew", example.crew().toString(),
                            "direction", "Tonjolkan manfaat bagi warga"));
        }
        if (example.until().reaches(Until.EVENT)) {
            steps.complete(example.reporter(), instance, "coverEvent", Map.of("coverageOutcome", "DONE"));
        }
        if (example.until().reaches(Until.WRITING)) {
            steps.complete(example.author(), instance, "writeRelease", release(example));
        }
        if (example.until().reaches(Until.REVIEW)) {
            steps.complete(
                    "fungsional",
                    instance,
                    "reviewRelease",
                    Map.of("reviewDecision", "APPROVED", "checklistConfirmed", true));
        }
        if (example.until().reaches(Until.SHARING)) {
            steps.complete(example.reporter(), instance, "shareOnSocialMedia", Map.of("socialPosts", SHARED));
        }
    }

    private String enter(DemoCase example) throws IOException {
        var start = times.event(example.startsIn());
        var number = example.number().formatted(times.year());
        var scan = archive.store(
                DocumentKind.LETTER,
                "surat.pdf",
                DemoFiles.letter(example.sender(), number, example.event()),
                "agendaris");
        var letter = new HashMap<String, Object>();
        letter.put("letterScan", scan.id().toString());
        letter.put("letterNumber", number);
        letter.put("letterDate", Date.from(times.letter(start)));
        letter.put("senderInstitution", example.sender());
        letter.put("subject", "Permohonan Liputan " + example.event());
        letter.put("speed", "BIASA");
        letter.put("secrecy", "BIASA");
        letter.put("letterSigned", true);
        letter.put("letterStamped", example.until() != Until.RETURNED);
        letter.put("receivedAt", Date.from(times.received()));
        if (times.isEnteredLate()) {
            letter.put("receivedAtReason", "Diterima pada jam kerja, didaftarkan kemudian (perkara contoh)");
        }
        letter.put("receivedVia", "FISIK");
        letter.put("contactName", "Narahubung " + example.sender());
        letter.put("contactEmail", "narahubung@instansi.example");
        letter.put("eventTitle", example.event());
        letter.put("eventPlace", example.place());
        letter.put("eventDistrict", "Purbalingga");
        letter.put("eventStart", Date.from(start));
        letter.put("eventEnd", Date.from(start.plus(Duration.ofHours(2))));
        return steps.start("agendaris", CoverageProcess.KEY, letter);
    }

    private Map<String, Object> release(DemoCase example) throws IOException {
        var photo = archive.store(DocumentKind.RELEASE_PHOTO, "kegiatan.jpg", DemoFiles.picture(), example.author());
        return Map.of(
                "releaseTitle",
                example.event() + " Berlangsung Meriah",
                "releaseDateline",
                "PURBALINGGA",
                "releaseLead",
                "%s menggelar %s di %s.".formatted(example.sender(), example.event(), example.place()),
                "releaseBody",
                "Kegiatan dihadiri warga dan perangkat daerah.\n\nBerita ini contoh, bukan kejadian sesungguhnya.",
                "releasePictures",
                "[{\"document\":\"%s\",\"caption\":\"Suasana kegiatan\",\"altText\":\"Perbukitan hijau di pagi hari\"}]"
                        .formatted(photo.id()),
                "checklist",
                CHECKLIST);
    }
}
