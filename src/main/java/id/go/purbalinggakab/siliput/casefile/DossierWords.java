package id.go.purbalinggakab.siliput.casefile;

import static java.util.Map.entry;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The office's words for what the engine and the chain name in code. */
@Component
public final class DossierWords implements Labels {

    /** Fields of the letter, in the order of the sheet. */
    private static final Map<String, String> LETTER = ordered(
            entry("letterNumber", "Nomor surat"),
            entry("letterDate", "Tanggal surat"),
            entry("senderInstitution", "Surat dari"),
            entry("subject", "Perihal"),
            entry("speed", "Sifat"),
            entry("secrecy", "Tingkat kerahasiaan"),
            entry("letterSigned", "Ditandatangani"),
            entry("letterStamped", "Distempel"),
            entry("receivedAt", "Diterima"),
            entry("receivedVia", "Diterima melalui"),
            entry("letterScan", "Pindaian surat (nomor arsip)"),
            entry("askedDocument", "Surat permintaan (nomor arsip)"),
            entry("contactName", "Narahubung"),
            entry("eventTitle", "Kegiatan"),
            entry("eventPlace", "Tempat"),
            entry("eventDistrict", "Kecamatan"),
            entry("eventStart", "Mulai"),
            entry("eventEnd", "Selesai"),
            entry("complaintKind", "Jenis"),
            entry("complaintClass", "Golongan"),
            entry("dueAt", "Tenggat jawaban"),
            entry("deliveredAt", "Jawaban disampaikan"));

    /** Fields of the disposition sheet and what followed from it. */
    private static final Map<String, String> DISPOSITION = ordered(
            entry("disposedBy", "Didisposisi oleh"),
            entry("actingAs", "Bertindak sebagai"),
            entry("dispositionAt", "Waktu disposisi"),
            entry("dispositionInstructions", "Petunjuk"),
            entry("dispositionNote", "Catatan"),
            entry("assessment", "Hasil kajian Bidang IKP"),
            entry("assessmentRemark", "Catatan kajian"),
            entry("crew", "Petugas liputan"),
            entry("direction", "Arahan peliputan"));

    /** Decisions that belong into a time line. */
    public static final Map<String, String> DECISIONS = ordered(
            entry("letterDecision", "hasil pemeriksaan surat"),
            entry("assessment", "hasil kajian"),
            entry("coverageOutcome", "hasil liputan"),
            entry("reviewDecision", "hasil pemeriksaan rilis"),
            entry("publishMode", "waktu terbit"),
            entry("holdDecision", "keputusan atas rilis yang ditahan"),
            entry("classification", "penggolongan"),
            entry("complaintClass", "golongan"),
            entry("approval", "persetujuan jawaban"));

    private static final Map<Sheet, Map<String, String>> SHEETS =
            Map.of(Sheet.LETTER, LETTER, Sheet.DISPOSITION, DISPOSITION, Sheet.OTHER, DECISIONS);

    private static final Map<String, String> VALUES = Map.ofEntries(
            entry("true", "ya"),
            entry("false", "tidak"),
            entry("COMPLETE", "lengkap"),
            entry("INCOMPLETE", "belum lengkap"),
            entry("RETURNED", "dikembalikan"),
            entry("ACCEPTED", "diterima"),
            entry("DECLINED", "tidak dapat diliput"),
            entry("REDIRECTED", "dialihkan"),
            entry("OWN_MATERIAL", "bahan dari pemohon"),
            entry("CLARIFICATION", "perlu klarifikasi"),
            entry("DONE", "terlaksana"),
            entry("POSTPONED", "ditunda"),
            entry("CANCELLED", "dibatalkan"),
            entry("APPROVED", "disetujui"),
            entry("REVISE", "diperbaiki lagi"),
            entry("NOW", "sekarang"),
            entry("SCHEDULED", "terjadwal"),
            entry("EMBARGO", "embargo"),
            entry("PUBLISH", "terbit sekarang"),
            entry("MOVE", "waktunya digeser"),
            entry("TAKE_BACK", "ditarik kembali"),
            entry("CLASSIFIED", "digolongkan"),
            entry("RINGAN", "ringan"),
            entry("NORMATIF", "normatif"),
            entry("TIDAK_BERKADAR_PENGAWASAN", "tidak berkadar pengawasan"),
            entry("BERKADAR_PENGAWASAN", "berkadar pengawasan"),
            entry("DEFINITIF", "pejabat definitif"),
            entry("PLT", "Plt."),
            entry("PLH", "Plh."),
            entry("BIASA", "biasa"),
            entry("SEGERA", "segera"),
            entry("SANGAT_SEGERA", "sangat segera"),
            entry("TERBATAS", "terbatas"),
            entry("RAHASIA", "rahasia"),
            entry("FISIK", "surat fisik"),
            entry("HADIRI", "hadiri/wakili"),
            entry("LIPUT", "liput dan publikasikan"),
            entry("KOORDINASI", "koordinasikan"),
            entry("TINDAK_LANJUT", "tindak lanjuti"),
            entry("LAPORKAN", "laporkan hasilnya"),
            entry("ARSIP", "arsipkan"),
            entry("PENGADUAN", "pengaduan"),
            entry("SARAN", "saran"),
            entry("MASUKAN", "masukan"),
            entry("APRESIASI", "apresiasi"),
            entry("TATAP_MUKA", "tatap muka"),
            entry("KOTAK_PENGADUAN", "kotak pengaduan"),
            entry("WHATSAPP", "WhatsApp"),
            entry("TELEPON", "telepon"),
            entry("EMAIL", "surel"),
            entry("SP4N_LAPOR", "SP4N-LAPOR!"),
            entry("INSTAGRAM", "Instagram"),
            entry("FACEBOOK", "Facebook"),
            entry("X", "X (Twitter)"));

    private DossierWords() {}

    @Override
    public Optional<Label> of(String variable) {
        return Stream.of(Sheet.values())
                .filter(sheet -> SHEETS.get(sheet).containsKey(variable))
                .findFirst()
                .map(sheet -> label(variable, sheet));
    }

    private static Label label(String variable, Sheet sheet) {
        var words = SHEETS.get(sheet);
        var text = words.get(variable);
        return new Label(
                Character.toUpperCase(text.charAt(0)) + text.substring(1),
                sheet,
                List.copyOf(words.keySet()).indexOf(variable),
                variable.equals("letterDate")
                        ? value -> word(value).replaceFirst(" pukul .*", "")
                        : variable.equals("dispositionInstructions") ? DossierWords::words : DossierWords::word);
    }

    private static String words(String values) {
        return Stream.of(values.split(","))
                .map(String::strip)
                .map(DossierWords::word)
                .collect(Collectors.joining(", "));
    }

    public static String word(Object value) {
        var text = String.valueOf(value);
        return VALUES.containsKey(text) ? VALUES.get(text) : time(text);
    }

    /** Times as the office writes them; anything else stays as it is. */
    public static String time(Object value) {
        var text = value == null ? "" : value.toString();
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") ? IndonesianTime.dateTime(Instant.parse(text)) : text;
        } catch (DateTimeParseException none) {
            return text;
        }
    }

    @SafeVarargs
    private static Map<String, String> ordered(Map.Entry<String, String>... entries) {
        var map = new LinkedHashMap<String, String>();
        for (var entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }
}
