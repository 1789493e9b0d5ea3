package id.go.purbalinggakab.siliput.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueDateCalculatorTest {

    private final DueDateCalculator office = Limits.calculator("PBG");

    @Test
    void explainsAnAnswerCappedByASundayEvent() {
        var due = answer("2026-11-06T13:30", "2026-11-08T06:00");

        assertThat(due.warning()).isEqualTo(wib("2026-11-06T14:15"));
        assertThat(due.strictDue()).isEqualTo(wib("2026-11-06T17:30"));
        assertThat(due.explanation())
                .containsExactly(
                        "Surat diterima Jumat, 6 November 2026 pukul 13.30 WIB",
                        "Batas waktu 4 jam kerja",
                        "Jumat, 6 November 2026: jam kerja 07.30–14.30, terpakai 1 jam, sisa 3 jam",
                        "Sabtu, 7 November 2026: hari libur akhir pekan",
                        "Minggu, 8 November 2026: hari libur akhir pekan",
                        "Senin, 9 November 2026: jam kerja 07.30–16.00, terpakai 3 jam",
                        "Tanpa batas acara, tenggatnya Senin, 9 November 2026 pukul 10.30 WIB",
                        "Acara mulai Minggu, 8 November 2026 pukul 06.00 WIB: jawaban paling lambat"
                                + " saat kantor terakhir tutup sebelumnya, Jumat, 6 November 2026 pukul 14.30 WIB",
                        "Jatuh tempo Jumat, 6 November 2026 pukul 14.30 WIB",
                        "Menurut jam dinding tanpa jeda (target ketat): Jumat, 6 November 2026 pukul 17.30 WIB");
    }

    @Test
    void explainsAComplaintFromTheWeekend() {
        var due = office.due(Limits.NON_SUPERVISORY, wib("2026-11-14T21:07"));

        assertThat(due.explanation())
                .containsExactly(
                        "Aduan diterima Sabtu, 14 November 2026 pukul 21.07 WIB",
                        "Batas waktu 1 hari: jam yang sama pada hari kerja berikutnya",
                        "Sabtu, 14 November 2026: hari libur akhir pekan",
                        "Minggu, 15 November 2026: hari libur akhir pekan",
                        "Di luar jam kerja, dihitung mulai Senin, 16 November 2026 pukul 07.30 WIB",
                        "Dihitung sejak kantor buka, sehingga sampai kantor tutup Senin, 16 November 2026 pukul 16.00 WIB",
                        "Jatuh tempo Senin, 16 November 2026 pukul 16.00 WIB",
                        "Menurut jam dinding tanpa jeda (target ketat): Minggu, 15 November 2026 pukul 21.07 WIB");
    }

    @Test
    void explainsThirtyWorkingDaysOverIdulfitri() {
        var due = office.due(Limits.SUPERVISORY, wib("2026-03-02T09:00"));

        assertThat(due.explanation())
                .contains(
                        "Hari ke-1: Selasa, 3 Maret 2026, hari kerja pertama yang dibuka setelah diterima",
                        "Rabu, 18 Maret 2026: Cuti Bersama Hari Suci Nyepi (Tahun Baru Saka 1948)",
                        "Kamis, 19 Maret 2026: libur nasional, Hari Suci Nyepi (Tahun Baru Saka 1948)",
                        "Sabtu dan Minggu tidak dihitung",
                        "Hari ke-30: Selasa, 21 April 2026, sampai kantor tutup")
                .hasSize(12);
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void ramadanHoursHoldBetweenTheirDatesOnly() {
        var ramadan = office.due(Limits.ANSWER, wib("2026-02-20T09:00"));

        assertThat(ramadan.due()).isEqualTo(wib("2026-02-23T09:30"));
        assertThat(ramadan.explanation())
                .contains(
                        "Jumat, 20 Februari 2026: jam kerja 07.30–11.00 (Ramadan 1447 H), terpakai 2 jam, sisa 2 jam");
        assertThat(office.due(Limits.ANSWER, wib("2026-02-18T12:00")).due()).isEqualTo(wib("2026-02-18T16:00"));
    }

    @Test
    void aDayEndsAtAnEarlierClosing() {
        var due = office.due(Limits.NON_SUPERVISORY, wib("2026-11-19T15:30"));

        assertThat(due.due()).isEqualTo(wib("2026-11-20T14:30"));
        assertThat(due.explanation()).contains("Kantor tutup lebih awal: Jumat, 20 November 2026 pukul 14.30 WIB");
    }

    @Test
    void neverEndsAtAnOpening() {
        assertThat(office.due(Limits.ANSWER, wib("2026-11-02T12:00")).due()).isEqualTo(wib("2026-11-02T16:00"));
        assertThat(office.due(Limits.NON_SUPERVISORY, wib("2026-11-02T07:30")).due())
                .isEqualTo(wib("2026-11-02T16:00"));
        assertThat(answer("2026-11-02T15:00", "2026-11-03T07:30").due()).isEqualTo(wib("2026-11-02T16:00"));
    }

    @Test
    void theEventCapsTheAnswerWithinOfficeHours() {
        assertThat(answer("2026-11-02T09:00", "2026-11-02T10:00").due()).isEqualTo(wib("2026-11-02T10:00"));
        assertThat(answer("2026-11-02T09:00", "2026-11-02T19:00").due()).isEqualTo(wib("2026-11-02T13:00"));
    }

    @Test
    void theCapNeverLiesBeforeReceipt() {
        var due = answer("2026-11-07T10:00", "2026-11-08T06:00");

        assertThat(due.due()).isEqualTo(wib("2026-11-07T10:00")).isEqualTo(due.warning());
        assertThat(due.start()).isEqualTo(due.due());
    }

    @Test
    void anEventThatBeganCapsNothing() {
        var due = answer("2026-11-02T09:10", "2026-11-02T09:00");

        assertThat(due.due()).isEqualTo(wib("2026-11-02T13:10"));
        assertThat(due.explanation())
                .contains("Acara sudah mulai Senin, 2 November 2026 pukul 09.00 WIB, sehingga tidak membatasi tenggat");
    }

    @Test
    void resumesWithWhatWasLeft() {
        var due = resume(Limits.ANSWER, Duration.ofMinutes(90), "2026-11-06T13:00");

        assertThat(due.due()).isEqualTo(wib("2026-11-09T08:30"));
        assertThat(due.explanation())
                .startsWith(
                        "Perhitungan dilanjutkan Jumat, 6 November 2026 pukul 13.00 WIB",
                        "Batas waktu 4 jam kerja",
                        "Sudah terpakai sebelum jeda: 1 jam 30 menit");
        assertThat(resume(Limits.ANSWER, Duration.ofMinutes(90), "2026-11-02T10:00")
                        .warning())
                .as("three quarters of the whole limit, 90 minutes of it used before")
                .isEqualTo(wib("2026-11-02T11:30"));
        assertThat(resume(Limits.ANSWER, Duration.ofMinutes(200), "2026-11-02T10:00")
                        .warning())
                .isEqualTo(wib("2026-11-02T10:00"));
        assertThat(resume(Limits.ANSWER, Duration.ofHours(5), "2026-11-06T13:00")
                        .due())
                .isEqualTo(wib("2026-11-06T13:00"));
        assertThat(resume(Limits.NON_SUPERVISORY, Duration.ofHours(2), "2026-11-03T10:00")
                        .due())
                .isEqualTo(wib("2026-11-04T08:00"));
        assertThat(resume(Limits.SUPERVISORY, Duration.ofMinutes(510), "2026-11-10T07:30")
                        .due())
                .isEqualTo(
                        office.due(Limits.SUPERVISORY, wib("2026-11-09T07:30")).due());
    }

    @Test
    void isProvisionalPastTheLastKnownYear() {
        var due = office.due(Limits.MINOR, wib("2027-12-31T13:30"));

        assertThat(due.provisional()).isTrue();
        assertThat(due.explanation())
                .last()
                .isEqualTo("Sementara: hari libur tahun 2028 belum ditetapkan, jatuh tempo dapat berubah");
        assertThat(office.due(Limits.MINOR, wib("2027-12-31T10:00")).provisional())
                .isFalse();
        assertThat(office.due(Limits.PRODUCTION, wib("2028-01-03T10:00")).provisional())
                .isFalse();
    }

    private DueDate answer(String received, String event) {
        return office.due(Limits.ANSWER, wib(received), Duration.ZERO, Optional.of(wib(event)));
    }

    private DueDate resume(Limit limit, Duration used, String at) {
        return office.due(limit, wib(at), used, Optional.empty());
    }

    private static Instant wib(String local) {
        return LocalDateTime.parse(local).atZone(IndonesianTime.WIB).toInstant();
    }
}
