package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.web.ComplaintPage.Due;
import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.deadlines.Limit;
import id.go.purbalinggakab.siliput.deadlines.LimitClock;
import id.go.purbalinggakab.siliput.deadlines.LimitUnit;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The due date that runs now, and the national clocks of SP4N-LAPOR beside it. */
@Component
class ComplaintDeadlines {

    private static final Limit LAPOR_COORDINATION =
            new Limit("LAPOR_KOORDINASI", 5, LimitUnit.HARI_KERJA, LimitClock.JAM_KERJA, 75);
    private static final Limit LAPOR_ANSWER =
            new Limit("LAPOR_TINDAK_LANJUT", 10, LimitUnit.HARI_KERJA, LimitClock.JAM_KERJA, 75);

    private final Register register;
    private final Deadlines deadlines;
    private final Clock clock;

    ComplaintDeadlines(Register register, Deadlines deadlines, Clock clock) {
        this.register = register;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    Optional<Due> current(String number, Map<String, Object> variables) {
        return register.deadlines(number).stream()
                .filter(line -> line.due().equals(variables.get("dueAt")))
                .reduce((earlier, later) -> later)
                .map(this::due);
    }

    List<ComplaintPage.Clock> ofLapor(Optional<Instant> disposedAt) {
        return disposedAt.stream()
                .flatMap(at -> List.of(
                        new ComplaintPage.Clock(
                                "Koordinasi instansi (5 hari kerja)",
                                deadlines.due(LAPOR_COORDINATION, at).due()),
                        new ComplaintPage.Clock(
                                "Dianggap selesai tanpa tanggapan (10 hari kerja sesudah tindak lanjut)",
                                deadlines.due(LAPOR_ANSWER, at).due()))
                        .stream())
                .toList();
    }

    private Due due(DeadlineRecord line) {
        return new Due(
                line.kind().equals("BELUM_DIGOLONGKAN") ? "klasifikasi" : "jawaban",
                line.due(),
                line.strictDue(),
                line.explanation(),
                line.provisional(),
                clock.instant().isAfter(line.due()));
    }
}
