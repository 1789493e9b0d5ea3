package id.go.purbalinggakab.siliput.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The national clocks beside ours: coordination runs from the disposition, silence only from the answer. */
@WebTest
class LaporClocksTest {

    /** Five working days from Tuesday 3 November 2026: Monday the 9th, closing at 16.00. */
    private static final Instant DISPOSED = at("2026-11-02T09:00:00+07:00");

    private static final Instant COORDINATED = at("2026-11-09T16:00:00+07:00");

    @LocalServerPort
    int port;

    @Autowired
    ComplaintDeadlines deadlines;

    @Autowired
    Intakes intakes;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Test
    void anOpenReportShowsItsNumberItsFirstClockAndWhatTheOtherWaitsFor() throws IOException {
        var page = new Visitor(port)
                .loggedIn("pejabat")
                .get("/siliput/api/complaints/tasks/" + task(Optional.of(DISPOSED)) + "/page")
                .body();
        var lapor = new ObjectMapper().readTree(page).get("lapor");
        assertThat(lapor.get("trackingId").asText()).isEqualTo("#9876543/A");
        var coordination = lapor.get("clocks").get(0);
        assertThat(coordination.get("label").asText()).contains("Koordinasi instansi (5 hari kerja)");
        assertThat(at(coordination.get("due").asText())).isEqualTo(COORDINATED);
        var silence = lapor.get("clocks").get(1);
        assertThat(silence.get("due").isNull()).isTrue();
        assertThat(silence.get("note").asText()).isEqualTo("dihitung sejak jawaban disampaikan");
    }

    /** Ten working days from Thursday 5 November 2026: Wednesday the 18th. */
    @Test
    void silenceIsCountedFromTheAnswer() {
        var clocks = deadlines.ofLapor(Optional.of(DISPOSED), Optional.of(at("2026-11-04T10:00:00+07:00")));
        assertThat(clocks)
                .extracting(ComplaintDeadlines.LaporClock::due)
                .containsExactly(Optional.of(COORDINATED), Optional.of(at("2026-11-18T16:00:00+07:00")));
    }

    @Test
    void aDispositionThatNobodyRecordedIsSaidSo() {
        assertThat(deadlines.ofLapor(Optional.empty(), Optional.empty()))
                .extracting(ComplaintDeadlines.LaporClock::note)
                .containsExactly("waktu disposisi belum dicatat", "dihitung sejak jawaban disampaikan");
    }

    private String task(Optional<Instant> disposedAt) {
        var intake = intakes.keep(
                new Intake(
                        "Jalan berlubang.",
                        ComplainantMode.ANONYMOUS,
                        new Identity("", "", "", "", ""),
                        "",
                        Optional.empty(),
                        "",
                        "#9876543/A",
                        disposedAt,
                        List.of()),
                "pejabat");
        var instance = engine.getRuntimeService()
                .createMessageCorrelation("complaint.received")
                .setVariables(Map.of(
                        "receivedAt",
                        Date.from(clock.instant()),
                        "receivedVia",
                        "SP4N_LAPOR",
                        "complaintKind",
                        "PENGADUAN",
                        "intake",
                        intake.toString()))
                .correlateStartMessage()
                .getProcessInstanceId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
