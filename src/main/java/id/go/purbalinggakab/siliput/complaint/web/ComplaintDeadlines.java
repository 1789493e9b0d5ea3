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
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The due date that runs now, and the national clocks of SP4N-LAPOR beside it. */
@Component
@RequiredArgsConstructor
class ComplaintDeadlines {

    private static final Limit LAPOR_COORDINATION =
            new Limit("LAPOR_KOORDINASI", 5, LimitUnit.HARI_KERJA, LimitClock.JAM_KERJA, 75);
    private static final Limit LAPOR_SILENCE =
            new Limit("LAPOR_TANPA_TANGGAPAN", 10, LimitUnit.HARI_KERJA, LimitClock.JAM_KERJA, 75);

    private final Register register;
    private final Deadlines deadlines;
    private final Clock clock;

    Optional<Due> current(String number, Map<String, Object> variables) {
        return register.deadlines(number).stream()
                .filter(line -> line.due().equals(variables.get("dueAt")))
                .reduce((earlier, later) -> later)
                .map(this::due);
    }

    /**
     * The agency has five working days from disposition to coordinate; the report is finished where the reporter stays
     * silent for ten working days after the follow-up, so that clock begins with the answer and not before.
     *
     * @param answeredAt when the complaint was answered, empty while it is open (again)
     */
    List<ComplaintPage.Clock> ofLapor(Optional<Instant> disposedAt, Optional<Instant> answeredAt) {
        return List.of(
                clock(
                        "Koordinasi instansi (5 hari kerja)",
                        LAPOR_COORDINATION,
                        disposedAt,
                        "waktu disposisi belum dicatat"),
                clock(
                        "Dianggap selesai tanpa tanggapan (10 hari kerja sesudah tindak lanjut)",
                        LAPOR_SILENCE,
                        answeredAt,
                        "dihitung sejak jawaban disampaikan"));
    }

    private ComplaintPage.Clock clock(String label, Limit limit, Optional<Instant> from, String otherwise) {
        return new ComplaintPage.Clock(
                label, from.map(at -> deadlines.due(limit, at).due()), from.isPresent() ? "" : otherwise);
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
