package id.go.purbalinggakab.siliput.modeling;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;

/** Why a step failed, in the office's words, and what to do about it; read from the kinds and words of its failures. */
@RequiredArgsConstructor
public enum Cause {
    CHANNEL(
            "kanal menolak setelan kita, bukan beritanya",
            "Betulkan alamat, akun, kunci, atau izinnya menurut jawaban kanal di bawah. Sesudah benar, kanal terbuka sendiri dalam lima menit dan semua yang menunggu dikirim; Meja terbit memperlihatkannya.",
            "^Kanal dijeda: "),
    MAIL(
            "server surel tidak menjawab atau menolak setelan kita",
            "Periksa server surel dan setelannya (bagian Surel di panduan administrator). Sesudah surel berangkat lagi, langkah ini berjalan sendiri.",
            "MailUnavailable|SettingsRefused|RecipientUnavailable|MailRefused|RecipientRefused|FateUnknown|jakarta\\.mail\\."),
    WEBSITE(
            "situs atau jejaring tujuan tidak menjawab atau menolak kiriman",
            "Buka situs tujuan, periksa alamat dan sandi aplikasinya di setelan. Sesudah situs menjawab, tekan Coba lagi.",
            "ApiRefused|ApiUnavailable|ApiBusy|web\\.client\\.|java\\.net\\.http|HttpTimeout|HttpConnectTimeout"),
    FILES(
            "penyimpanan berkas tidak dapat dibaca atau ditulisi",
            "Periksa folder, S3, atau Google Drive tempat arsip: tersambung, tidak penuh, boleh ditulisi. Lalu tekan Coba lagi.",
            "ArchiveUnavailable|java\\.nio\\.file\\.|FileNotFoundException|No space left"),
    DATABASE(
            "basis data tidak menjawab atau menolak data",
            "Periksa server basis data: hidup, tidak penuh, dapat disambung. Bila sehat dan galat ini berulang, kirim kata-kata mesin di bawah kepada pengembang.",
            "java\\.sql\\.|PersistenceException|springframework\\.(dao|jdbc)|CannotCreateTransaction|JdbcSQL|PSQLException"),
    TABLE(
            "isi tabel keputusan tidak dapat dipakai (misalnya satuan batas waktu salah tulis)",
            "Buka tabel keputusan langkah ini, periksa satuan, jumlah, dan syarat setiap baris. Pasang tabel yang benar, lalu tekan Coba lagi.",
            "LimitUnit|LimitClock|Dmn\\w*Exception|DMN-\\d|FEEL|[Nn]o decision definition|DecisionDefinitionNotFound"),
    NAME(
            "diagram memakai nama komponen atau data yang tidak dikenal",
            "Periksa ejaan nama pada langkah ini di diagram: komponen, data perkara, isian formulir. Pasang diagram yang benar, pindahkan perkaranya ke versi itu, lalu tekan Coba lagi.",
            "Unknown property used in expression|Cannot resolve identifier|Cannot find property|Unknown method used"),
    TIMER(
            "waktu yang ditulis pada pengatur waktu tidak dapat dibaca",
            "Periksa pengatur waktu di diagram: lama ditulis seperti PT2H atau P3D, saat seperti 2026-12-01T08:00:00. Pasang diagram yang benar, pindahkan perkaranya, lalu tekan Coba lagi.",
            "duedate|due date|[Ii]nvalid .*duration|[Dd]uration|DateTimeParse|Cannot parse|parsing.*date|ENGINE-0[29]0\\d\\d .*[Tt]imer|cycle '"),
    PATH(
            "tidak ada panah yang syaratnya terpenuhi sesudah gerbang",
            "Beri gerbang itu panah bawaan (default) atau lengkapi syarat panah-panahnya. Pasang diagram yang benar, pindahkan perkaranya, lalu tekan Coba lagi.",
            "ENGINE-02004|No outgoing sequence flow"),
    EXPRESSION(
            "syarat atau rumus di diagram tidak dapat dihitung",
            "Periksa syarat panah dan rumus pada langkah ini. Pasang diagram yang benar, pindahkan perkaranya, lalu tekan Coba lagi.",
            "ELException|PropertyNotFound|expression"),
    MISSING(
            "yang disebut diagram (tabel atau proses lain) tidak terpasang",
            "Pasang tabel atau proses yang disebut langkah ini, atau benahi namanya di diagram. Lalu tekan Coba lagi.",
            "NotFoundException|no processes deployed|NotDeployed"),
    OTHER(
            "sebab yang belum dikenal",
            "Tekan Coba lagi. Bila gagal lagi, kirim kata-kata mesin di bawah kepada pengembang.",
            "");

    private final String words;
    private final String remedy;
    private final String mark;

    public String words() {
        return words;
    }

    public String remedy() {
        return remedy;
    }

    /** @param failures the lines that name the failures, without the places in the code */
    static Cause of(String failures) {
        return Stream.of(values())
                .filter(cause -> Pattern.compile(cause.mark).matcher(failures).find())
                .findFirst()
                .orElse(OTHER);
    }
}
