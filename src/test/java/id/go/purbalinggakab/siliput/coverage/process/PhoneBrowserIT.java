package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.browser.Chromium;
import id.go.purbalinggakab.siliput.testing.SamplePhoto;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every form on a telephone of 360 pixels: nothing is cut off, nothing lies on something else. */
@PhoneTest
class PhoneBrowserIT {

    @Value("${siliput.archive.folder}")
    Path folder;

    private static final Map<String, String> STARTS = Map.of(
            "coverage", "agendaris",
            "recordDisposition", "agendaris",
            "withdrawRequest", "agendaris",
            "directAssignment", "kabid",
            "changeSchedule", "kabid");

    private static final List<String> STARTS_IN_ORDER =
            List.of("coverage", "recordDisposition", "withdrawRequest", "directAssignment", "changeSchedule");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Archive archive;

    @Autowired
    Clock clock;

    private final Map<String, List<String>> crowded = new LinkedHashMap<>();
    private final Map<String, Telephone> telephones = new HashMap<>();
    private int weeks = 2;

    @Test
    void everyFormFitsOnATelephone() throws IOException {
        Chromium.browser();
        var returned = letterArrives();
        look(returned, "verifyLetter", "agendaris");
        returned.completes(
                "agendaris", "verifyLetter", Map.of("letterDecision", "RETURNED", "letterRemark", "Cap belum ada"));
        look(returned, "enterResubmission", "agendaris");

        var disposed = letterArrives().deskVerifies();
        look(disposed, "giveDisposition", "kepala");
        var paper = story();
        paper.starts("agendaris", "recordDisposition", disposition(disposed));
        look(paper, "acknowledgeDisposition", "kepala");

        var story = disposed;
        look(story, "assessRequest", "kabid");
        story.completes(
                "kabid", "assessRequest", Map.of("assessment", "CLARIFICATION", "assessmentRemark", "Siapa hadir?"));
        look(story, "enterClarification", "agendaris");
        story.completes(
                "agendaris",
                "enterClarification",
                Map.of("clarification", "Bupati hadir", "clarifiedAt", Date.from(clock.instant())));
        story.accepted("budi,siti");
        look(story, "coverEvent", "budi");
        STARTS_IN_ORDER.forEach(this::lookAtStart);
        story.completes("budi", "coverEvent", Map.of("coverageOutcome", "POSTPONED", "outcomeRemark", "Hujan lebat"));
        look(story, "enterNewDate", "kabid");
        story.completes("kabid", "enterNewDate", Map.of("eventStart", Date.from(nextWeek())));
        story.covered("budi");
        var picture = picture(story);
        story.writes("siti", "Judul pertama yang cukup panjang untuk layar kecil", picture)
                .revises("kabid", "Perbaiki");
        look(story, "writeRelease", "siti");
        story.writes("siti", "Judul kedua", picture);
        look(story, "reviewRelease", "kabid");
        story.approves("kabid").legsRun();
        look(story, "shareOnSocialMedia", "budi");
        story.completes(
                "budi",
                "shareOnSocialMedia",
                Map.of(
                        "socialPosts",
                        "[{\"network\":\"FACEBOOK\",\"link\":\"https://www.facebook.com/dinkominfo/posts/2\"}]"));
        look(story, "shareRemaining", "budi");
        story.completes(
                "budi",
                "shareRemaining",
                Map.of(
                        "socialPosts",
                        "[{\"network\":\"INSTAGRAM\",\"reason\":\"Kurang\"},{\"network\":\"X\",\"reason\":\"Kurang\"}]"));
        look(story, "completeFile", "agendaris");
        afterPublication(story.number());

        directAssignment();
        assertThat(crowded).isEmpty();
    }

    @Test
    void theLookFindsWhatIsTooWideOrOnSomethingElse() throws IOException {
        try (var context = Chromium.browser().newContext(new NewContextOptions().setViewportSize(360, 740))) {
            var page = context.newPage();
            page.setContent(
                    "<form class=siliput><input name=wide style='width:500px'>"
                            + "<p style='position:absolute;top:90px'>satu</p><p style='position:absolute;top:92px'>dua</p></form>");
            assertThat(crowded(page))
                    .anyMatch(found -> found.startsWith("too wide: input[wide]"))
                    .anyMatch(found -> found.startsWith("on each other: p \"satu\" and p \"dua\""));
        }
    }

    @Test
    void aSecretCaseOpensWhenItsTaskIsTaken() {
        Chromium.browser();
        var letter = new HashMap<>(story().letter());
        letter.put("secrecy", "RAHASIA");
        letter.put("eventTitle", "Rapat tertutup");
        var story = story().letterArrives(letter).deskVerifies().headDisposes();
        try (var telephone = Telephone.of(site(), "kabid2")) {
            var page = telephone.page();
            page.navigate(site() + "/camunda/app/tasklist/phone/#/?task="
                    + story.task("assessRequest").getId());
            page.reload();
            var form = page.locator("form.siliput");
            form.getByText("Perkara rahasia.").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/telepon-rahasia.png")));
            assertThat(form.innerText()).contains(story.number()).doesNotContain("Rapat tertutup");
            page.getByText("Ambil tugas ini").first().click();
            form.getByText("Rapat tertutup").first().waitFor();
            page.locator("form.siliput[data-ready] :enabled >> visible=true")
                    .first()
                    .waitFor();
        }
    }

    private void afterPublication(String number) throws IOException {
        var correction = story();
        correction.starts(
                "siti",
                "correctRelease",
                Map.of("caseNumber", number, "correctionKind", "RALAT", "correctionText", "Peserta 250 orang."));
        look(correction, "reviewCorrection", "fungsional");
        correction
                .completes("fungsional", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        look(correction, "shareCorrection", "budi");

        jdbc.sql("update publication set state = 'REFUSED', reason = 'Alamat ditolak: tidak dikenal (550 5.1.1).'"
                        + " where case_number = ? and channel = 'MAIL'")
                .param(number)
                .update();
        var mails = story();
        mails.ofInstance(engine.getRuntimeService()
                .createMessageCorrelation("mail.returned")
                .processInstanceBusinessKey(number)
                .correlateStartMessage()
                .getProcessInstanceId());
        look(mails, "settleRecipients", "budi");

        var down = story();
        down.starts("kepala", "takeDown", Map.of("caseNumber", number, "takeDownReason", "Memuat identitas anak"))
                .legsRun();
        look(down, "reviewTakeDown", "kabid");
        look(down, "removePosts", "budi");
    }

    /** A letter as picture that no website takes, and one that comes later. */
    private void directAssignment() throws IOException {
        var companion = story();
        companion.starts(
                "kabid",
                "directAssignment",
                Map.of(
                        "assignmentSubject", "Kebakaran Pasar Segamas",
                        "eventTitle", "Kebakaran Pasar Segamas",
                        "eventPlace", "Pasar Segamas",
                        "eventStart", Date.from(nextWeek()),
                        "crew", "andi",
                        "orderedBy", "kepala"));
        look(companion, "attachLetter", "agendaris");
        var story = story().ofCase(companion.number());
        story.covered("andi").writes("andi", "Kebakaran pasar", story.lostPhoto("andi", folder));
        story.completes(
                "kabid",
                "reviewRelease",
                Map.of("reviewDecision", "APPROVED", "checklistConfirmed", true, "assignmentConfirmed", true));
        story.legsRun();
        look(story, "resolveWebsiteRefusal", "andi");
    }

    private void look(CoverageStory story, String step, String user) throws IOException {
        var task = story.task(step).getId();
        engine.getTaskService().setAssignee(task, user);
        judge(open(user, "?task=" + task), step);
    }

    private void lookAtStart(String process) {
        try {
            var page = open(STARTS.get(process), "");
            var name = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult()
                    .getName();
            page.locator(".navbar-toggle >> visible=true").first().click();
            page.locator(".start-process-action a").click();
            page.locator(".modal-body").getByText(name).first().click();
            judge(page, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each person keeps the telephone, with what it has cached. */
    private Page open(String user, String search) {
        var page = telephones
                .computeIfAbsent(user, one -> Telephone.of(site(), one))
                .page();
        page.setViewportSize(360, 740);
        page.navigate("about:blank");
        page.navigate(site() + "/camunda/app/tasklist/phone/#/" + search);
        return page;
    }

    @AfterEach
    void putAway() {
        telephones.values().forEach(Telephone::close);
    }

    private void judge(Page page, String name) throws IOException {
        page.locator("form.siliput[data-ready]").waitFor();
        page.evaluate("() => document.querySelectorAll('form.siliput details').forEach(part => { part.open = true; })");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var found = crowded(page);
        page.setViewportSize(360, 4200);
        page.locator("form.siliput")
                .screenshot(new Locator.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "telepon-" + name + ".png")));
        if (!found.isEmpty()) {
            crowded.put(name, found);
            System.out.println("CROWD " + name + " " + found);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> crowded(Page page) throws IOException {
        var script = new ClassPathResource("browser/crowded.js").getContentAsString(StandardCharsets.UTF_8);
        return (List<String>) page.locator("form.siliput").evaluate(script);
    }

    private CoverageStory letterArrives() {
        var story = story();
        var letter = new HashMap<>(story.letter());
        letter.remove("letterNumber");
        letter.put("eventStart", Date.from(nextWeek()));
        letter.remove("eventEnd");
        letter.put("contactPhone", "0812 3456 7890");
        letter.put("signerName", "dr. Jusi Febrianto, M.P.H.");
        letter.put("signerTitle", "Kepala Dinas Kesehatan");
        return story.letterArrives(letter);
    }

    private Instant nextWeek() {
        return clock.instant().plus(Duration.ofDays(7L * weeks++));
    }

    private Map<String, Object> disposition(CoverageStory story) {
        return Map.of(
                "caseNumber", story.number(),
                "disposedBy", "kepala",
                "actingAs", "DEFINITIF",
                "dispositionAt", Date.from(clock.instant()),
                "dispositionChannel", "KERTAS",
                "dispositionInstructions", "LIPUT,LAPORKAN",
                "dispositionNote", "Diliput dan dilaporkan",
                "dispositionScan", story.dispositionScan());
    }

    private String picture(CoverageStory story) {
        var photo = archive.store(
                        DocumentKind.RELEASE_PHOTO,
                        "pendopo-dipokusumo-pencanangan-gerakan-cegah-stunting.jpg",
                        new ByteArrayInputStream(SamplePhoto.jpeg()),
                        "siti")
                .id();
        archive.bind(photo, DocumentPurpose.NEWS_PHOTO, story.number());
        return "[{\"document\":\"%s\",\"caption\":\"Bupati membuka acara\",\"altText\":\"Pejabat di mimbar\"}]"
                .formatted(photo);
    }

    private CoverageStory story() {
        return new CoverageStory(engine, archive, clock);
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }
}
