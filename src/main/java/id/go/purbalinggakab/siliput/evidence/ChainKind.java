package id.go.purbalinggakab.siliput.evidence;

import java.util.Optional;
import java.util.stream.Stream;

/** What a row of a chain is about. */
public enum ChainKind {
    CASE_OPENED("Perkara dimulai"),
    CASE_CLOSED("Perkara berakhir"),
    CASE_MIGRATED("Dipindahkan ke versi proses lain"),
    STEP("Langkah otomatis"),
    MESSAGE("Pesan diterima"),
    TIMER("Penanda waktu tercapai"),
    TASK_OPENED("Tugas dibuka"),
    TASK_OFFERED("Tugas ditawarkan"),
    TASK_WITHDRAWN("Tawaran tugas ditarik"),
    TASK_TAKEN("Tugas diambil"),
    TASK_ASSIGNED("Tugas diserahkan"),
    TASK_RELEASED("Tugas dilepas"),
    TASK_DONE("Tugas diselesaikan"),
    TASK_CANCELLED("Tugas dibatalkan"),
    DATA("Data perkara"),
    RULE("Aturan batas waktu"),
    INCIDENT("Gangguan teknis"),
    INCIDENT_OVER("Gangguan teknis selesai"),
    COMMENT("Komentar ditulis"),
    OPERATION("Tindakan di luar formulir"),
    REGISTER("Buku agenda"),
    RELEASE("Versi rilis"),
    PUBLICATION("Publikasi"),
    DELIVERY("Penyampaian kepada pengadu"),
    NOTICE_PUSHED("Pemberitahuan lewat WhatsApp"),
    IDENTITY_READ("Identitas pengadu dibuka"),
    DOSSIER_READ("Dosir dibuka"),
    LOGIN("Masuk"),
    LOGIN_FAILED("Gagal masuk"),
    LOGOUT("Keluar"),
    ATTEMPT_REFUSED("Percobaan yang ditolak"),
    ROLE("Peran atau hak diubah"),
    ACTING("Plt./Plh. berlaku atau berakhir"),
    ADMINISTRATION("Tindakan administrasi");

    /** Chain of logins. */
    public static final String LOGINS = "MASUK";
    /** Chain of roles, rights and acting holders. */
    public static final String ROLES = "PERAN";
    /** Chain of what else happens outside cases. */
    public static final String OFFICE = "ADMINISTRASI";

    private final String label;

    ChainKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static String label(String kind) {
        return find(kind).map(ChainKind::label).orElse(kind);
    }

    public static Optional<ChainKind> find(String kind) {
        return Stream.of(values()).filter(one -> one.name().equals(kind)).findFirst();
    }
}
