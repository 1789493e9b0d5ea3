package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.casefile.CaseViews;
import id.go.purbalinggakab.siliput.history.HistoryFilter;
import id.go.purbalinggakab.siliput.history.HistoryLine;
import id.go.purbalinggakab.siliput.history.process.HistorySearch;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The examples: deployed by an administrator, then worked by those whom the diagram names, without code or restart. */
@EngineTest
class OwnProcessStoryTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    MutableClock clock;

    @Autowired
    Register register;

    @Autowired
    CaseViews views;

    @Autowired
    HistorySearch search;

    @Autowired
    JdbcClient jdbc;

    private OwnProcess process;

    @BeforeEach
    void morning() {
        clock.setTo("2026-11-02T09:10:00+07:00");
    }

    @AfterEach
    void asShipped() {
        process.undone();
    }

    @Test
    void aMeetingIsProposedApprovedInvitedToAndMinuted() {
        process = new OwnProcess(engine, "meetingInvitation").deployed();
        assertThat(List.of("budi", "fungsional", "kabid", "agendaris")).allMatch(process::isOfferedTo);
        assertThat(List.of("kepala", "pejabat", "auditor")).noneMatch(process::isOfferedTo);
        process.started("budi", meeting());
        var number = process.number();
        assertThat(number).matches("UND-2026-\\d{5}");
        var line = register.find(number).orElseThrow();
        assertThat(line.letter().subject()).isEqualTo("Undangan rapat: Rencana liputan 2027");
        assertThat(line.status()).isEqualTo(CaseStatus.DIPROSES);

        assertThat(process.tasksOf("kabid")).as("not the candidates").isEmpty();
        assertThat(process.isSeenBy("kabid")).isFalse();
        process.completes("kepala", "approveInvitation", Map.of("invitationDecision", "APPROVED"));
        assertThat(process.variable("invitationNumber").toString()).matches("SUR-2026-\\d{5}");
        assertThat(mails(number))
                .extracting(Mail::to)
                .containsExactlyInAnyOrderElementsOf(
                        List.of("camat@contoh.go.id", "budi", "kabid", "kabid2", "fungsional", "fungsional2"));
        assertThat(mails(number).stream().filter(mail -> mail.to().contains("@")))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(
                                "Camat Bobotsari",
                                "Nomor: " + process.variable("invitationNumber"),
                                "Waktu: Kamis, 5 November 2026 pukul 09.00",
                                "Tempat: Aula"));

        process.timerFires("meetingBegins")
                .completes(
                        "siti",
                        "writeMinutes",
                        Map.of("attendance", 12, "minutesText", "Liputan dibagi per triwulan."));
        assertThat(register.find(number).orElseThrow().status()).isEqualTo(CaseStatus.SELESAI);
        var parts = views.look(number, "auditor", "halaman").parts().toString();
        assertThat(parts)
                .contains("Acara rapat, Rencana liputan 2027", "Jumlah yang hadir, 12", "Keputusan undangan, Disetujui")
                .contains("Rapat Rencana liputan 2027 selesai, dihadiri 12 orang.", "Tulis notulen");
        assertThat(part(number, "linimasa")).contains("dihadiri 12 orang").contains("Tulis notulen");
        assertThat(views.look(number, "auditor", "halaman").findings()).isEmpty();
        assertThat(process.isSeenBy("auditor")).isTrue();
        assertThat(found("auditor", "rencana liputan"))
                .extracting(one -> one.number().orElse(""))
                .containsExactly(number);
        assertThat(found("auditor", number)).hasSize(1);
    }

    /** Words in braces that a person typed are words, in the file as in the mail. */
    @Test
    void whatSomebodyTypesIsNotReadForPlaceholders() {
        process = new OwnProcess(engine, "meetingInvitation").deployed();
        var typed = "Rapat {minutesText} ${agendaNumber} #{invitationDecision}";
        var fields = new HashMap<>(meeting());
        fields.put("meetingTopic", typed);
        fields.put("meetingPlace", typed);
        process.started("budi", fields)
                .completes("kepala", "approveInvitation", Map.of("invitationDecision", "APPROVED"))
                .timerFires("meetingBegins")
                .completes("siti", "writeMinutes", Map.of("attendance", 12, "minutesText", "{startedBy} hadir."));
        var number = process.number();
        assertThat(register.find(number).orElseThrow().letter().subject()).isEqualTo("Undangan rapat: " + typed);
        assertThat(mails(number))
                .filteredOn(mail -> mail.to().contains("@"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains(typed));
        assertThat(part(number, "linimasa")).contains("Rapat " + typed + " selesai");
    }

    @Test
    void leaveIsDecidedByItsDeadlineAndTheSubstituteHearsOfIt() {
        process =
                new OwnProcess(engine, "leaveRequest").withLimit("CUTI_JAWABAN").deployed();
        process.started("budi", leave());
        var number = process.number();
        assertThat(register.find(number).orElseThrow().letter().subject()).startsWith("Cuti tahunan: ");
        assertThat(register.deadlines(number)).singleElement().satisfies(deadline -> assertThat(deadline.due())
                .isEqualTo(at("2026-11-04T16:00:00+07:00").toInstant()));
        process.completes("kabid", "adviseLeave", Map.of("leaveAdvice", "FINE"));
        clock.setTo("2026-11-04T16:01:00+07:00");
        process.timerFires("leaveOverdue");
        assertThat(mails(number)).extracting(Mail::to).containsExactlyInAnyOrder("kepala", "sekretaris");
        assertThat(register.deadlines(number))
                .allMatch(deadline -> deadline.breachedAt().isPresent());
        process.completes("sekretaris", "decideLeave", Map.of("leaveDecision", "GRANTED"));
        assertThat(mails(number)).extracting(Mail::to).contains("budi", "siti");
        assertThat(mails(number))
                .filteredOn(mail -> mail.to().equals("siti"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Cuti tahunan Budi Santoso dari Senin, 9 November 2026 sampai Rabu, 11 November 2026")
                        .contains("disetujui", "Nomor agenda: " + number));
        assertThat(register.deadlines(number))
                .allMatch(deadline -> deadline.metAt().isPresent() && deadline.late());
        process.timerFires("leaveBegins");
        assertThat(views.look(number, "auditor", "halaman").parts().toString())
                .contains("TERLAMBAT", "Pengganti selama cuti, Siti", "Jenis cuti, tahunan", "Cuti jawaban");
        assertThat(found("auditor", number)).singleElement().satisfies(line -> assertThat(line.timeliness())
                .contains(HistoryFilter.Timeliness.TERLAMBAT));
    }

    @Test
    void equipmentIsHandedOverAndComesBack() {
        process = new OwnProcess(engine, "equipmentLoan").deployed();
        assertThat(process.isOfferedTo("agendaris")).isFalse();
        process.started("andi", loan())
                .completes(
                        "agendaris",
                        "handOverItems",
                        Map.of("handoverDecision", "HANDED_OVER", "handoverCondition", "lengkap"));
        var number = process.number();
        assertThat(register.find(number).orElseThrow().letter().subject()).startsWith("Pinjam kamera, tripod: ");
        clock.setTo("2026-11-03T16:01:00+07:00");
        process.timerFires("loanOverdue");
        assertThat(mails(number)).extracting(Mail::to).contains("andi", "kabid");
        process.completes(
                "agendaris",
                "returnItems",
                Map.of(
                        "itemsReturnedAt",
                        at("2026-11-03T16:00:00+07:00"),
                        "returnCondition",
                        "DAMAGED",
                        "damageRemark",
                        "Lensa tergores"));
        assertThat(views.look(number, "kepala", "halaman").parts().toString())
                .contains("Alat yang dipinjam, kamera, tripod", "Yang rusak atau hilang, Lensa tergores")
                .contains("Alat kamera, tripod kembali, keadaan: rusak.");
        assertThat(register.find(number).orElseThrow().status()).isEqualTo(CaseStatus.SELESAI);
    }

    @Test
    void whatTheFormRefusesLeavesNoGapInTheNumbers() {
        process = new OwnProcess(engine, "equipmentLoan").deployed();
        var first = process.started("andi", loan()).number();
        var without = new HashMap<>(loan());
        without.remove("loanPurpose");
        assertThatThrownBy(() -> process.started("andi", without)).hasMessageContaining("Keperluan");
        var second = process.started("andi", loan()).number();
        assertThat(ordinal(second)).isEqualTo(ordinal(first) + 1);
    }

    @Test
    void rightsFollowTheNewestVersion() {
        process = new OwnProcess(engine, "equipmentLoan").deployed();
        assertThat(process.isOfferedTo("budi")).isTrue();
        process.deployed(diagram -> diagram.replace(
                        "candidateStarterGroups=\"staf,fungsional,kabid\"", "candidateStarterGroups=\"timPengaduan\"")
                .replace("candidateGroups=\"agendaris\"", "candidateGroups=\"sekretaris\""));
        assertThat(process.isOfferedTo("budi")).isFalse();
        assertThatThrownBy(() -> process.started("budi", loan())).isInstanceOf(RuntimeException.class);
        process.started("tim", loan());
        assertThat(process.tasksOf("agendaris")).isEmpty();
        assertThat(process.tasksOf("sekretaris")).hasSize(1);
        assertThat(process.isSeenBy("auditor")).isTrue();
    }

    @Test
    void aBlockThatCannotDoItsWorkIsAnIncidentWithASentence() {
        var people = engine.getIdentityService();
        people.createUserQuery()
                .memberOfGroup("petugasLuar")
                .list()
                .forEach(left -> people.deleteMembership(left.getId(), "petugasLuar"));
        process = new OwnProcess(engine, "equipmentLoan")
                .deployed(
                        diagram -> diagram.replace(
                                "<camunda:inputParameter name=\"to\">{startedBy}</camunda:inputParameter>\n          <camunda:inputParameter name=\"subject\">Alat diserahkan",
                                "<camunda:inputParameter name=\"to\">petugasLuar</camunda:inputParameter>\n          <camunda:inputParameter name=\"subject\">Alat diserahkan"));
        assertThatThrownBy(() -> process.started("andi", loan())
                        .completes(
                                "agendaris",
                                "handOverItems",
                                Map.of("handoverDecision", "HANDED_OVER", "handoverCondition", "lengkap")))
                .hasMessageContaining(
                        "Langkah 'Beri tahu peminjam' tidak menemukan pemegang peran Petugas dari luar dinas.");
    }

    private String part(String number, String id) {
        return views.look(number, "auditor", "halaman").parts().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private record Mail(String to, String text) {}

    private List<Mail> mails(String number) {
        return jdbc.sql(
                        "select coalesce(user_id, mail) as recipient, text_body from notice where case_number = ? order by created_at, id")
                .param(number)
                .query((row, i) -> new Mail(row.getString("recipient"), row.getString("text_body")))
                .list();
    }

    private List<HistoryLine> found(String reader, String text) {
        var key = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(process.instance())
                .singleResult()
                .getProcessDefinitionKey();
        var filter = new HistoryFilter(
                key,
                Optional.empty(),
                text,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                "",
                HistoryFilter.Sort.MULAI,
                true);
        return search.page(filter, reader, 0, 10);
    }

    private static int ordinal(String number) {
        return Integer.parseInt(number.substring(number.length() - 5));
    }

    private static Date at(String time) {
        return Date.from(OffsetDateTime.parse(time).toInstant());
    }

    static Map<String, Object> meeting() {
        return Map.of(
                "meetingTopic",
                "Rencana liputan 2027",
                "meetingAt",
                at("2026-11-05T09:00:00+07:00"),
                "meetingPlace",
                "Aula Dinkominfo",
                "invitee",
                "Camat Bobotsari",
                "inviteeMail",
                "camat@contoh.go.id");
    }

    private static Map<String, Object> leave() {
        return Map.of(
                "leaveKind",
                "ANNUAL",
                "leaveFrom",
                at("2026-11-09T00:00:00+07:00"),
                "leaveUntil",
                at("2026-11-11T00:00:00+07:00"),
                "leaveSubstitute",
                "siti");
    }

    private static Map<String, Object> loan() {
        return Map.of(
                "loanItems",
                "CAMERA,TRIPOD",
                "loanPurpose",
                "Liputan HUT",
                "loanFrom",
                at("2026-11-02T10:00:00+07:00"),
                "loanUntil",
                at("2026-11-03T16:00:00+07:00"));
    }
}
