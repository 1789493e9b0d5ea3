package id.go.purbalinggakab.siliput.deadlines;

import static id.go.purbalinggakab.siliput.deadlines.DecreeRow.State.BARU;
import static id.go.purbalinggakab.siliput.deadlines.DecreeRow.State.BERUBAH;
import static id.go.purbalinggakab.siliput.deadlines.DecreeRow.State.SALAH;
import static id.go.purbalinggakab.siliput.deadlines.DecreeRow.State.SUDAH_ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import id.go.purbalinggakab.siliput.testing.Migrated;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A decree's file, row by row. */
class DecreesTest {

    private HikariDataSource source;
    private Decrees decrees;

    @BeforeEach
    void open() {
        source = Migrated.h2();
        decrees = new Decrees(
                new CalendarTables(JdbcClient.create(source), TransactionOperations.withoutTransaction()),
                Clock.fixed(Instant.parse("2026-11-02T02:00:00Z"), IndonesianTime.WIB));
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void aWrongDateInRow37IsNamedAndNothingIsImported() {
        var rows = IntStream.rangeClosed(2, 60)
                .mapToObj(row -> row == 37
                        ? "31/04/2028;libur nasional;Hari ke-37"
                        : LocalDate.of(2028, 1, 1).plusDays(row) + ";libur nasional;Hari ke-" + row)
                .collect(Collectors.joining("\n", "tanggal;jenis;nama\n", "\n"));
        var decree = read(rows);

        assertThat(decree.edit()).isEmpty();
        assertThat(decree.rows())
                .filteredOn(row -> row.state() == SALAH)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.row()).isEqualTo(37);
                    assertThat(row.remark())
                            .startsWith("tanggal \"31/04/2028\" tidak ada dalam kalender atau salah tulis");
                });
        assertThat(decree.count(BARU)).isEqualTo(58);
    }

    @Test
    void aSpreadsheetWithByteOrderMarkSemicolonsAndBothDatesIsRead() {
        var decree = read("\uFEFFTanggal;Jenis;Nama\r\n"
                + "01/01/2028;Libur nasional;Tahun Baru 2028\r\n"
                + "2028-01-26;LIBUR_NASIONAL;\"Imlek; 2579\"\r\n"
                + "\r\n"
                + "7/4/2028;Cuti  Bersama;Cuti bersama\r\n");

        assertThat(decree.rows())
                .extracting(DecreeRow::row, row -> row.holiday().orElseThrow())
                .containsExactly(
                        tuple(2, day(1, 1, HolidayKind.LIBUR_NASIONAL, "Tahun Baru 2028")),
                        tuple(3, day(1, 26, HolidayKind.LIBUR_NASIONAL, "Imlek; 2579")),
                        tuple(5, day(4, 7, HolidayKind.CUTI_BERSAMA, "Cuti bersama")));
        assertThat(decree.rows().get(0).remark()).isEqualTo("jatuh pada hari Sabtu");
        assertThat(decree.edit().orElseThrow().days()).hasSize(3);
    }

    @Test
    void saysWhatIsNewThereAndChanged() {
        var decree = read("tanggal,jenis,nama\n"
                + "2027-03-08,libur nasional,Hari Suci Nyepi (Tahun Baru Saka 1949)\n"
                + "2027-12-24,libur kantor,Cuti Natal\n"
                + "2028-01-03,libur kantor,Pemilihan\n");

        assertThat(decree.rows()).extracting(DecreeRow::state).containsExactly(SUDAH_ADA, BERUBAH, BARU);
        assertThat(decree.rows().get(1).remark()).startsWith("sebelumnya cuti bersama: ");
        assertThat(decree.source()).matches("libur\\.csv \\(SHA-256 [0-9a-f]{64}\\)");
    }

    @Test
    void nothingNewIsNothingToImport() {
        assertThat(read("tanggal,jenis,nama\n2027-03-08,libur nasional,Hari Suci Nyepi (Tahun Baru Saka 1949)\n")
                        .edit())
                .isEmpty();
    }

    @Test
    void theShippedFileIsADecreeInJson() throws Exception {
        try (var shipped = getClass().getResourceAsStream("/deadlines/holidays.json")) {
            var decree = decrees.read("holidays.json", shipped.readAllBytes());
            assertThat(decree.rows()).hasSize(79).allMatch(row -> row.state() == SUDAH_ADA);
        }
        assertThat(read("[{\"tanggal\": \"2028-02-29\", \"jenis\": \"libur kantor\", \"nama\": \"Hari kabisat\"}]")
                        .edit())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "29/02/2027;libur nasional;Kabisat | tanggal \"29/02/2027\" tidak ada dalam kalender",
                "2027-13-01;libur nasional;Bulan 13 | tanggal \"2027-13-01\" tidak ada dalam kalender",
                "01/02/27;libur nasional;Tahun pendek | tanggal \"01/02/27\" tidak ada dalam kalender",
                ";libur nasional;Kosong | tanggal kosong",
                "2072-01-01;libur nasional;Salah ketik | Tahun 2072 di luar batas",
                "2028-01-02;libur sekolah;Rapor | jenis \"libur sekolah\" tidak dikenal",
                "2028-01-02;cuti bersama; | nama kosong",
                "2028-01-02;cuti bersama | nama kosong",
                "2028-01-01;cuti bersama;Sekali lagi | tanggal yang sama sudah ada di baris 2"
            })
    void namesTheReason(String row, String reason) {
        var decree = read("tanggal;jenis;nama\n2028-01-01;libur nasional;Tahun Baru\n" + row + "\n");

        assertThat(decree.edit()).isEmpty();
        assertThat(decree.rows().get(1).row()).isEqualTo(3);
        assertThat(decree.rows().get(1).remark()).startsWith(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Berkas kosong.",
                "tanggal;nama | Baris 1: kolom \"jenis\" tidak ada. Baris pertama harus memuat judul kolom tanggal, jenis, dan nama.",
                "tanggal;jenis;nama | Berkas tidak memuat satu hari pun.",
                "[{\"date\": | Berkas JSON tidak dapat dibaca: kesalahan pada baris 1.",
                "[] | Berkas tidak memuat satu hari pun."
            })
    void refusesAFileThatIsNone(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RefusedChange.class).hasMessage(message);
    }

    @Test
    void refusesTooMuchAndForeignLetters() {
        assertThatThrownBy(() -> decrees.read("libur.csv", new byte[Decrees.LARGEST + 1]))
                .hasMessage("Berkas terlalu besar: paling besar 256 KB.");
        assertThatThrownBy(() -> read("tanggal;jenis;nama\n" + "x;x;x\n".repeat(1001)))
                .hasMessage("Berkas memuat 1001 baris: paling banyak 1000.");
        assertThatThrownBy(() -> decrees.read(
                        "libur.csv", "tanggal;jenis;nama\n2028-01-01;x;Café".getBytes(Charset.forName("windows-1252"))))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> read("{\"libur\": []}")).hasMessageContaining("harus berupa daftar");
        assertThatThrownBy(() -> read("tanggal;jenis;nama\n\"2028-01-01;x;y")).hasMessageContaining("tanda kutip");
    }

    private Decree read(String text) {
        return decrees.read("libur.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Holiday day(int month, int day, HolidayKind kind, String name) {
        return new Holiday(LocalDate.of(2028, month, day), kind, name);
    }
}
