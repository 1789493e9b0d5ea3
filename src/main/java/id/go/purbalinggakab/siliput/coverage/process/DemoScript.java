package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.coverage.process.DemoScript.DemoCase.Until;
import java.time.Duration;
import java.util.List;

/** The invented letters of the demonstration: one waiting at every step, two finished; everybody has a task. */
final class DemoScript {

    static final List<DemoCase> CASES = List.of(
            example(
                    "Dinas Pendidikan",
                    "400.3/112/%d",
                    "Gelar Karya Pelajar",
                    "GOR Goentoer Darjono",
                    52,
                    Until.VERIFY),
            example(
                    "Kecamatan Bobotsari",
                    "005/87/%d",
                    "Musyawarah Desa Terpadu",
                    "Balai Desa Majapura",
                    74,
                    Until.RETURNED),
            example(
                    "Dinas Kesehatan",
                    "400.7/1523/%d",
                    "Pencanangan Gerakan Cegah Stunting",
                    "Pendopo Dipokusumo",
                    28,
                    Until.DISPOSITION),
            example("Dinas Pertanian", "500.6/431/%d", "Panen Raya Padi", "Desa Kalimanah Wetan", 50, Until.ASSESSMENT),
            example(
                    "Dinas Perhubungan",
                    "500.11/64/%d",
                    "Pelantikan Pelopor Keselamatan",
                    "Alun-alun Purbalingga",
                    "andi,siti",
                    26,
                    Until.EVENT),
            example(
                    "Dinas Sosial",
                    "400.9/210/%d",
                    "Penyaluran Bantuan Pangan",
                    "Kelurahan Bancar",
                    "andi,budi",
                    -3,
                    Until.WRITING),
            example("BPBD", "300.2/77/%d", "Gladi Lapang Siaga Bencana", "Lapangan Mrebet", -30, Until.REVIEW),
            example(
                    "Dinporapar",
                    "500.13/0877/%d",
                    "Senam Massal Car Free Day",
                    "Jalan Jenderal Soedirman",
                    -54,
                    Until.SHARING),
            example(
                    "Dinas Perpustakaan",
                    "041/35/%d",
                    "Lomba Bertutur Tingkat SD",
                    "Perpustakaan Daerah",
                    -80,
                    Until.END),
            example("PKK Kabupaten", "12/PKK/%d", "Jambore Kader PKK", "Gedung Andrawina", -104, Until.END));

    private DemoScript() {}

    private static DemoCase example(
            String sender, String number, String event, String place, int startsInHours, Until until) {
        return example(sender, number, event, place, "budi,siti", startsInHours, until);
    }

    private static DemoCase example(
            String sender, String number, String event, String place, String crew, int startsInHours, Until until) {
        return new DemoCase(sender, number, event, place, Crew.parse(crew), Duration.ofHours(startsInHours), until);
    }

    /**
     * One example case.
     *
     * @param number the letter's, with a place for the year
     * @param crew two: the first goes to the event and posts, the second writes
     * @param startsIn when the event starts, seen from now; negative for an event that has been
     * @param until the step at which the case is left waiting, or the end
     */
    record DemoCase(
            String sender, String number, String event, String place, Crew crew, Duration startsIn, Until until) {

        String reporter() {
            return crew.userIds().get(0);
        }

        String author() {
            return crew.userIds().get(1);
        }

        /** How far the example goes. */
        enum Until {
            VERIFY,
            RETURNED,
            DISPOSITION,
            ASSESSMENT,
            EVENT,
            WRITING,
            REVIEW,
            SHARING,
            END;

            boolean reaches(Until step) {
                return this != RETURNED && ordinal() > step.ordinal();
            }
        }
    }
}
