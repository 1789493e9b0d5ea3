package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.complaint.TrackedComplaint.Texts;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the public tracking page says of a complaint. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ComplaintTracking {

    private static final Set<CaseStatus> ANSWER_IS_DUE = Set.of(
            CaseStatus.ADUAN_DITERIMA,
            CaseStatus.ADUAN_PERLU_KELENGKAPAN,
            CaseStatus.ADUAN_DITANGANI,
            CaseStatus.ADUAN_DIBUKA_KEMBALI);

    private final ComplaintCases cases;
    private final Register register;
    private final PublicTexts texts;
    private final Deliveries deliveries;
    private final ComplainantActions actions;
    private final Ratings ratings;
    private final Clock clock;

    /**
     * The complaint behind a line of the register, empty for letters.
     *
     * @param fullCode number and code were both given, so that the answer itself may be shown
     */
    public Optional<TrackedComplaint> of(CaseSummary line, boolean fullCode) {
        return cases.find(line.number()).map(found -> tracked(found, line, fullCode));
    }

    private TrackedComplaint tracked(ComplaintCase found, CaseSummary line, boolean fullCode) {
        var number = found.number();
        var open = actions.open(number);
        boolean secret = texts.areSecret(number);
        var due = due(found, line.status());
        return new TrackedComplaint(
                number,
                Standing.of(line.status(), found.answeredAt().isPresent(), cases.isHandedOver(number)),
                found.kind().label(),
                found.channel().label(),
                found.receivedAt(),
                found.complaintClass().map(ComplaintClass::label),
                due,
                due.filter(clock.instant()::isAfter).isPresent(),
                texts.lengthened(number),
                found.answeredAt(),
                found.answeredAt().map(at -> delivered(number, What.ANSWER).orElse(at)),
                delivered(number, What.NOTICE),
                found.reopenUntil(),
                open.completeUntil(),
                secret
                        ? Texts.NONE
                        : texts.of(found, fullCode, open.completeUntil().isPresent()),
                secret,
                open.requests(),
                found.answeredAt().map(at -> found.ratingToken()),
                ratings.isRated(number));
    }

    private Optional<Instant> due(ComplaintCase found, CaseStatus status) {
        return register.deadlines(found.number()).stream()
                .filter(line -> found.complaintClass()
                        .map(Enum::name)
                        .filter(line.kind()::equals)
                        .isPresent())
                .filter(line -> ANSWER_IS_DUE.contains(status) && line.metAt().isEmpty())
                .map(DeadlineRecord::due)
                .reduce((earlier, later) -> later);
    }

    private Optional<Instant> delivered(String number, What what) {
        return deliveries.of(number).stream()
                .filter(one -> one.what() == what)
                .flatMap(one -> one.deliveredAt().stream())
                .reduce((earlier, later) -> later);
    }

    /** Where a complaint stands, said to who sent it. */
    static final class Standing {

        private Standing() {}

        private static final String HANDED_OVER =
                " Aduan ini diserahkan kepada Inspektorat Kabupaten Purbalingga untuk ditindaklanjuti.";

        /** @param handedOver an examination ended with handing the case over */
        static String of(CaseStatus status, boolean answered, boolean handedOver) {
            boolean tells = handedOver
                    && Set.of(CaseStatus.ADUAN_DIJAWAB, CaseStatus.ADUAN_SELESAI)
                            .contains(status);
            return of(status, answered) + (tells ? HANDED_OVER : "");
        }

        private static String of(CaseStatus status, boolean answered) {
            return switch (status) {
                case ADUAN_DITERIMA -> "Sudah kami terima dan sedang kami periksa.";
                case ADUAN_PERLU_KELENGKAPAN -> "Menunggu kelengkapan dari Anda.";
                case ADUAN_DITANGANI -> "Sedang ditangani Tim Pengelola Pengaduan.";
                case ADUAN_DIJAWAB -> "Sudah dijawab.";
                case ADUAN_DIBUKA_KEMBALI -> "Dibuka kembali atas permintaan Anda dan sedang ditangani lagi.";
                case ADUAN_DIALIHKAN ->
                    "Bukan kewenangan Dinkominfo. Kami sudah memberi tahu ke mana aduan ini diteruskan.";
                case ADUAN_INSPEKTORAT ->
                    "Diserahkan kepada Inspektorat Kabupaten Purbalingga, agar ditangani tanpa benturan kepentingan.";
                case ADUAN_SELESAI -> answered ? "Selesai: sudah dijawab." : "Selesai.";
                case DITARIK -> "Dicabut oleh pengadu. Tidak kami proses lagi.";
                case KEDALUWARSA -> "Ditutup karena kelengkapannya tidak kami terima dalam 30 hari.";
                default -> status.label();
            };
        }
    }
}
