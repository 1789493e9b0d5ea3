package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintStory.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.complaint.Boxes;
import id.go.purbalinggakab.siliput.complaint.ComplainantActions;
import id.go.purbalinggakab.siliput.complaint.ComplainantActions.ComplainantRequest;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintChannel;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts.ComplaintText;
import id.go.purbalinggakab.siliput.complaint.ComplaintTracking;
import id.go.purbalinggakab.siliput.complaint.Deliveries;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.mail.Mailer.MailWorksAgain;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.util.FileSystemUtils;

/** Complaints on the real engine, one story per class, way out and conflict. */
@EngineTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComplaintStoryTest {

    @Value("${siliput.mail.outbox}")
    Path outbox;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    Boxes boxes;

    @Autowired
    Deliveries deliveries;

    @Autowired
    ComplaintCases cases;

    @Autowired
    ComplainantActions door;

    @Autowired
    ComplaintTracking tracking;

    @Autowired
    Register register;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MutableClock clock;

    private ComplaintStory story;

    @BeforeEach
    void monday() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        story = new ComplaintStory(engine, intakes, papers, clock);
    }

    @Test
    void aMinorComplaintIsAnsweredByItsChannelAndClosesAfterTheTimeForReopening() {
        story.arrives("WHATSAPP");
        assertThat(story.number()).matches("ADU-2026-\\d{5}");
        assertThat(story.timer("unclassifiedDue").orElseThrow().getDuedate())
                .isEqualTo(Date.from(at("2026-11-02T12:10:00+07:00")));
        story.timerFires("unclassifiedWarning").classified("RINGAN");
        assertThat(story.timer("minorDue").orElseThrow().getDuedate())
                .isEqualTo(Date.from(at("2026-11-02T12:10:00+07:00")));
        story.timerFires("minorWarning").answers("tim", "handleMinor").delivers("tim", "deliverMinorAnswer");
        assertThat(deadlines("RINGAN")).singleElement().satisfies(line -> {
            assertThat(line.metAt()).isPresent();
            assertThat(line.breachedAt()).isEmpty();
        });
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
        // ten working days from Tuesday 3 November: Monday 16 November, closing at 16.00
        assertThat(story.instant("reopenUntil")).isEqualTo(at("2026-11-16T16:00:00+07:00"));
        story.timerFires("reopenPeriodEnds");
        assertThat(story.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_SELESAI);
    }

    @Test
    void nothingThatPeopleSaidOrWhoTheyAreStandsInTheEngine() {
        story.arrives("TELEPON")
                .classified("RINGAN")
                .answers("tim", "handleMinor")
                .delivers("tim", "deliverMinorAnswer");
        var values = engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(story.instance())
                .list()
                .stream()
                .map(variable -> String.valueOf(variable.getValue()))
                .toList();
        assertThat(values)
                .noneMatch(value -> value.contains("Rahayu")
                        || value.contains("rahayu@")
                        || value.contains("Tautan")
                        || value.contains("0812"));
    }

    @Test
    void aMailIsAnsweredByMailOnce() {
        story.arrives("EMAIL")
                .classified("NORMATIF")
                .timerFires("normativeWarning")
                .answers("tim", "handleNormative");
        story.jobsRun();
        assertThat(deliveries.of(story.number())).singleElement().satisfies(delivery -> {
            assertThat(delivery.sent()).isTrue();
            assertThat(delivery.channel()).isEqualTo("EMAIL");
        });
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
    }

    @Test
    void aNormativeComplaintAnsweredOnTheLineNeedsNoDelivery() {
        story.arrives("TELEPON").classified("NORMATIF");
        story.completes(
                "tim2",
                "handleNormative",
                Map.of(
                        "answer", story.paper("tim2", "answer", "Syaratnya cap dan tanda tangan."),
                        "delivered", true,
                        "deliveredAt", Date.from(clock.instant()),
                        "deliveryProof", story.paper("tim2", "deliveryProof", "Dijelaskan lewat telepon.")));
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
    }

    @Test
    void oneFormAnswersWhileThePersonIsOnTheLine() {
        var receipt = story.receipt("TELEPON");
        receipt.put("answeredAtOnce", true);
        receipt.put("deliveredAt", Date.from(clock.instant()));
        receipt.put("complaintClass", "RINGAN");
        receipt.put("answer", story.paper("pejabat", "answer", "Kantor buka pukul 07.30."));
        receipt.put("deliveryProof", story.paper("pejabat", "deliveryProof", "Dijawab di telepon."));
        story.arrives(receipt);
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
        assertThat(deadlines("RINGAN").get(0).metAt()).isPresent();
        assertThat(story.instant("reopenUntil")).isEqualTo(at("2026-11-16T16:00:00+07:00"));
    }

    @Test
    void whatWasAnsweredOnTheLineCanBeReopenedLikeAnyOther() {
        oneFormAnswersWhileThePersonIsOnTheLine();
        clock.setTo("2026-11-10T09:00:00+07:00");
        story.changes("pejabat", Map.of("change", "REOPENED"));
        assertThat(story.openSteps()).containsExactly("handleMinor");
        assertThat(story.instant("dueAt")).isEqualTo(at("2026-11-10T12:00:00+07:00"));
        story.answers("tim", "handleMinor")
                .delivers("tim", "deliverMinorAnswer")
                .timerFires("reopenPeriodEnds");
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_SELESAI);
    }

    /** Received, answered and reopened on one Saturday: both rounds end on Monday 9 November at 10.30. */
    @Test
    void aRoundReopenedWhileTheOfficeIsClosedHasItsOwnLineAndItsOwnBreach() {
        clock.setTo("2026-11-07T09:00:00+07:00");
        story.arrives("WHATSAPP").classified("RINGAN").answers("tim", "handleMinor");
        story.delivers("tim", "deliverMinorAnswer");
        clock.setTo("2026-11-07T13:00:00+07:00");
        story.changes("pejabat", Map.of("change", "REOPENED"));
        assertThat(deadlines("RINGAN"))
                .extracting(DeadlineRecord::due)
                .containsExactly(at("2026-11-09T10:30:00+07:00"), at("2026-11-09T10:30:00+07:00"));
        assertThat(deadlines("RINGAN"))
                .extracting(line -> line.metAt().isPresent())
                .containsExactly(true, false);
        clock.setTo("2026-11-09T10:30:00+07:00");
        story.timerFires("minorDue");
        assertThat(deadlines("RINGAN"))
                .extracting(line -> line.breachedAt().isPresent())
                .containsExactly(false, true);
    }

    /** Working days are counted from a morning: both rounds begin and end together. */
    @Test
    void anExaminationReopenedOnTheDayOfItsAnswerHasAnOpenDeadline() {
        story.arrives("TATAP_MUKA").classified("BERKADAR_PENGAWASAN");
        for (var round : List.of(1, 2)) {
            story.appoints("tim", "tim")
                    .completes(
                            "tim",
                            "investigate",
                            Map.of(
                                    "report", story.paper("tim", "report", "Tidak ditemukan pungutan."),
                                    "conclusion", "NOT_PROVEN",
                                    "answer", story.paper("tim", "answer", "Dugaan tidak terbukti.")))
                    .approves("kepala", "approveSupervisoryAnswer")
                    .delivers("tim", "deliverSupervisoryAnswer");
            story.changes("pejabat", Map.of("change", "REOPENED"));
            assertThat(deadlines("BERKADAR_PENGAWASAN"))
                    .extracting(line -> line.metAt().isPresent())
                    .containsExactlyElementsOf(round == 1 ? List.of(true, false) : List.of(true, true, false));
            var line = register.find(story.number()).orElseThrow();
            assertThat(tracking.of(line, false).orElseThrow().due()).contains(story.instant("dueAt"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RINGAN, handleMinor, deliverMinorAnswer",
        "NORMATIF, handleNormative, deliverNormativeAnswer",
        "TIDAK_BERKADAR_PENGAWASAN, handleNonSupervisory, deliverNonSupervisoryAnswer",
        "BERKADAR_PENGAWASAN, investigate, deliverSupervisoryAnswer"
    })
    void anAddressRefusedForGoodBecomesADeliveryByHand(String complaintClass, String step, String delivery) {
        story.arrives(unreachable()).classified(complaintClass);
        if (complaintClass.equals("BERKADAR_PENGAWASAN")) {
            story.appoints("tim", "tim")
                    .completes(
                            "tim",
                            step,
                            Map.of(
                                    "report", story.paper("tim", "report", "Terbukti."),
                                    "conclusion", "PROVEN",
                                    "answer", story.paper("tim", "answer", "Sudah ditindaklanjuti.")));
            story.approves("pejabat", "approveSupervisoryAnswer");
        } else {
            story.answers("tim", step);
        }
        if (complaintClass.startsWith("TIDAK")) {
            story.approves("pejabat", "approveNonSupervisoryAnswer");
        }
        story.jobsRun();
        assertThat(story.openSteps()).contains(delivery);
        assertThat(deliveries.refusal(story.number())).contains("alamat surel tidak sah");
        assertThat(register.notes(story.number())).anyMatch(note -> note.text().contains("alamat surel tidak sah"));
        story.delivers("tim", delivery);
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
        assertThat(deliveries.of(story.number())).singleElement().satisfies(one -> {
            assertThat(one.sent()).isTrue();
            assertThat(one.proof()).isPresent();
            assertThat(one.refusal()).isPresent();
        });
        assertThat(deliveries.refusal(story.number())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RINGAN, handleMinor, deliverMinorAnswer, minor",
        "NORMATIF, handleNormative, deliverNormativeAnswer, normative",
        "TIDAK_BERKADAR_PENGAWASAN, handleNonSupervisory, deliverNonSupervisoryAnswer, nonSupervisory",
        "BERKADAR_PENGAWASAN, investigate, deliverSupervisoryAnswer, supervisory"
    })
    void anEarlierDiagramFindsItsComponentsAndForms(String complaintClass, String step, String delivery, String branch)
            throws IOException {
        assertThat(whereEachStepHasItsOwn()).contains("forms/" + delivery + ".html", "${" + delivery + "Completed}");
        var earlier = engine.getRepositoryService()
                .createDeployment()
                .addString("processes/complaint.bpmn", whereEachStepHasItsOwn());
        for (var other : List.of("Minor", "Normative", "NonSupervisory", "Supervisory")) {
            earlier.addString(
                    "forms/deliver%sAnswer.html".formatted(other),
                    Files.readString(Path.of("forms/deliverAnswer.html"))
                            .replace("name=\"deliverAnswer\"", "name=\"deliver%sAnswer\"".formatted(other)));
            earlier.addString(
                    "forms/approve%sAnswer.html".formatted(other),
                    Files.readString(Path.of("forms/approveAnswer.html"))
                            .replace("name=\"approveAnswer\"", "name=\"approve%sAnswer\"".formatted(other)));
        }
        var deployed = earlier.deploy().getId();
        try {
            story.arrives("WHATSAPP").timerFires("unclassifiedWarning").timerFires("unclassifiedDue");
            story.classified(complaintClass).timerFires(branch + "Warning").timerFires(branch + "Due");
            monday();
            anAddressRefusedForGoodBecomesADeliveryByHand(complaintClass, step, delivery);
        } finally {
            engine.getRepositoryService().deleteDeployment(deployed, true);
        }
    }

    /** As diagrams were before steps of one kind shared a component and a form. */
    private static String whereEachStepHasItsOwn() throws IOException {
        return Files.readString(Path.of("processes/complaint.bpmn"))
                .replaceAll("(<bpmn:userTask id=\"(\\w+)\"[^>]*forms/)\\w+", "$1$2")
                .replaceAll("(<bpmn:serviceTask id=\"(\\w+)\"[^>]*Expression=\"\\$\\{)\\w+", "$1$2")
                .replaceAll(
                        "(?s)(<bpmn:userTask id=\"(\\w+)\"((?!</bpmn:userTask>).)*?\\$\\{)\\w+(}\" event=\"complete\")",
                        "$1$2Completed$4");
    }

    @Test
    void aRefusedNoticeAndARefusedRequestGoByHandAsWell() {
        story.arrives(unreachable());
        incomplete("RINGAN").jobsRun();
        assertThat(story.openSteps()).containsExactly("enterCompletion");
        assertThat(deliveries.refusal(story.number())).isPresent();

        story.arrives(unreachable());
        story.completes(
                        "pejabat",
                        "classifyComplaint",
                        Map.of(
                                "classification", "NOT_OURS",
                                "redirectedTo", "DPUPR",
                                "noticeText", story.paper("pejabat", "noticeText", "Kami teruskan ke DPUPR.")))
                .jobsRun();
        story.delivers("pejabat", "deliverNotice");
        assertThat(story.isEnded()).isTrue();
    }

    @Test
    void aRefusedInterimAnswerIsToldToWhoSendsIt() {
        story.arrives(unreachable()).classified("BERKADAR_PENGAWASAN");
        var answer = Map.<String, Object>of("interimAnswer", story.paper("tim", "interimAnswer", "Sedang diperiksa."));
        assertThatThrownBy(() -> story.completes("tim", "sendInterimAnswer", answer))
                .hasMessageContaining("ditolak untuk seterusnya");
        var proved = new HashMap<>(answer);
        proved.put("deliveredAt", Date.from(clock.instant()));
        proved.put("deliveryProof", story.paper("tim", "deliveryProof", "Diserahkan lewat surat."));
        story.completes("tim", "sendInterimAnswer", proved);
        assertThat(deliveries.of(story.number())).singleElement().satisfies(one -> assertThat(one.sent())
                .isTrue());
    }

    @Test
    void aServerThatIsDownIsTriedAgainAndBecomesNobodysTask() throws IOException {
        story.arrives("EMAIL").classified("RINGAN");
        var messageId = deliveries.messageId(story.number(), What.ANSWER, 1);
        deliveries.aboutToMail(story.number(), What.ANSWER, 1, messageId);
        var inTheWay = file(messageId).resolve("x");
        FileSystemUtils.deleteRecursively(inTheWay.getParent());
        Files.createDirectories(inTheWay);
        story.answers("tim", "handleMinor");
        assertThatThrownBy(story::jobsRun).hasMessageContaining("tidak dapat ditulis");
        assertThat(story.openSteps()).isEmpty();
        assertThat(deliveries.refusal(story.number())).isEmpty();
        for (var job : engine.getManagementService()
                .createJobQuery()
                .processInstanceId(story.instance())
                .withException()
                .list()) {
            engine.getManagementService().setJobRetries(job.getId(), 0);
        }
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        events.publishEvent(new MailWorksAgain());
        assertThat(story.timer("mailMinorAnswer").orElseThrow().getRetries())
                .as("goes on by itself")
                .isPositive();
        story.timerFires("mailMinorAnswer").jobsRun();
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
        assertThat(deliveries.of(story.number())).singleElement().satisfies(one -> assertThat(one.sent())
                .isTrue());
    }

    private Path file(String messageId) {
        return outbox.resolve(messageId.replaceAll("[<>]", "") + ".eml");
    }

    @Test
    void whoseLimitGrewHearsOfItByMail() throws IOException {
        story.arrives("EMAIL").classified("NORMATIF");
        story.changes("tim", Map.of("change", "RECLASSIFY", "newClass", "BERKADAR_PENGAWASAN"));
        story.completes(
                        "sekretaris",
                        "approveReclassification",
                        Map.of(
                                "approval",
                                "APPROVED",
                                "extensionReason",
                                story.paper("sekretaris", "extensionReason", "Perlu memeriksa berkas lapangan.")))
                .jobsRun();
        assertThat(deliveries.find(story.number(), What.EXTENSION, 1))
                .hasValueSatisfying(one -> assertThat(one.sent()).isTrue());
        var mail = Files.readString(file(deliveries
                .find(story.number(), What.EXTENSION, 1)
                .orElseThrow()
                .messageId()
                .orElseThrow()));
        assertThat(mail).contains("Perlu memeriksa berkas lapangan").contains("14 Desember 2026");
        assertThat(story.openSteps()).containsExactly("appointExaminers", "investigate", "sendInterimAnswer");
    }

    @Test
    void aRefusedMailAboutALongerLimitGoesByHand() {
        story.arrives(unreachable()).classified("RINGAN");
        story.changes("tim", Map.of("change", "RECLASSIFY", "newClass", "NORMATIF"));
        story.approves("kepala", "approveReclassification").jobsRun();
        assertThat(story.openSteps()).containsExactly("deliverExtension", "handleNormative");
        story.delivers("pejabat", "deliverExtension");
        assertThat(story.openSteps()).containsExactly("handleNormative");
    }

    @Test
    void theComplainantsOwnWishesGoOnOnceAndTheirWordsStayInThePapers() {
        story.arrives("TATAP_MUKA");
        incomplete("RINGAN").jobsRun();
        assertThat(door.open(story.number()).requests())
                .containsExactly(ComplainantRequest.WITHDRAW, ComplainantRequest.COMPLETE);
        assertThat(door.open(story.number()).completeUntil()).contains(at("2026-12-02T09:10:00+07:00"));
        assertThat(door.tell(story.number(), ComplainantRequest.REOPEN, "Terlalu dini."))
                .isFalse();
        assertThat(door.tell(story.number(), ComplainantRequest.COMPLETE, "Nama jalannya Jalan Mawar."))
                .isTrue();
        assertThat(door.tell(story.number(), ComplainantRequest.COMPLETE, "Nama jalannya Jalan Mawar."))
                .isFalse();
        story.answers("tim", "handleMinor").delivers("tim", "deliverMinorAnswer");
        assertThat(door.open(story.number()).requests()).containsExactly(ComplainantRequest.REOPEN);
        clock.setTo("2026-11-16T15:59:00+07:00");
        assertThat(door.tell(story.number(), ComplainantRequest.REOPEN, "Jawabannya belum tepat."))
                .isTrue();
        assertThat(story.openSteps()).containsExactly("handleMinor");
        assertThat(door.tell(story.number(), ComplainantRequest.WITHDRAW, "Sudah selesai sendiri."))
                .isTrue();
        assertThat(story.isEnded()).isTrue();
        assertThat(door.tell(story.number(), ComplainantRequest.WITHDRAW, "Sudah selesai sendiri."))
                .isFalse();
        assertThat(papers.ofCase(story.number()))
                .filteredOn(paper -> paper.by().equals("pengadu"))
                .extracting(ComplaintText::what)
                .containsExactlyInAnyOrder("completion", "objection", "withdrawal");
    }

    @Test
    void afterTheTimeForReopeningTheDoorIsShutEvenBeforeTheTimerFires() {
        story.arrives("TELEPON")
                .classified("RINGAN")
                .answers("tim", "handleMinor")
                .delivers("tim", "deliverMinorAnswer");
        clock.setTo("2026-11-16T16:00:00+07:00");
        assertThat(door.tell(story.number(), ComplainantRequest.REOPEN, "Terlambat."))
                .isFalse();
        story.timerFires("reopenPeriodEnds");
        assertThatThrownBy(() -> story.changes("pejabat", Map.of("change", "REOPENED")))
                .hasMessageContaining("Masa keberatan aduan " + story.number() + " berakhir pada Senin, 16 November");
        assertThatThrownBy(() -> story.changes("pejabat", Map.of("change", "NAMED", "namedOfficers", "tim")))
                .hasMessageContaining("sudah ditutup (Selesai)");
    }

    @Test
    void theLongerClassesAreApprovedByAnotherPersonFirst() {
        story.arrives("INSTAGRAM").classified("TIDAK_BERKADAR_PENGAWASAN").timerFires("nonSupervisoryWarning");
        story.answers("tim", "handleNonSupervisory");
        story.completes(
                "pejabat",
                "approveNonSupervisoryAnswer",
                Map.of(
                        "approval",
                        "REVISE",
                        "approvalRemark",
                        story.paper("pejabat", "approvalRemark", "Sebutkan tautannya.")));
        story.answers("tim", "handleNonSupervisory").approves("sekretaris", "approveNonSupervisoryAnswer");
        story.delivers("tim", "deliverNonSupervisoryAnswer");
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
    }

    @Test
    void anExaminationHasATeamAnInterimAnswerAReportAndAConclusion() {
        story.arrives("TATAP_MUKA").classified("BERKADAR_PENGAWASAN").timerFires("supervisoryWarning");
        assertThat(story.openSteps()).containsExactly("appointExaminers", "investigate", "sendInterimAnswer");
        assertThat(story.timer("interimDue").orElseThrow().getDuedate())
                .isEqualTo(Date.from(at("2026-11-16T09:10:00+07:00")));
        story.appoints("tim,tim2", "tim");
        story.completes(
                "tim",
                "sendInterimAnswer",
                Map.of(
                        "interimAnswer", story.paper("tim", "interimAnswer", "Sedang kami periksa."),
                        "deliveredAt", Date.from(clock.instant()),
                        "deliveryProof", story.paper("tim", "deliveryProof", "Disampaikan langsung.")));
        story.completes(
                "tim2",
                "investigate",
                Map.of(
                        "report", story.paper("tim2", "report", "Tidak ditemukan pungutan."),
                        "conclusion", "NOT_PROVEN",
                        "answer", story.paper("tim2", "answer", "Dugaan tidak terbukti.")));
        assertThatThrownBy(() -> story.approves("tim2", "approveSupervisoryAnswer"))
                .hasMessageContaining("tim2");
        story.approves("kepala", "approveSupervisoryAnswer").delivers("tim", "deliverSupervisoryAnswer");
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
        assertThat(deadlines("JAWABAN_SEMENTARA").get(0).metAt()).isPresent();
    }

    @Test
    void anExaminationThatEndsEarlyNeedsNoInterimAnswer() {
        story.arrives("EMAIL").classified("BERKADAR_PENGAWASAN");
        story.timerFires("interimDue").timerFires("supervisoryDue");
        story.appoints("tim", "tim")
                .completes(
                        "tim",
                        "investigate",
                        Map.of(
                                "report", story.paper("tim", "report", "Terbukti."),
                                "conclusion", "PROVEN",
                                "answer", story.paper("tim", "answer", "Sudah ditindaklanjuti.")));
        story.approves("pejabat", "approveSupervisoryAnswer").jobsRun();
        assertThat(story.openSteps()).isEmpty();
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
        assertThat(deadlines("JAWABAN_SEMENTARA").get(0).metAt()).isPresent();
        assertThat(register.notes(story.number()))
                .anyMatch(note -> note.text().contains("jawaban akhir sudah sampai lebih dahulu"));
    }

    @ParameterizedTest
    @CsvSource({
        "RINGAN, minorDue, handleMinor, mailMinorAnswer",
        "NORMATIF, normativeDue, handleNormative, mailNormativeAnswer",
        "TIDAK_BERKADAR_PENGAWASAN, nonSupervisoryDue, handleNonSupervisory, mailNonSupervisoryAnswer"
    })
    void aBreachIsRecordedWithItsStepAndTheWorkGoesOn(String complaintClass, String timer, String step, String mail) {
        story.arrives("EMAIL").classified(complaintClass);
        clock.setTo(story.instant("dueAt"));
        story.timerFires(timer);
        assertThat(deadlines(complaintClass)).singleElement().satisfies(line -> assertThat(line.breachedAt())
                .isPresent());
        story.answers("tim", step);
        if (complaintClass.startsWith("TIDAK")) {
            story.approves("pejabat", "approveNonSupervisoryAnswer");
        }
        story.jobsRun();
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
    }

    @Test
    void aComplaintThatNobodyClassifiesInTimeIsABreach() {
        story.arrives("FACEBOOK");
        clock.setTo("2026-11-02T12:10:01+07:00");
        story.timerFires("unclassifiedDue").classified("NORMATIF");
        assertThat(deadlines("BELUM_DIGOLONGKAN").get(0).breachedAt()).isPresent();
        assertThat(story.instant("dueAt")).isEqualTo(at("2026-11-02T14:10:00+07:00"));
    }

    @Test
    void whatIsNotOursIsRedirectedAndTheSenderToldWhere() {
        story.arrives("X");
        story.completes(
                "pejabat",
                "classifyComplaint",
                Map.of(
                        "classification", "NOT_OURS",
                        "redirectedTo", "DPUPR Kabupaten Purbalingga",
                        "noticeText", story.paper("pejabat", "noticeText", "Kami teruskan ke DPUPR.")));
        story.delivers("pejabat", "deliverNotice");
        assertThat(story.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_DIALIHKAN);
    }

    @Test
    void aDuplicateNamesItsFirstCase() {
        var first = story.arrives("WHATSAPP").number();
        story.arrives("EMAIL");
        story.completes(
                "pejabat",
                "classifyComplaint",
                Map.of(
                        "classification",
                        "DUPLICATE",
                        "duplicateOf",
                        first,
                        "noticeText",
                        story.paper("pejabat", "noticeText", "Sudah tercatat.")));
        story.jobsRun();
        assertThat(story.isEnded()).isTrue();
    }

    @Test
    void anIncompleteComplaintWaitsAndOnlyAnExaminationRestartsTheClock() {
        story.arrives("TATAP_MUKA");
        incomplete("BERKADAR_PENGAWASAN").jobsRun();
        clock.setTo("2026-11-05T10:00:00+07:00");
        story.completes(
                "pejabat",
                "enterCompletion",
                Map.of(
                        "completion", story.paper("pejabat", "completion", "Bukti kuitansi."),
                        "completedAt", Date.from(clock.instant())));
        assertThat(story.openSteps()).contains("investigate");
        // 30 working days from Friday 6 November 2026; 24 and 25 December are no working days: 18 December
        assertThat(story.instant("dueAt")).isEqualTo(at("2026-12-17T16:00:00+07:00"));
    }

    @Test
    void aCompletionByMessageGoesOnAndSilenceCloses() {
        story.arrives("EMAIL");
        incomplete("NORMATIF").jobsRun();
        story.timerFires("completionDue");
        assertThat(deadlines("NORMATIF").get(0).breachedAt()).isPresent();
        var completion = Map.<String, Object>of(
                "completion", story.paper("pejabat", "completion", "Ini kelengkapannya."),
                "completedAt", Date.from(clock.instant()));
        story.as("pejabat", () -> {
            engine.getRuntimeService()
                    .createMessageCorrelation("complaint.completed")
                    .processInstanceBusinessKey(story.number())
                    .setVariables(completion)
                    .correlate();
            return null;
        });
        assertThat(story.openSteps()).containsExactly("handleNormative");
        assertThat(story.instant("dueAt")).isEqualTo(at("2026-11-02T14:10:00+07:00"));

        story.arrives("WHATSAPP");
        incomplete("RINGAN").jobsRun();
        story.timerFires("completionExpired");
        assertThat(story.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.KEDALUWARSA);
    }

    @Test
    void praiseAndSuggestionsAreThankedAndCounted() {
        var receipt = story.receipt("EMAIL");
        receipt.put("complaintKind", "APRESIASI");
        story.arrives(receipt);
        story.completes("pejabat", "thankSender", Map.of("answer", story.paper("pejabat", "answer", "Terima kasih.")));
        story.jobsRun();
        assertThat(story.isEnded()).isTrue();

        story.arrives("KOTAK_PENGADUAN");
        story.completes(
                "pejabat", "classifyComplaint", Map.of("classification", "SUGGESTION", "complaintKind", "SARAN"));
        story.completes(
                "pejabat",
                "thankSender",
                Map.of(
                        "answer", story.paper("pejabat", "answer", "Terima kasih."),
                        "delivered", true,
                        "deliveredAt", Date.from(clock.instant()),
                        "deliveryProof", story.paper("pejabat", "deliveryProof", "Ditempel di papan.")));
        assertThat(story.isEnded()).isTrue();
        assertThat(cases.find(story.number()).orElseThrow().kind()).hasToString("SARAN");
    }

    @Test
    void aShorterClassHoldsAtOnceALongerOneNeedsASecondPerson() {
        story.arrives("TELEPON").classified("NORMATIF");
        story.changes("tim", Map.of("change", "RECLASSIFY", "newClass", "RINGAN"));
        assertThat(story.openSteps()).containsExactly("handleMinor");
        assertThat(story.instant("dueAt")).isEqualTo(at("2026-11-02T12:10:00+07:00"));

        story.changes("tim", Map.of("change", "RECLASSIFY", "newClass", "BERKADAR_PENGAWASAN"));
        assertThat(story.openSteps()).containsExactly("approveReclassification", "handleMinor");
        story.approves("sekretaris", "approveReclassification");
        assertThat(story.openSteps())
                .containsExactly("appointExaminers", "deliverExtension", "investigate", "sendInterimAnswer");
        story.delivers("pejabat", "deliverExtension");
        assertThat(deliveries.find(story.number(), What.EXTENSION, 2))
                .hasValueSatisfying(one -> assertThat(one.proof()).isPresent());
        assertThat(papers.ofCase(story.number()))
                .filteredOn(paper -> paper.what().equals("extensionText"))
                .singleElement()
                .satisfies(paper -> assertThat(paper.text())
                        .contains("Ringan (3 jam)")
                        .contains("Berkadar pengawasan (30 hari kerja)")
                        .contains("Senin, 14 Desember 2026 pukul 16.00 WIB"));
        // 30 working days from Tuesday 3 November 2026
        assertThat(story.instant("dueAt")).isEqualTo(at("2026-12-14T16:00:00+07:00"));
        assertThat(story.timer("minorDue")).isEmpty();
    }

    @Test
    void aRejectedChangeLeavesTheBranchAsItIs() {
        story.arrives("TELEPON").classified("RINGAN");
        story.changes("tim", Map.of("change", "RECLASSIFY", "newClass", "NORMATIF"));
        story.completes(
                "kepala",
                "approveReclassification",
                Map.of(
                        "approval",
                        "REJECTED",
                        "approvalRemark",
                        story.paper("kepala", "approvalRemark", "Dapat dijawab seketika.")));
        assertThat(story.openSteps()).containsExactly("handleMinor");
        assertThat(deliveries.of(story.number())).isEmpty();
    }

    @Test
    void anAnsweredComplaintComesBackAndAWithdrawnOneEnds() {
        story.arrives("TELEPON")
                .classified("RINGAN")
                .answers("tim", "handleMinor")
                .delivers("tim", "deliverMinorAnswer");
        clock.setTo("2026-11-04T09:00:00+07:00");
        story.changes("pejabat", Map.of("change", "REOPENED"));
        assertThat(story.openSteps()).containsExactly("handleMinor");
        assertThat(story.instant("dueAt")).isEqualTo(at("2026-11-04T12:00:00+07:00"));
        story.changes("pejabat", Map.of("change", "WITHDRAWN"));
        assertThat(story.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.DITARIK);
    }

    @Test
    void whoIsNamedNeitherGetsNorSeesNorFindsTheCase() {
        var receipt = story.receipt("WHATSAPP");
        receipt.put("namedOfficers", "tim,kepala");
        story.arrives(receipt).classified("RINGAN");
        for (var user : List.of("tim", "kepala")) {
            assertThat(visible(user)).as(user).containsOnly(0L);
        }
        assertThat(visible("tim2").get(0)).isOne();
        assertThat(visible("auditor").subList(1, 3)).containsOnly(1L);
        assertThatThrownBy(() -> story.answers("tim", "handleMinor")).hasMessageContaining("tim");
        story.answers("tim2", "handleMinor")
                .delivers("tim2", "deliverMinorAnswer")
                .timerFires("reopenPeriodEnds");
        assertThat(visible("tim")).containsOnly(0L);
        assertThat(visible("auditor").get(2)).isOne();
    }

    @Test
    void whereEverybodyIsNamedTheInspektoratGetsTheCase() {
        var receipt = story.receipt("EMAIL");
        receipt.put("namedOfficers", "pejabat,tim,tim2,sekretaris,kepala");
        story.arrives(receipt).jobsRun();
        assertThat(story.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_INSPEKTORAT);
        assertThat(deliveries.of(story.number())).singleElement().satisfies(one -> assertThat(one.sent())
                .isTrue());
    }

    @Test
    void namingTheOnlyOfficerPassesTheTaskToTheNextInLine() {
        var receipt = story.receipt("TELEPON");
        receipt.put("namedOfficers", "pejabat");
        story.arrives(receipt);
        story.completes("tim", "classifyComplaint", Map.of("complaintClass", "NORMATIF"));
        story.answers("tim2", "handleNormative").delivers("tim", "deliverNormativeAnswer");
        assertThat(status()).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
    }

    @Test
    void anAnonymousComplaintLosesItsWayBackOnceAnswered() {
        var receipt = story.receipt("INSTAGRAM");
        receipt.put("intake", story.intake(ComplainantMode.ANONYMOUS, new Identity("", "", "", "", "@warga_pbg")));
        story.arrives(receipt).classified("RINGAN");
        assertThat(intakes.opened(story.number()).wayBack()).isEqualTo("@warga_pbg");
        story.answers("tim", "handleMinor")
                .delivers("tim", "deliverMinorAnswer")
                .timerFires("reopenPeriodEnds");
        assertThat(intakes.opened(story.number())).isEqualTo(Identity.NONE);
    }

    @Test
    void aBoxOfManySlipsBecomesOneCaseEach() {
        var slips = IntStream.rangeClosed(1, 45)
                .mapToObj(i -> Intake.anonymous("Lembar " + i))
                .toList();
        var box = boxes.keep("Dibuka bersama.", slips, "pejabat");
        var before = cases.latest(5000).size();
        story.starts(
                "pejabat",
                "boxOpening",
                Map.of(
                        "openedAt",
                        Date.from(clock.instant()),
                        "secondOfficer",
                        "tim",
                        "box",
                        box.toString(),
                        "slips",
                        45));
        for (int round = 0; round < 3; round++) {
            var job = engine.getManagementService()
                    .createJobQuery()
                    .processDefinitionKey("boxOpening")
                    .singleResult();
            engine.getManagementService().executeJob(job.getId());
        }
        while (engine.getManagementService()
                        .createJobQuery()
                        .processDefinitionKey("boxOpening")
                        .count()
                > 0) {
            engine.getManagementService()
                    .executeJob(engine.getManagementService()
                            .createJobQuery()
                            .processDefinitionKey("boxOpening")
                            .list()
                            .get(0)
                            .getId());
        }
        assertThat(cases.latest(5000)).hasSize(before + 45);
    }

    @Test
    void theMonthlySampleGoesToTheSecretary() {
        oneFormAnswersWhileThePersonIsOnTheLine();
        clock.setTo("2026-12-01T08:00:00+07:00");
        var month = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("answerSample")
                .singleResult();
        var begins = month.getDuedate().toInstant().atZone(ZoneId.of("Asia/Jakarta"));
        assertThat(begins.getDayOfMonth()).isOne();
        assertThat(begins.toLocalTime()).isEqualTo(LocalTime.of(8, 0));
        engine.getManagementService().executeJob(month.getId());
        var task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("reviewSample")
                .singleResult();
        assertThat(engine.getTaskService()
                        .getVariable(task.getId(), "sampleCases")
                        .toString())
                .contains("ADU-");
        var remark = story.paper("sekretaris", "sampleRemark", "Jawaban sudah tepat.");
        story.as("sekretaris", () -> {
            engine.getTaskService().complete(task.getId(), Map.of("sampleRemark", remark));
            return null;
        });
    }

    @Test
    void badInputIsRefusedWithTheFieldNamed() {
        var future = new HashMap<>(story.receipt("TELEPON"));
        future.put("receivedAt", Date.from(clock.instant().plus(Duration.ofHours(1))));
        assertThatThrownBy(() -> story.arrives(future)).hasMessageContaining("masa depan");
        var old = new HashMap<>(story.receipt("TELEPON"));
        old.put("receivedAt", Date.from(at("2019-01-02T09:00:00+07:00")));
        assertThatThrownBy(() -> story.arrives(old)).hasMessageContaining("tahun pertama");
        var foreign = new HashMap<>(story.receipt("TELEPON"));
        foreign.put("complaintText", "isi");
        assertThatThrownBy(() -> story.arrives(foreign)).hasMessageContaining("complaintText");
        story.arrives("TELEPON");
        assertThatThrownBy(() -> story.classified("SANGAT_BERAT")).hasMessageContaining("Golongan");
        assertThat(story.openSteps()).containsExactly("classifyComplaint");
    }

    @ParameterizedTest
    @EnumSource(ComplaintChannel.class)
    void everyChannelLeadsToACase(ComplaintChannel channel) {
        story.arrives(channel.name());
        assertThat(story.openSteps()).containsExactly("classifyComplaint");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyElementOfTheDiagramWasWalked() {
        assertThat(story.neverWalked("complaint")).isEmpty();
    }

    /** By mail, from somebody whose address no server takes. */
    private Map<String, Object> unreachable() {
        var receipt = story.receipt("EMAIL");
        receipt.put(
                "intake", story.intake(ComplainantMode.NAMED, new Identity("Bapak Karto", "", "bukan alamat", "", "")));
        return receipt;
    }

    private ComplaintStory incomplete(String complaintClass) {
        return story.completes(
                "pejabat",
                "classifyComplaint",
                Map.of(
                        "classification",
                        "INCOMPLETE",
                        "complaintClass",
                        complaintClass,
                        "noticeText",
                        story.paper("pejabat", "noticeText", "Mohon lampirkan bukti.")));
    }

    /** Tasks, running instances, historic instances, historic variables, historic tasks, log entries of this case. */
    private List<Long> visible(String user) {
        var id = story.instance();
        var history = engine.getHistoryService();
        return story.as(
                user,
                () -> List.of(
                        engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceId(id)
                                .count(),
                        engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(id)
                                .count(),
                        history.createHistoricProcessInstanceQuery()
                                .processInstanceId(id)
                                .count(),
                        history.createHistoricVariableInstanceQuery()
                                .processInstanceId(id)
                                .count(),
                        history.createHistoricTaskInstanceQuery()
                                .processInstanceId(id)
                                .count(),
                        history.createHistoricActivityInstanceQuery()
                                .processInstanceId(id)
                                .count(),
                        history.createUserOperationLogQuery()
                                .processInstanceId(id)
                                .count()));
    }

    private List<DeadlineRecord> deadlines(String kind) {
        return register.deadlines(story.number()).stream()
                .filter(line -> line.kind().equals(kind))
                .toList();
    }

    private CaseStatus status() {
        return register.find(story.number()).orElseThrow().status();
    }
}
