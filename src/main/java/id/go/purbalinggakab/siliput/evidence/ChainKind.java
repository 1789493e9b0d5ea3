package id.go.purbalinggakab.siliput.evidence;

import java.util.Optional;
import java.util.stream.Stream;

/** What a row of a chain is about. */
public enum ChainKind {
    CASE_OPENED("Perkara dimulai", Told.STEP),
    CASE_CLOSED("Perkara berakhir", Told.STEP),
    CASE_MIGRATED("Dipindahkan ke versi proses lain", Told.STEP),
    STEP("Langkah otomatis"),
    MESSAGE("Pesan diterima", Told.STEP),
    TIMER("Penanda waktu tercapai", Told.STEP),
    TASK_OPENED("Tugas dibuka"),
    TASK_OFFERED("Tugas ditawarkan"),
    TASK_WITHDRAWN("Tawaran tugas ditarik"),
    TASK_TAKEN("Tugas diambil", Told.STEP),
    TASK_ASSIGNED("Tugas diserahkan", Told.STEP),
    TASK_RELEASED("Tugas dilepas", Told.STEP),
    TASK_DONE("Tugas diselesaikan", Told.STEP),
    TASK_CANCELLED("Tugas dibatalkan", Told.STEP),
    DATA("Data perkara", Told.STEP),
    RULE("Aturan batas waktu"),
    INCIDENT("Gangguan teknis", Told.STEP),
    INCIDENT_OVER("Gangguan teknis selesai", Told.STEP),
    COMMENT("Komentar ditulis", Told.STEP),
    OPERATION("Tindakan di luar formulir", Told.STEP),
    REGISTER("Buku agenda"),
    RELEASE("Versi rilis"),
    PUBLICATION("Publikasi"),
    DELIVERY("Penyampaian kepada pengadu"),
    NOTICE_PUSHED("Pemberitahuan lewat WhatsApp", Told.STEP),
    IDENTITY_READ("Identitas pengadu dibuka", Told.LOOK),
    DOSSIER_READ("Dosir dibuka", Told.LOOK),
    LOGIN("Masuk"),
    LOGIN_FAILED("Gagal masuk"),
    LOGOUT("Keluar"),
    ATTEMPT_REFUSED("Percobaan yang ditolak"),
    ROLE("Peran atau hak diubah"),
    ACTING("Plt./Plh. berlaku atau berakhir"),
    MODEL_RELEASE("Rilis prosedur dari bengkel"),
    ADMINISTRATION("Tindakan administrasi");

    /** Chain of logins. */
    public static final String LOGINS = "MASUK";
    /** Chain of roles, rights and acting holders. */
    public static final String ROLES = "PERAN";
    /** Chain of what else happens outside cases. */
    public static final String OFFICE = "ADMINISTRASI";

    /** Where people read of it, beside the chain itself. */
    public enum Told {
        STEP,
        LOOK,
        NOWHERE
    }

    private final String label;
    private final Told told;

    ChainKind(String label) {
        this(label, Told.NOWHERE);
    }

    ChainKind(String label, Told told) {
        this.label = label;
        this.told = told;
    }

    public Told told() {
        return told;
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
