package id.go.purbalinggakab.siliput.portal;

import id.go.purbalinggakab.siliput.complaint.ComplainantActions.ComplainantRequest;
import id.go.purbalinggakab.siliput.complaint.TrackedComplaint;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;

/** The three things that a complainant may ask for on the tracking page, each with a page of its own. */
@RequiredArgsConstructor
enum RequestPage {
    KEBERATAN(ComplainantRequest.REOPEN, CaseStatus.ADUAN_DIBUKA_KEMBALI),
    CABUT(ComplainantRequest.WITHDRAW, CaseStatus.DITARIK),
    LENGKAPI(ComplainantRequest.COMPLETE, CaseStatus.ADUAN_DITANGANI);

    private final ComplainantRequest request;
    private final CaseStatus granted;

    static Optional<RequestPage> of(String path) {
        return Arrays.stream(values()).filter(page -> page.path().equals(path)).findFirst();
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    ComplainantRequest request() {
        return request;
    }

    /** What was asked for holds already: the button was pressed twice, or the back button. */
    boolean isGranted(CaseStatus status) {
        return status == granted;
    }

    /** A page left open says which answer or request it was about. */
    String about(TrackedComplaint found) {
        return switch (this) {
            case KEBERATAN ->
                found.answeredAt()
                        .map(Instant::toEpochMilli)
                        .map(String::valueOf)
                        .orElse("");
            case LENGKAPI ->
                found.completeUntil()
                        .map(Instant::toEpochMilli)
                        .map(String::valueOf)
                        .orElse("");
            case CABUT -> "";
        };
    }

    /** Why not, or no longer. */
    String refusal(TrackedComplaint found, CaseStatus status, Clock clock) {
        return switch (this) {
            case KEBERATAN -> reopening(found, status, clock.instant());
            case CABUT ->
                status == CaseStatus.DITARIK
                        ? "Aduan ini sudah dicabut."
                        : found.answeredAt().isPresent()
                                ? "Aduan ini sudah dijawab, jadi tidak dapat dicabut lagi."
                                : "Aduan ini sudah ditutup, jadi tidak dapat dicabut lagi.";
            case LENGKAPI ->
                status == CaseStatus.KEDALUWARSA
                        ? "Masa melengkapi sudah berakhir. Silakan sampaikan aduan baru."
                        : "Saat ini tidak ada yang perlu dilengkapi.";
        };
    }

    private static String reopening(TrackedComplaint found, CaseStatus status, Instant now) {
        if (status == CaseStatus.ADUAN_DIBUKA_KEMBALI) {
            return "Aduan ini sudah dibuka kembali; Anda tidak perlu mengirim lagi.";
        }
        return found.reopenUntil()
                .filter(until -> !now.isBefore(until))
                .map(until -> "Masa keberatan berakhir pada %s. Silakan sampaikan aduan baru."
                        .formatted(IndonesianTime.dateTime(until)))
                .orElse("Aduan ini belum dijawab; keberatan dapat disampaikan sesudah jawaban kami Anda terima.");
    }
}
