package id.go.purbalinggakab.siliput.identity.web;

import static id.go.purbalinggakab.siliput.identity.Role.ADMINISTRATOR;
import static id.go.purbalinggakab.siliput.identity.Role.AGENDARIS;
import static id.go.purbalinggakab.siliput.identity.Role.AUDITOR;
import static id.go.purbalinggakab.siliput.identity.Role.FUNGSIONAL;
import static id.go.purbalinggakab.siliput.identity.Role.KABID;
import static id.go.purbalinggakab.siliput.identity.Role.KEPALA;
import static id.go.purbalinggakab.siliput.identity.Role.PEJABAT_PENGADUAN;
import static id.go.purbalinggakab.siliput.identity.Role.SEKRETARIS;
import static id.go.purbalinggakab.siliput.identity.Role.STAF;
import static id.go.purbalinggakab.siliput.identity.Role.TIM_PENGADUAN;

import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * Which roles a page of the office is for; the first path that fits counts, and the rest is for everybody with an account.
 *
 * @param method null for every method
 */
record OfficePath(HttpMethod method, String pattern, List<Role> roles) {

    private static final List<Role> DOSSIER_READERS = List.of(ADMINISTRATOR, AUDITOR, KEPALA, SEKRETARIS);
    private static final List<Role> OFFICE_READERS = List.of(ADMINISTRATOR, AUDITOR, KEPALA, SEKRETARIS, KABID);
    private static final List<Role> DIVISION = List.of(KABID, FUNGSIONAL, STAF);

    static final List<OfficePath> ALL = List.of(
            every("/kantor/berkas/**", DOSSIER_READERS),
            every("/kantor/riwayat/**", DOSSIER_READERS),
            every("/siliput/api/riwayat/**", DOSSIER_READERS),
            every("/laporan/**", DOSSIER_READERS),
            every("/kantor/surel-masuk/**", List.of(PEJABAT_PENGADUAN, TIM_PENGADUAN, SEKRETARIS, KEPALA)),
            every(
                    "/kantor/bukti/**",
                    List.of(ADMINISTRATOR, AUDITOR, KEPALA, SEKRETARIS, AGENDARIS, KABID, FUNGSIONAL, STAF)),
            reading("/kantor/kalender/**", OFFICE_READERS),
            every("/kantor/kalender/**", List.of(ADMINISTRATOR)),
            reading("/bengkel/gangguan", List.of(ADMINISTRATOR, AUDITOR)),
            every("/kantor/tentang", List.of(ADMINISTRATOR)),
            every("/kantor/muat-ulang", List.of(ADMINISTRATOR)),
            reading("/kantor/wartawan/**", List.of(KABID, FUNGSIONAL, STAF, ADMINISTRATOR, AUDITOR)),
            every("/kantor/wartawan/**", DIVISION),
            every("/kantor/terbit/kanal/**", List.of(KABID, ADMINISTRATOR)),
            every("/kantor/terbit/**", List.of(KABID, FUNGSIONAL, STAF, ADMINISTRATOR)),
            every("/kantor/serah-tugas/**", LoginPages.LEADERS),
            every("/kantor/petugas-luar/**", List.of(PEJABAT_PENGADUAN, SEKRETARIS, KEPALA, ADMINISTRATOR)),
            every("/kantor/administrator/**", List.of(ADMINISTRATOR, KEPALA)),
            every("/bengkel/draf/*/editor", List.of(ADMINISTRATOR)),
            every("/bengkel/pindah/**", List.of(ADMINISTRATOR)),
            every("/bengkel/coba/**", List.of(ADMINISTRATOR)),
            reading("/bengkel/**", List.of(ADMINISTRATOR, KEPALA, AUDITOR)),
            every("/bengkel/draf/*/putuskan", List.of(ADMINISTRATOR, KEPALA)),
            every("/bengkel/draf/*/seandainya", List.of(ADMINISTRATOR, KEPALA)),
            every("/bengkel/**", List.of(ADMINISTRATOR)),
            reading("/kantor/pejabat/**", OFFICE_READERS),
            every("/kantor/pejabat/**", List.of(ADMINISTRATOR)));

    private static OfficePath every(String pattern, List<Role> roles) {
        return new OfficePath(null, pattern, roles);
    }

    private static OfficePath reading(String pattern, List<Role> roles) {
        return new OfficePath(HttpMethod.GET, pattern, roles);
    }

    String[] groups() {
        return roles.stream().map(Role::group).toArray(String[]::new);
    }
}
