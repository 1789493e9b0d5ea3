package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.DossierWords;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.history.HistoryLine;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What stands in the cells of the auditors' list, on the screen and in a spreadsheet. */
@Component
@RequiredArgsConstructor
class HistoryCells {

    /** As spreadsheets read it. */
    private static final DateTimeFormatter SHEET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(IndonesianTime.WIB);

    private final Officers officers;
    private final Clock clock;

    /** One list's cells; people's names are looked up once. */
    Writer screen() {
        return new Writer(IndonesianTime::dateTime);
    }

    Writer sheet() {
        return new Writer(SHEET::format);
    }

    /** Writes cells of one list. */
    final class Writer {

        private final Function<Instant, String> times;
        private final Map<String, String> names = new HashMap<>();

        private Writer(Function<Instant, String> times) {
            this.times = times;
        }

        String text(HistoryColumn column, HistoryLine line) {
            return switch (column) {
                case NOMOR -> line.number().orElse("");
                case PEMOHON -> line.secret() && !line.sender().isEmpty() ? "dirahasiakan" : line.sender();
                case PERIHAL -> subject(line);
                case GOLONGAN -> line.complaintClass().map(DossierWords::word).orElse("");
                case KEADAAN -> state(line);
                case MULAI -> times.apply(line.startedAt());
                case SELESAI -> line.endedAt().map(times).orElse("");
                case LAMA ->
                    IndonesianTime.length(IndonesianTime.between(
                            line.startedAt(), line.endedAt().orElseGet(clock::instant)));
                case KETEPATAN ->
                    line.timeliness()
                            .map(kept -> kept.label().toLowerCase(Locale.ROOT))
                            .orElse("");
                case PETUGAS ->
                    line.officials().stream()
                            .map(user -> names.computeIfAbsent(user, officers::nameOf))
                            .sorted()
                            .collect(Collectors.joining(", "));
                case VERSI -> String.valueOf(line.version());
            };
        }
    }

    /** A complaint's line in the register names its kind only. */
    private static String subject(HistoryLine line) {
        var complaint = line.number().filter(number -> number.startsWith("ADU")).isPresent();
        return line.secret() && !complaint
                ? "dirahasiakan"
                : complaint ? DossierWords.word(line.subject()) : line.subject();
    }

    private static String state(HistoryLine line) {
        return line.status()
                .map(name -> CaseStatus.valueOf(name).labelOf(line.number().orElse("")))
                .orElseGet(() -> ended(line));
    }

    private static String ended(HistoryLine line) {
        return Optional.of(line)
                .filter(one -> one.endedAt().isPresent())
                .map(one -> one.cancelled() ? "Dihentikan" : "Selesai")
                .orElse("Berjalan");
    }

    /** A column that an auditor may choose. */
    enum HistoryColumn {
        NOMOR("Nomor"),
        PEMOHON("Pemohon"),
        PERIHAL("Perihal"),
        GOLONGAN("Golongan"),
        KEADAAN("Keadaan"),
        MULAI("Mulai"),
        SELESAI("Selesai"),
        LAMA("Lama"),
        KETEPATAN("Ketepatan"),
        PETUGAS("Petugas"),
        VERSI("Versi proses");

        private final String label;

        HistoryColumn(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
