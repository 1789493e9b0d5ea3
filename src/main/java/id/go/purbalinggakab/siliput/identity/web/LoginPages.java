package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.CurrentUser;
import id.go.purbalinggakab.siliput.identity.IdentitySettings;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
@RequiredArgsConstructor
class LoginPages {

    private static final List<Role> COVERAGE =
            List.of(Role.AGENDARIS, Role.KEPALA, Role.SEKRETARIS, Role.KABID, Role.FUNGSIONAL, Role.STAF);

    /** Who hands tasks of the own division to others. */
    static final List<Role> LEADERS =
            List.of(Role.KEPALA, Role.SEKRETARIS, Role.KABID, Role.PEJABAT_PENGADUAN, Role.AGENDARIS);

    private final CurrentUser currentUser;
    private final IdentitySettings settings;

    /** A place to go to. */
    record Place(String name, String text, String link) {}

    @GetMapping("/masuk")
    String login(@RequestParam(name = "tunggu", required = false) String seconds, Model model) {
        if (seconds != null) {
            model.addAttribute("wait", wait(seconds));
        }
        return "identity/masuk";
    }

    @GetMapping("/beranda")
    String start(Model model) {
        var officer = currentUser.officer().orElseThrow();
        var places = places(officer);
        if (places.size() == 1) {
            return "redirect:" + places.get(0).link();
        }
        model.addAttribute("name", officer.name());
        model.addAttribute("position", officer.position());
        model.addAttribute("places", places);
        return "identity/beranda";
    }

    @GetMapping("/siliput/api/saya")
    @ResponseBody
    Map<String, Object> me() {
        return Map.of(
                "user",
                currentUser.userId().orElse(""),
                "demo",
                settings.demo(),
                "leads",
                currentUser.has(Role.KEPALA) || currentUser.has(Role.SEKRETARIS),
                "head",
                currentUser.has(Role.KEPALA),
                "administers",
                currentUser.has(Role.ADMINISTRATOR),
                "hands",
                LEADERS.stream().anyMatch(currentUser::has),
                "covers",
                COVERAGE.stream().anyMatch(currentUser::has),
                "publishes",
                Stream.of(Role.KABID, Role.FUNGSIONAL, Role.STAF).anyMatch(currentUser::has),
                "complaints",
                currentUser.has(Role.PEJABAT_PENGADUAN));
    }

    /** Whole minutes where it is longer than one; what somebody wrote into the address is not repeated. */
    private static String wait(String seconds) {
        long left = seconds.matches("\\d{1,4}") ? Long.parseLong(seconds) : 60;
        return left <= 60 ? left + " detik" : (left + 59) / 60 + " menit";
    }

    private static List<Place> places(Officer officer) {
        var tasklist = new Place("Tugas saya", "Tasklist: tugas yang menunggu Anda.", "/camunda/app/tasklist/");
        var cockpit =
                new Place("Pemantauan", "Cockpit: perkara yang berjalan dan riwayatnya.", "/camunda/app/cockpit/");
        var admin = new Place("Administrasi", "Pengguna, kelompok, dan hak akses.", "/camunda/app/admin/");
        var officers = new Place("Pejabat", "Jabatan, atasan langsung, pengganti, dan Plt./Plh.", "/kantor/pejabat");
        var administrators = new Place(
                "Administrator", "Menyetujui administrator baru, pemegang setiap peran.", "/kantor/administrator");
        var outsiders = new Place(
                "Petugas dari luar",
                "Untuk aduan yang tidak boleh ditangani siapa pun di dinas.",
                "/kantor/petugas-luar");
        var calendar = new Place("Kalender kerja", "Hari libur dan jam kerja untuk semua tenggat.", "/kantor/kalender");
        var guide = new Place("Panduan", "Cara memakai sistem ini, langkah demi langkah.", "/kantor/panduan");
        var sessions = new Place(
                "Sesi dan kata sandi", "Di mana Anda sedang masuk, dan mengganti kata sandi.", "/kantor/sesi");
        var reload = new Place(
                "Muat ulang proses", "Memasang diagram dan formulir yang diubah di folder.", "/kantor/muat-ulang");
        var workshop =
                new Place("Bengkel", "Mengubah diagram, batas waktu, dan formulir: draf, rilis, kembali.", "/bengkel");
        var incidents = new Place("Gangguan", "Langkah yang gagal: sebabnya, dan mencoba lagi.", "/bengkel/gangguan");
        var about = new Place("Tentang sistem", "Versi yang berjalan dan masa depan Camunda 7.", "/kantor/tentang");
        var dossiers =
                new Place("Berkas perkara", "Dosir perkara: linimasa, bukti, dan rantai peristiwa.", "/kantor/berkas");
        var proofs = new Place(
                "Bukti tayang", "Di mana rilis tayang, kapan, siapa yang menerima, dan isinya.", "/kantor/bukti");
        var desk = new Place(
                "Meja terbit",
                "Yang sedang dikirim ke tiap kanal; kirim lagi, batalkan, jeda kanal.",
                "/kantor/terbit");
        var report = new Place("Laporan", "Ketepatan waktu, beban, dan saluran, per bulan.", "/laporan");
        var history =
                new Place("Riwayat", "Semua perkara, berjalan dan berakhir: jalur, linimasa, data.", "/kantor/riwayat");
        var notices = new Place(
                "Pemberitahuan", "Yang disampaikan sistem, dan meneruskannya lewat WhatsApp.", "/kantor/pemberitahuan");
        if (officer.has(Role.ADMINISTRATOR)) {
            return List.of(
                    admin,
                    administrators,
                    outsiders,
                    calendar,
                    officers,
                    report,
                    history,
                    dossiers,
                    proofs,
                    desk,
                    cockpit,
                    tasklist,
                    workshop,
                    reload,
                    incidents,
                    notices,
                    sessions,
                    guide,
                    about);
        }
        return officer.has(Role.AUDITOR)
                ? List.of(
                        cockpit, report, history, dossiers, proofs, incidents, notices, calendar, officers, sessions,
                        guide)
                : List.of(tasklist);
    }
}
