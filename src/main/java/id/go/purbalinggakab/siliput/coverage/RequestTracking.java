package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.coverage.TrackedRequest.Event;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.publishing.Article;
import id.go.purbalinggakab.siliput.publishing.News;
import id.go.purbalinggakab.siliput.publishing.NoteKind;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the public tracking page says of a request. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RequestTracking {

    private final CaseFile cases;
    private final ServiceClock clocks;
    private final PublishedItems items;
    private final News articles;
    private final Clock clock;

    public TrackedRequest of(CaseSummary line) {
        var letter = line.letter();
        var limit = limit(line);
        var article = articles.ofCase(line.number());
        return new TrackedRequest(
                standing(line.status()),
                next(line.status()),
                limit.map(DeadlineRecord::due),
                limit.map(DeadlineRecord::due).filter(clock.instant()::isAfter).isPresent(),
                limit.map(DeadlineRecord::explanation).orElse(List.of()),
                Optional.of(new Event(letter.eventTitle(), letter.eventPlace(), letter.eventStart()))
                        .filter(open -> !letter.secret() && isOfCoverage(line.number())),
                reason(line),
                items.newsPage(line.number()),
                article.flatMap(RequestTracking::note));
    }

    /** An administrator's own process has a line without an event. */
    private static boolean isOfCoverage(String number) {
        return number.startsWith("LIP-") || number.startsWith("PNL-");
    }

    private Optional<DeadlineRecord> limit(CaseSummary line) {
        var running =
                switch (line.status()) {
                    case DITERIMA, MENUNGGU_DISPOSISI, DIKAJI -> ServiceClock.ANSWER;
                    case RILIS_DITULIS, RILIS_DIPERIKSA -> ServiceClock.PRODUCTION;
                    default -> "";
                };
        return clocks.of(line.number()).stream()
                .filter(row -> row.kind().equals(running) && row.metAt().isEmpty())
                .max(Comparator.comparing(DeadlineRecord::start).thenComparing(DeadlineRecord::round));
    }

    private Optional<String> reason(CaseSummary line) {
        var field =
                switch (line.status()) {
                    case DIKEMBALIKAN, KEDALUWARSA -> "letterRemark";
                    case MENUNGGU_KLARIFIKASI, DITOLAK, DIALIHKAN -> "assessmentRemark";
                    case DITUNDA, DIBATALKAN -> "outcomeRemark";
                    default -> "";
                };
        if (field.isEmpty() || line.letter().secret()) {
            return Optional.empty();
        }
        Map<String, Object> variables = cases.variables(line.number());
        return Optional.ofNullable(variables.get(field)).map(Object::toString).filter(text -> !text.isBlank());
    }

    private static Optional<String> note(Article article) {
        if (article.hidden()) {
            return Optional.of("Berita ini diturunkan dari halaman kami.");
        }
        if (article.retracted()) {
            return Optional.of("Berita ini dicabut; alasannya tertulis di halamannya.");
        }
        return article.notes().stream()
                .filter(note -> note.kind() == NoteKind.RALAT)
                .reduce((earlier, later) -> later)
                .map(note -> "Berita ini diralat pada %s.".formatted(IndonesianTime.dateTime(note.notedAt())));
    }

    private static String standing(CaseStatus status) {
        return switch (status) {
            case DITERIMA -> "Surat sudah kami terima dan sedang kami periksa kelengkapannya.";
            case DIKEMBALIKAN -> "Surat belum lengkap dan menunggu Anda lengkapi.";
            case MENUNGGU_DISPOSISI -> "Surat lengkap dan menunggu arahan pimpinan.";
            case DIKAJI -> "Permohonan sedang kami kaji.";
            case MENUNGGU_KLARIFIKASI -> "Kami menunggu keterangan dari Anda; selama itu waktu layanan tidak berjalan.";
            case DIJADWALKAN -> "Permohonan diterima dan petugas sudah dijadwalkan.";
            case DITUNDA -> "Kegiatan ditunda; kami menunggu kabar tanggal barunya.";
            case RILIS_DITULIS -> "Beritanya sedang ditulis.";
            case RILIS_DIPERIKSA -> "Beritanya sedang diperiksa sebelum terbit.";
            case TERBIT, DIPUBLIKASIKAN -> "Beritanya sudah terbit.";
            case SELESAI -> "Selesai.";
            case DITOLAK -> "Permohonan belum dapat kami penuhi.";
            case DIALIHKAN -> "Permohonan kami alihkan agar dilayani dengan lebih tepat.";
            case DIBATALKAN -> "Kegiatan dibatalkan; permohonan kami tutup.";
            case DITARIK -> "Permohonan ditarik oleh pemohon.";
            case KEDALUWARSA -> "Ditutup karena kelengkapannya tidak kami terima dalam 14 hari.";
            default -> status.label() + ".";
        };
    }

    private static Optional<String> next(CaseStatus status) {
        return Optional.ofNullable(
                switch (status) {
                    case DITERIMA, MENUNGGU_DISPOSISI, DIKAJI -> "Jawaban atas permohonan Anda";
                    case DIKEMBALIKAN -> "Kirim surat yang sudah dilengkapi, paling lama 14 hari sejak dikembalikan";
                    case MENUNGGU_KLARIFIKASI -> "Jawab pertanyaan kami dengan menyebut nomor agenda";
                    case DIJADWALKAN -> "Liputan kegiatan, lalu penulisan berita";
                    case DITUNDA -> "Kabari kami tanggal baru kegiatan";
                    case RILIS_DITULIS, RILIS_DIPERIKSA -> "Berita terbit di website dan dikirim kepada wartawan";
                    case TERBIT, DIPUBLIKASIKAN -> "Dibagikan di media sosial";
                    default -> null;
                });
    }
}
