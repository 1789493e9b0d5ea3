package id.go.purbalinggakab.siliput.register;

import id.go.purbalinggakab.siliput.identity.Officers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the buku agenda offers about a case: its line, the times that people stated, remarks. */
@Configuration(proxyBeanMethods = false)
class RegisterSections {

    static final String CASE = "CASE";
    static final String TIMES = "TIMES";
    static final String NOTES = "NOTES";

    private static final Map<String, String> TIME_NAMES = Map.of(
            "receivedAt", "Surat atau aduan diterima",
            "dispositionAt", "Disposisi",
            "actualStart", "Kegiatan mulai",
            "actualEnd", "Kegiatan selesai");

    private record Section(
            String name, Function<String, Map<String, CaseRow>> read, Function<CaseRows, List<CasePart>> shown)
            implements CaseSection {

        @Override
        public Map<String, CaseRow> rows(String number) {
            return read.apply(number);
        }

        @Override
        public List<CasePart> parts(CaseRows rows) {
            return shown.apply(rows);
        }
    }

    @Bean
    CaseSection lineSection(Register register) {
        return new Section(
                CASE,
                number -> register.find(number)
                        .map(line -> Map.of("CASE:1", row(line)))
                        .orElse(Map.of()),
                rows -> List.of());
    }

    @Bean
    CaseSection timesSection(Register register, Officers officers) {
        return new Section(
                TIMES,
                number -> CaseRows.numbered(TIMES, register.statedTimes(number), RegisterSections::row),
                rows -> CasePart.table(
                        "waktu",
                        "Waktu yang dinyatakan",
                        List.of("Apa", "Dinyatakan", "Dicatat", "Oleh", "Alasan"),
                        rows.of(TIMES).stream()
                                .map(row -> List.of(
                                        TIME_NAMES.getOrDefault(row.fact("what"), row.fact("what")),
                                        row.time("stated"),
                                        row.time("entered"),
                                        officers.nameOf(row.fact("by")),
                                        row.said("reason")))
                                .toList()));
    }

    @Bean
    CaseSection notesSection(Register register, Officers officers) {
        return new Section(
                NOTES,
                number -> CaseRows.numbered(NOTES, register.notes(number), RegisterSections::row),
                rows -> CasePart.table(
                        "catatan-berkas",
                        "Catatan",
                        List.of("Waktu", "Oleh", "Isi"),
                        rows.of(NOTES).stream()
                                .filter(row -> !row.fact("kind").equals(CaseNote.TIME_LINE))
                                .map(row -> List.of(row.time("at"), officers.nameOf(row.fact("by")), row.said("text")))
                                .toList()));
    }

    private static CaseRow row(CaseSummary line) {
        var letter = line.letter();
        return CaseRow.empty()
                .with("status", line.status().name())
                .with("processInstance", line.processInstanceId())
                .with("registeredAt", line.registeredAt())
                .with("receivedAt", letter.receivedAt())
                .with("secret", letter.secret())
                .with("eventStart", letter.eventStart())
                .with("eventEnd", letter.eventEnd())
                .text("letterNumber", letter.letterNumber())
                .text("sender", letter.sender())
                .text("subject", letter.subject())
                .text("eventTitle", letter.eventTitle())
                .text("eventPlace", letter.eventPlace())
                .text("duplicateReason", letter.duplicateReason());
    }

    private static CaseRow row(CaseNote note) {
        return CaseRow.empty()
                .with("kind", note.kind())
                .with("by", note.by())
                .with("at", note.at())
                .text("text", note.text());
    }

    private static CaseRow row(StatedTime time) {
        return CaseRow.empty()
                .with("what", time.what())
                .with("stated", time.stated())
                .with("entered", time.entered())
                .with("by", time.by())
                .text("reason", time.reason());
    }
}
