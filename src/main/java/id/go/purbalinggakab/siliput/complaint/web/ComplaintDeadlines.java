package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.ClassChanges;
import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.deadlines.Limit;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitClock;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitUnit;
import id.go.purbalinggakab.siliput.engine.FormPart;
import id.go.purbalinggakab.siliput.engine.FormReader;
import id.go.purbalinggakab.siliput.identity.Signatures;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.RunningDeadline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The due date that runs now, a change of it that was asked for, and the national clocks of SP4N-LAPOR beside it. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ComplaintDeadlines {

    private static final Limit LAPOR_COORDINATION =
            new Limit("LAPOR_KOORDINASI", 5, LimitUnit.HARI_KERJA, LimitClock.JAM_KERJA, 75);
    private static final Limit LAPOR_SILENCE =
            new Limit("LAPOR_TANPA_TANGGAPAN", 10, LimitUnit.HARI_KERJA, LimitClock.JAM_KERJA, 75);

    private final ComplaintCases cases;
    private final Intakes intakes;
    private final Register register;
    private final Deadlines deadlines;
    private final ClassChanges changes;
    private final ComplaintTexts papers;
    private final Signatures signatures;

    record AskedChange(String from, String to, String reason, String by, Instant at) {}

    record Lapor(String trackingId, List<LaporClock> clocks) {}

    /** A national clock; one that has not begun has a note in the place of its date. */
    record LaporClock(String label, Optional<Instant> due, String note) {}

    @Bean
    FormPart complaintDeadlinePart() {
        return new FormPart(ComplaintParts.ROOM, "deadline", "[data-part=complaint]", this::current);
    }

    @Bean
    FormPart askedChangePart() {
        return new FormPart(ComplaintParts.ROOM, "askedChange", "[data-part=complaint]", reader -> reader.caseNumber()
                .filter(number -> reader.step().equals("approveReclassification"))
                .flatMap(changes::waiting)
                .flatMap(change -> papers.find(change.reason())
                        .map(reason -> new AskedChange(
                                change.from().label(),
                                change.to().label(),
                                reason.text(),
                                signatures.of(reason.by(), ComplaintAccess.HANDLERS, reason.at()),
                                reason.at()))));
    }

    @Bean
    FormPart laporPart() {
        return new FormPart(ComplaintParts.ROOM, "lapor", "[data-part=complaint]", reader -> reader.caseNumber()
                .flatMap(intakes::ofCase)
                .filter(kept -> !kept.laporTrackingId().isEmpty())
                .map(kept -> new Lapor(kept.laporTrackingId(), ofLapor(kept.laporDisposedAt(), answered(reader)))));
    }

    /**
     * The agency has five working days from disposition to coordinate; the report is finished where the reporter stays
     * silent for ten working days after the follow-up, so that clock begins with the answer and not before.
     *
     * @param answeredAt when the complaint was answered, empty while it is open (again)
     */
    List<LaporClock> ofLapor(Optional<Instant> disposedAt, Optional<Instant> answeredAt) {
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

    private LaporClock clock(String label, Limit limit, Optional<Instant> from, String otherwise) {
        return new LaporClock(label, from.map(at -> deadlines.due(limit, at).due()), from.isPresent() ? "" : otherwise);
    }

    private Optional<RunningDeadline> current(FormReader reader) {
        return reader.caseNumber().map(register::deadlines).stream()
                .flatMap(List::stream)
                .filter(line -> line.due().equals(reader.variables().get("dueAt")))
                .reduce((earlier, later) -> later)
                .map(line -> RunningDeadline.of(
                        line, line.kind().equals("BELUM_DIGOLONGKAN") ? "klasifikasi" : "jawaban", reader.now()));
    }

    /** A complaint that came back is not answered, whatever was said before. */
    private Optional<Instant> answered(FormReader reader) {
        return reader.caseNumber()
                .flatMap(cases::find)
                .flatMap(ComplaintCase::answeredAt)
                .filter(at -> reader.time("clockFrom")
                        .filter(from -> from.isAfter(at))
                        .isEmpty());
    }
}
