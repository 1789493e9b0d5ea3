package id.go.purbalinggakab.siliput.identity;

import java.util.stream.Stream;

/** The roles of the service; each is a candidate group of the engine. */
public enum Role {
    AGENDARIS("agendaris", "Agendaris"),
    KEPALA("kepala", "Kepala Dinas"),
    SEKRETARIS("sekretaris", "Sekretaris Dinas"),
    KABID("kabid", "Kepala Bidang IKP"),
    FUNGSIONAL("fungsional", "Pejabat Fungsional IKP"),
    STAF("staf", "Staf Bidang IKP"),
    PEJABAT_PENGADUAN("pejabatPengaduan", "Pejabat Pengelola Pengaduan"),
    TIM_PENGADUAN("timPengaduan", "Tim Pengelola Pengaduan"),
    PETUGAS_LUAR("petugasLuar", "Petugas dari luar dinas"),
    AUDITOR("auditor", "Auditor"),
    ADMINISTRATOR("camunda-admin", "Administrator");

    private final String group;
    private final String label;

    Role(String group, String label) {
        this.group = group;
        this.label = label;
    }

    /** Whether this group of the engine is a role; others are an administrator's own. */
    public static boolean isGroup(String group) {
        return Stream.of(values()).anyMatch(role -> role.group.equals(group));
    }

    /** The engine's group id. */
    public String group() {
        return group;
    }

    /** The Indonesian name that people read. */
    public String label() {
        return label;
    }
}
